import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgedQueries } from '../../bench/search/queries.ts';
import { offersChecker } from '../../src/search/offersChecker.ts';

/** As the search field passes a paste on when the browser has dropped its line ends. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('a paste for the checker', () => {
  const PASTES: readonly (readonly [string, string])[] = [
    [
      'two lines of a setup log',
      '[11/21/2026 03:12:44.0103] [1] Evaluated [Setting:ComputerDomain] [HasException:False] [Value:"contoso.com"]\r\n' +
        '[11/21/2026 03:12:44.0105] [1] Failed [Rule:RebootPending] [Message:A reboot from a previous installation is pending.]',
    ],
    [
      'Format-List',
      'Name                   : Outbound to Internet\nEnabled                : True\nSourceTransportServers : {HUB01, HUB02}\nAddressSpaces          : {SMTP:*;1}',
    ],
    [
      'Format-Table',
      'Name   ServerRole AdminDisplayVersion\n----   ---------- -------------------\nHUB01  Mailbox    Version 15.1 (Build 2507.6)',
    ],
    [
      'LDIF',
      'dn: CN=Outbound,CN=Connections,CN=Exchange Routing Group (DWBGZMFD01QNBJR)\nobjectClass: msExchRoutingSMTPConnector',
    ],
    ['CSV', '"Name","SourceTransportServers","Enabled"\n"Outbound to Internet","HUB01","True"\n'],
    [
      'JSON',
      '[\n  {\n    "Name": "Outbound to Internet",\n    "SourceTransportServers": ["HUB01"],\n    "Enabled": true\n  }\n]',
    ],
    [
      'a prompt with what follows',
      '[PS] C:\\Windows\\system32>Get-SendConnector | fl Name\n\nName : Outbound to Internet\n\n',
    ],
  ];
  test.each(PASTES)('%s', (_, paste) => {
    expect(offersChecker(paste)).toBe(true);
    expect(offersChecker(onOneLine(paste))).toBe(true);
  });

  test('every sample of an article that is more than a line', () => {
    const samples = readdirSync('content').flatMap((id) => {
      const dir = `content/${id}/samples`;
      try {
        return readdirSync(dir)
          .filter((name) => name !== 'scenario.yaml')
          .map((name) => readFileSync(`${dir}/${name}`, 'utf8'));
      } catch {
        return [];
      }
    });
    const long = samples.filter((sample) => sample.trim().includes('\n'));
    expect(long.length).toBeGreaterThan(100);
    expect(long.filter((sample) => !offersChecker(sample))).toEqual([]);
  });
});

describe('search answers itself', () => {
  test.each([
    'RebootPending',
    '[11/21/2026 03:12:44.0103] [1] Failed [Rule:RebootPending] [Message:A reboot from a previous installation is pending.',
    'This mailbox database contains one or more mailboxes: how do I find them? Note: it is the only one.',
    'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-rebootpending',
  ])('%s', (query) => {
    expect(offersChecker(query)).toBe(false);
  });

  test('no question of the relevance set is taken for a paste', () => {
    const questions = judgedQueries().filter(({ group }) => group !== 'logLine' && group !== 'message');
    expect(questions.filter(({ q }) => offersChecker(q)).map(({ q }) => q)).toEqual([]);
  });
});
