import { describe, expect, test } from 'vitest';
import { judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import {
  computer,
  directoryObject,
  domainHead,
  exchangeServer,
  forest,
  wholeForest,
} from './forestPastes.ts';

const ID = 'LocalDomainModeMixed';
const PREPARE = { do: 'prepare-ad', server: 'EX1' } as const;
const OLD = forest({ ForestMode: 'Windows2000Forest' });
const MIXED = domainHead('DC=emea,DC=contoso,DC=com', { nTMixedDomain: '1' });
const NATIVE = domainHead('DC=emea,DC=contoso,DC=com', { nTMixedDomain: '0' });
const EMEA = exchangeServer({ Fqdn: 'EX1.emea.contoso.com' });
const ACCOUNT = computer({
  Name: 'EX1',
  DNSHostName: 'EX1.contoso.net',
  DistinguishedName: 'CN=EX1,OU=Servers,DC=emea,DC=contoso,DC=com',
});

describe('the domain of the computer', () => {
  test.each([
    ['by the suffix of its name, a domain of the forest', EMEA, 'fail', 'fail', [13, 18]],
    ['by its account, whatever its suffix', ACCOUNT, 'fail', 'fail', [13, 19]],
    [
      'not by a suffix that is no domain',
      exchangeServer({ Fqdn: 'EX1.contoso.net' }),
      'unknown',
      'common.unknownComputerDomain',
      [],
    ],
    ['another one', exchangeServer({}), 'unknown', 'unknownMode', [18]],
  ])('%s', (_, server, outcome, says, lines) => {
    expect(judge(ID, OLD + MIXED + server, PREPARE)).toEqual({ outcome, says, lines });
  });

  test('of a domain controller', () => {
    expect(judge(ID, wholeForest() + NATIVE, { do: 'prepare-domain', server: 'DC11' })).toMatchObject({
      says: 'pass',
    });
  });
});

test.each([
  ['native mode', OLD + NATIVE + EMEA, 'pass', 'pass'],
  ['a forest level that excludes mixed mode', forest() + EMEA, 'pass', 'passLevel'],
])('%s', (_, paste, outcome, says) => {
  expect(judge(ID, paste, PREPARE)).toMatchObject({ outcome, says });
});

describe('an installation prepares the organization only where it has to', () => {
  const paste = OLD + MIXED + EMEA;
  const schema = (rangeUpper: string) =>
    directoryObject({
      DistinguishedName: 'CN=ms-Exch-Schema-Version-Pt,CN=Schema,CN=Configuration,DC=contoso,DC=com',
      rangeUpper,
    });
  test.each([
    ['levels not in the paste', '', 'unknown', 'unknownPreparation'],
    ['schema below the first release', schema('15312'), 'fail', 'fail'],
    ['schema of the first release', schema('15317'), 'unknown', 'unknownPreparation'],
  ])('%s', (_, more, outcome, says) => {
    const scenario = { do: 'install', server: 'EX1', to: '2016' } as const;
    expect(judge(ID, paste + more, scenario)).toMatchObject({ outcome, says });
  });
});

test('lists the commands that tell what is missing', () => {
  const commands = resultOf(ID, OLD + MIXED, PREPARE).missing.map(({ command }) => command);
  expect(commands[0]).toBe(
    "Get-ADComputer 'EX1' -Properties primaryGroupID,msDS-isRODC | Format-List Name,DNSHostName,DistinguishedName,primaryGroupID,msDS-isRODC",
  );
});

everySentenceIsSaid(ID);
