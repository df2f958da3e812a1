import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { identifierIndex } from '../../src/search/identifierIndex.ts';
import { identify } from '../../src/search/identify.ts';
import type { Reason } from '../../src/search/reasons.ts';

const catalog = loadCatalog('content');
const index = identifierIndex(catalog, ['RebootPending', 'ServerIsSourceForSendConnector', 'Q196413'], 'en');
const first = (query: string): string | undefined => identify(query, index)[0]?.id;
const firstReason = (query: string): Reason | undefined => identify(query, index)[0]?.why;

describe('every ID', () => {
  const facts = [...catalog.values()];

  test('in any case is itself, first', () => {
    for (const { id } of facts) {
      for (const spelling of [id, id.toLowerCase(), id.toUpperCase(), ` "${id}" `]) {
        expect(identify(spelling, index)[0], spelling).toMatchObject({ id, why: 'id' });
      }
    }
  });

  test('every identifier in facts.yaml leads to its article', () => {
    for (const fact of facts) {
      if (fact.kind === 'kb-article') {
        expect(first(`https://web.archive.org/${fact.archivePath}/`)).toBe(fact.id);
        continue;
      }
      const { assetId, contentKeyId, helpKey } = fact.identifiers;
      for (const value of [assetId, helpKey, ...Object.values(contentKeyId)]) {
        if (value) expect(first(value), value).toBe(fact.id);
      }
    }
  });

  test('every help page written for one check leads to it', () => {
    for (const fact of facts) {
      for (const { label, url } of fact.references) {
        if (/readiness (?:check )?(?:page|article)/i.test(label) && !url.endsWith('/readiness-checks')) {
          expect(first(url), url).toBe(fact.id);
        }
      }
    }
  });
});

const SEND = 'ServerIsSourceForSendConnector';

const REAL_INPUTS: readonly (readonly [query: string, id: string, why: Reason])[] = [
  // Help links as Setup prints them, as TechNet and Learn had them
  [
    'http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.RebootPending.aspx',
    'RebootPending',
    'helpUrl',
  ],
  [
    'https://technet.microsoft.com/library/ms.exch.setupreadiness.rebootpending(v=EXCHG.150)',
    'RebootPending',
    'helpUrl',
  ],
  [
    'https://technet.microsoft.com/ru-ru/library/ms.exch.setupreadiness.RebootPending%28v=exchg.160%29.aspx',
    'RebootPending',
    'helpUrl',
  ],
  ['ms.exch.setupreadiness.serverissourceforsendconnector', SEND, 'helpUrl'],
  [
    'technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.PendingRebootW\r\nindowsComponents.aspx',
    'PendingRebootWindowsComponents',
    'helpUrl',
  ],
  [
    'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-rebootpending',
    'RebootPending',
    'helpUrl',
  ],
  [
    'https://learn.microsoft.com/fr-fr/Exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-rebootpending?view=exchserver-2019',
    'RebootPending',
    'helpUrl',
  ],
  [
    'https://docs.microsoft.com/en-us/exchange/the-computer-needs-to-be-restarted-before-setup-can-continue-exchange-2013-help',
    'RebootPending',
    'helpUrl',
  ],
  [
    'https://learn.microsoft.com/en-us/exchange/plan-and-deploy/deployment-ref/host-record-not-in-dns',
    'HostRecordMissing',
    'helpUrl',
  ],
  [
    'https://learn.microsoft.com/exchange/this-server-is-the-source-for-a-send-connector-serverissourceforsendconnector-exchange-2013-help',
    SEND,
    'idInText',
  ],
  // GUIDs and contentKeyIDs
  ['151c0014-c90c-4c52-8e74-4b3f1bc7aaf1', SEND, 'assetId'],
  ['{151C0014-C90C-4C52-8E74-4B3F1BC7AAF1}', SEND, 'assetId'],
  ['151c0014c90c4c528e744b3f1bc7aaf1', SEND, 'assetId'],
  ['ms:assetid: 151c0014-c90c-4c52-8e74-4b3f1bc7aaf1', SEND, 'assetId'],
  ['46628815', SEND, 'contentKeyId'],
  ['ms:contentKeyID: 50477655', SEND, 'contentKeyId'],
  // KB numbers
  ['Q196413', 'Q196413', 'id'],
  ['q 196413', 'Q196413', 'id'],
  ['KB196413', 'Q196413', 'kbNumber'],
  ['KB 196413', 'Q196413', 'kbNumber'],
  ['kb:196413', 'Q196413', 'kbNumber'],
  ['KB article 196413', 'Q196413', 'kbNumber'],
  ['196413', 'Q196413', 'kbNumber'],
  ['статья 196413', 'Q196413', 'kbNumber'],
  ['kb/196/Q196413', 'Q196413', 'archivePath'],
  ['https://jeffpar.github.io/kbarchive/kb/196/Q196413/', 'Q196413', 'archivePath'],
  ['support.microsoft.com/kb/196413', 'Q196413', 'kbNumber'],
  ['http://support.microsoft.com/kb/196413/en-us', 'Q196413', 'kbNumber'],
  ['http://support.microsoft.com/default.aspx?scid=kb;en-us;196413', 'Q196413', 'kbNumber'],
  ['http://support.microsoft.com/?kbid=196413', 'Q196413', 'kbNumber'],
  ['https://support.microsoft.com/help/2619234', 'Win7RpcHttpAssocCookieGuidUpdateNotInstalled', 'kbNumber'],
  ['KB2999226', 'KB2999226NotInstalled', 'kbNumber'],
  // Log lines
  [
    '[11/21/2026 03:12:44.0103] [1] Failed [Rule:RebootPending] [Message:A reboot from a previous installation is pending.',
    'RebootPending',
    'idInText',
  ],
  ['[03-22-2019 09:15:11.0254] [0] [Rule:ServerIsSourceForSendConnector] [Value:"True"]', SEND, 'idInText'],
  ['RebootPending, why?', 'RebootPending', 'idInText'],
  ['https://exchange-readiness.example/ru/rebootpending/#fix', 'RebootPending', 'idInText'],
  // The ID told in words
  ['server is source for send connector', SEND, 'id'],
  ['Server-Is-Source-For-Send-Connector', SEND, 'id'],
  ['stopped by server is source for send connector today', SEND, 'idInText'],
  ['reboot pending error', 'RebootPending', 'idInText'],
  // Parts
  ['ServerIsSou', SEND, 'idPart'],
  ['sendconnector', 'SendConnectorException', 'idPart'],
  ['SourceForSend', SEND, 'idPart'],
  ['connector source', SEND, 'idPart'],
  ['Q19641', 'Q196413', 'idPart'],
  // Typing errors
  ['ServerIsSourceForSendConector', SEND, 'nearId'],
  ['serveris sorceforsendconnectro', SEND, 'nearId'],
  ['RebotPending', 'RebootPending', 'nearId'],
  ['Failed [Rule:RebootPendng] [Message:', 'RebootPending', 'nearId'],
  ['ServerIsSourcFo', SEND, 'nearId'],
];

describe('real inputs', () => {
  test.each(REAL_INPUTS)('%s', (query, id, why) => {
    expect(first(query)).toBe(id);
    expect(firstReason(query)).toBe(why);
  });

  test('of a log, what fired: errors and warnings, not what passed', () => {
    const log = [
      '[1] Evaluated [Rule:MSDTCStopped] [HasException:False] [Value:"False"] [ParentValue:"<NULL>"] [Thread:20]',
      '[1] Evaluated [Rule:FqdnMissing] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:20]',
      '[1] Failed [Rule:RebootPending] [Message:A reboot is pending.',
    ];
    for (const newline of ['\r\n', ' ']) {
      const ids = identify(log.join(newline), index).map(({ id }) => id);
      expect(ids).toEqual(['RebootPending', 'FqdnMissing']);
    }
    expect(first(log[0] ?? '')).toBe('MSDTCStopped');
  });

  test('an article goes before an ID that has none', () => {
    expect(first('reboot')).toBe('RebootPending');
    expect(first('server is')).toBe(SEND);
  });

  test('each ID once', () => {
    const ids = identify(`RebootPending 46629129 RebootPending`, index).map(({ id }) => id);
    expect(ids).toEqual(['RebootPending']);
  });
});

describe('nonsense gives nothing', () => {
  test.each([
    '',
    '   ',
    'a',
    '…',
    'zzzzzzzz',
    'lorem ipsum dolor sit amet',
    'exchange setup fails again',
    '2016',
    '999999',
    'Q999999',
    'Q196431',
    '00000000-0000-0000-0000-000000000000',
    'http://example.com/some/page.aspx',
    'ms.exch.setupreadiness.',
    'почтовый ящик',
    'Вы уверены?',
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
  ])('%j', (query) => {
    expect(identify(query, index)).toEqual([]);
  });
});

test('a large paste is read in one go', () => {
  const log = '[11/21/2026 03:12:44.0103] [1] nothing of interest on HUB01.contoso.com, 14 of 27\r\n'.repeat(
    30_000,
  );
  const start = performance.now();
  expect(first(`${log}Failed [Rule:RebootPending] [Message:`)).toBe('RebootPending');
  expect(performance.now() - start).toBeLessThan(3000);
});
