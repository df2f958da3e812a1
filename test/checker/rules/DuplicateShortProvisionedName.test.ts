import { describe, expect, test } from 'vitest';
import { judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const ID = 'DuplicateShortProvisionedName';
const EX1 = { do: 'install', server: 'EX1', to: '2019' } as const;

/** Computers as the global catalog shows them; the first one begins on line 3, the next ones three lines below each. */
const computers = (...hosts: readonly string[]) => `
PS C:\\> Get-ADComputer -LDAPFilter '(name=EX1)' -Server 'DC01:3268' | Format-List DistinguishedName,DNSHostName

${hosts
  .map((host) => {
    const [name, ...domain] = host.split('.');
    const dn = domain.map((part) => `DC=${part}`).join(',');
    return `DistinguishedName : CN=${name},OU=Exchange,${dn}\nDNSHostName       : ${host}\n`;
  })
  .join('\n')}`;

describe('computers of the name', () => {
  test('one', () => {
    const paste = computers('EX1.contoso.com');
    expect(judge(ID, paste, EX1)).toEqual({ outcome: 'pass', says: 'pass', lines: [3] });
  });

  test('two in different domains, whatever their letter case: the exact test isn’t documented', () => {
    const result = resultOf(ID, computers('EX1.contoso.com', 'ex1.emea.contoso.com'), EX1);
    expect(result).toMatchObject({
      outcome: 'unknown',
      severity: 'error',
      server: null,
      summary: { key: 'unknownDuplicate', args: { server: 'EX1', count: 2 } },
      missing: [],
    });
    expect(result.evidence.map(({ line }) => line)).toEqual([3, 6]);
  });

  test('one computer that is shown twice counts once', () => {
    const paste = computers('EX1.contoso.com') + computers('EX1.contoso.com');
    expect(judge(ID, paste, EX1).outcome).toBe('pass');
  });

  test('EX10 isn’t EX1', () => {
    const paste = computers('EX1.contoso.com', 'EX10.contoso.com', 'EX10.emea.contoso.com');
    expect(judge(ID, paste, EX1)).toMatchObject({ outcome: 'pass', lines: [3] });
    expect(judge(ID, paste, { ...EX1, server: 'ex10.contoso.com' })).toMatchObject({
      says: 'unknownDuplicate',
      lines: [6, 9],
    });
  });

  test('by their distinguished names alone', () => {
    const paste = `
PS C:\\> Get-ADComputer -LDAPFilter '(name=EX1)' -Server 'DC01:3268' | Format-List DistinguishedName

DistinguishedName : CN=EX1,OU=Exchange,DC=contoso,DC=com

DistinguishedName : CN=EX1,CN=Computers,DC=emea,DC=contoso,DC=com
`;
    expect(judge(ID, paste, EX1)).toMatchObject({ says: 'unknownDuplicate', lines: [3, 5] });
  });
});

describe('what can’t be told', () => {
  test('none of the name: the command that asks the global catalog, with the name', () => {
    const result = resultOf(ID, computers('EX10.contoso.com'), { ...EX1, server: "EX'1" });
    expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'unknownComputers' } });
    expect(result.missing[0]?.command).toBe(
      "Get-ADComputer -LDAPFilter '(name=EX''1)' -Server '<GC>:3268' | Format-List DistinguishedName,DNSHostName",
    );
  });

  test('no server named', () => {
    expect(judge(ID, computers('EX1.contoso.com'), { do: 'install' })).toEqual({
      outcome: 'unknown',
      says: 'unknownServer',
      lines: [],
    });
  });
});

test('Setup looks at it in every mode but removal', () => {
  const ids = (action: 'install' | 'upgrade' | 'prepare-schema' | 'prepare-ad' | 'remove') =>
    reportOf(computers('EX1.contoso.com'), { do: action, server: 'EX1' }).results.map(({ id }) => id);
  for (const action of ['install', 'upgrade', 'prepare-schema', 'prepare-ad'] as const)
    expect(ids(action)).toContain(ID);
  expect(ids('remove')).not.toContain(ID);
});

everySentenceIsSaid(ID);
