import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { EDGE, servers, shell } from '../support/shell.ts';

const EX1 = { do: 'remove', server: 'EX1' } as const;

/** Foreign and Delivery Agent connectors: the same cases hold for both. */
export function describeOtherSourceRule(
  ID: 'ServerIsSourceForForeignConnector' | 'ServerIsSourceForDeliveryAgentConnector',
  noun: 'ForeignConnector' | 'DeliveryAgentConnector',
): void {
  /** Its sources stand on line 4. */
  const connector = (sources: string) =>
    shell(`Get-${noun} | fl Identity,SourceTransportServers`, {
      Identity: 'Fax',
      SourceTransportServers: sources,
    });

  test.each([
    ['the only source', '{EX1}', 'warn', 'warn', [4]],
    ['one of several, in another form', '{EX2, ex1.contoso.com}', 'warn', 'warn', [4]],
    ['EX10 beside EX1', '{EX10, EX100}', 'pass', 'common.notNamed', []],
    ['cut list with the server among those shown', '{EX1, EX2...}', 'warn', 'warn', [4]],
    ['cut list without it', '{EX2, EX3...}', 'unknown', 'common.unclear', [4]],
  ])('%s', (_, sources, outcome, says, lines) => {
    expect(judge(ID, connector(sources), EX1)).toEqual({ outcome, says, lines });
  });

  test('no such connector in the paste: unknown, with its command', () => {
    const result = resultOf(ID, servers(['EX1', '2016']), EX1);
    expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'common.unlisted' } });
    expect(result.missing[0]?.command).toMatch(new RegExp(`^Get-${noun} \\| `));
  });

  test('an empty list passes', () => {
    const paste = shell(`Get-${noun} | fl`) + servers(['EX1', '2016']);
    expect(judge(ID, paste, EX1)).toEqual({ outcome: 'pass', says: 'common.noneExist', lines: [] });
  });

  test('a Send connector is none', () => {
    const paste = shell('Get-SendConnector | fl', { Identity: 'A', SourceTransportServers: '{EX1}' });
    expect(judge(ID, paste, EX1).outcome).toBe('unknown');
  });

  test('an Edge server isn’t concerned', () => {
    const paste = connector('{EX1}') + servers(['EX1', '2016', EDGE]);
    expect(judge(ID, paste, EX1)).toEqual({
      outcome: 'notApplicable',
      says: 'common.notTransport',
      lines: [9],
    });
  });

  test('is advice, with commands that name what the reader has', () => {
    const result = resultOf(ID, connector('{EX1, EX2}'), EX1);
    expect(result).toMatchObject({ origin: 'advice', severity: 'warning' });
    expect(commandsOf(result)).toEqual([
      `Get-${noun} | Format-List Identity,Enabled,SourceTransportServers,AddressSpaces`,
      undefined,
      `Set-${noun} -Identity 'Fax' -SourceTransportServers 'EX2'`,
    ]);
    expect(commandsOf(resultOf(ID, connector('{EX1}'), EX1)).at(-1)).toBe(
      `Set-${noun} -Identity 'Fax' -SourceTransportServers '<new server>'`,
    );
    expect(commandsOf(resultOf(ID, connector('{EX1, EX2...}'), EX1)).at(-1)).toMatch(/'<new server>'$/);
  });

  everySentenceIsSaid(ID);
}
