import { describe, expect, it } from 'vitest';
import { createInstance } from 'i18next';
import cli from '../../locales/en/cli.json' with { type: 'json' };
import { renderMarkdown } from '../../src/report/renderMarkdown.ts';
import { renderText } from '../../src/report/renderText.ts';
import type { WordedReport } from '../../src/report/report.ts';
import type { ReportWords } from '../../src/report/reportWords.ts';
import { checkerWords } from '../../src/report/word.ts';
import { place, report, result } from '../island/fixture.ts';

async function words(): Promise<ReportWords> {
  const own = createInstance();
  await own.init({
    lng: 'en',
    resources: { en: { cli } },
    defaultNS: 'cli',
    interpolation: { escapeValue: false },
  });
  const checker = await checkerWords('en');
  return { language: 'en', cli: own.getFixedT('en', 'cli'), checker: checker.getFixedT('en', 'checker') };
}

/** No-break spaces as plain ones: typography has tests of its own. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const text = async (of: WordedReport): Promise<string> =>
  plain(renderText(of, await words(), { local: false }));
const markdown = async (of: WordedReport): Promise<string> =>
  plain(renderMarkdown(of, await words(), { local: false }));

const fix = (server: string) => ({
  evidence: [place('paste', 9)],
  fix: [{ text: `Take ${server} out.`, command: `Set-SendConnector -Remove '${server}'` }],
});
const missing = (server: string) => ({
  missing: [{ what: 'Queues.', command: `Get-Queue -Server '${server}'` }],
});

const few = report([
  result('Connector', 'HUB02', 'fail', fix('HUB02')),
  result('Group', 'HUB02', 'fail', fix('HUB02')),
  result('Connector', 'HUB03', 'fail', fix('HUB03')),
  result('Named', 'HUB03', 'warn', { origin: 'advice', evidence: [place('paste', 12)] }),
  result('Queue', 'HUB01', 'unknown', missing('HUB01')),
  result('Queue', 'HUB02', 'unknown', missing('HUB02')),
  result('Last', 'HUB01', 'pass'),
  result('Last', 'HUB02', 'pass'),
  result('Last', 'HUB03', 'pass'),
]);

const names = Array.from({ length: 300 }, (_, i) => `HUB${String(i + 1).padStart(3, '0')}`);
const many = report(
  names.flatMap((server) => [
    result('Connector', server, 'fail', fix(server)),
    result('Queue', server, 'unknown', missing(server)),
  ]),
);

describe('text of a few servers', () => {
  it('has the servers first, the closest to going on top, with what blocks them', async () => {
    const lines = (await text(few)).split('\n');
    const head = lines.indexOf('Server  Verdict    Why');
    expect(lines.slice(head + 1, head + 5)).toEqual([
      'HUB01   Undecided  1 check without data',
      'HUB03   Blocked    Connector',
      'HUB02   Blocked    Connector, Group',
      '',
    ]);
  });

  it('then has each failing check once, with the lines and the fix of each server', async () => {
    const out = await text(few);
    expect(out.match(/^FAIL {2}Connector/gm)).toEqual(['FAIL  Connector']);
    expect(out).toContain(
      'FAIL  Connector  (2 servers)\n  Title of Connector\n  HUB02: Summary of Connector\n    paste:9: line 9\n',
    );
    expect(out).toContain("  1. Take HUB03 out.\n     Set-SendConnector -Remove 'HUB03'\n");
    expect(out.indexOf('FAIL  Group')).toBeLessThan(out.indexOf("What Setup doesn't check:"));
    expect(out.indexOf("What Setup doesn't check:")).toBeLessThan(out.indexOf('WARN  Named  (1 server)'));
  });

  it('then counts: what lacks data, once with its commands, and what passed', async () => {
    const out = await text(few);
    expect(out.slice(out.indexOf('What your data'))).toBe(
      [
        'What your data says nothing about:',
        '?  Queue: 2 servers',
        '',
        'To judge the rest, run this and add its output:',
        '  Exchange Management Shell',
        "     'HUB01','HUB02' | ForEach-Object { Get-Queue -Server $_ }",
        '',
        'pass  Last: 3 servers',
      ].join('\n'),
    );
  });
});

describe('text of many servers', () => {
  it('names the servers of a check with their lines, and says how to see the fix of one', async () => {
    const out = await text(many);
    expect(out).toContain('--server NAME');
    expect(out).toContain('FAIL  Connector  (300 servers)');
    expect(out).toContain('HUB001 (paste:9), HUB002 (paste:9), ');
    expect(out).not.toContain('Take HUB001 out.');
    expect(out.match(/^\?.*$/gm)).toEqual(['?  Queue: 300 servers']);
    expect(out.split('\n').length).toBeLessThan(names.length + 30);
  });
});

describe('text of one server', () => {
  it('has every result', async () => {
    const one = report(
      few.results.filter(({ server }) => server === 'HUB02'),
      { scenario: { do: 'remove', server: 'HUB02', to: null } },
    );
    const out = await text(one);
    expect(out).toContain('FAIL  Connector  (HUB02)');
    expect(out).toContain('?  Queue  (HUB02): Summary of Queue');
    expect(out).toContain('pass  Last  (HUB02): Summary of Last');
    expect(out).not.toContain('Verdict');
  });
});

describe('Markdown', () => {
  it('has a table of servers, then each check once, fixes as a checklist', async () => {
    const out = await markdown(few);
    expect(out).toContain(
      '| Server | Verdict | Why |\n| --- | --- | --- |\n| HUB01 | Undecided | 1 check without data |',
    );
    expect(out.match(/^## .*$/gm)).toEqual([
      '## FAIL: Connector — 2 servers',
      '## FAIL: Group — 1 server',
      '## WARN: Named — 1 server',
    ]);
    expect(out).toContain("- [ ] Take HUB03 out.\n\n```powershell\nSet-SendConnector -Remove 'HUB03'\n```");
    expect(out).toContain('- ?: Queue: 2 servers');
    expect(out).toContain('- pass: Last: 3 servers');
  });

  it('shows names of servers as they are', async () => {
    const out = await markdown(report([result('A', '*a*|b', 'fail'), result('A', 'HUB01', 'pass')]));
    expect(out).toContain('| \\*a\\*\\|b | Blocked | A |');
  });

  it('of many servers names them', async () => {
    const out = await markdown(many);
    expect(out.match(/^## .*$/gm)).toEqual(['## FAIL: Connector — 300 servers']);
    expect(out).toContain('HUB001 (paste:9), HUB002 (paste:9), ');
  });
});
