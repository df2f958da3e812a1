import { describe, expect, it } from 'vitest';
import { checkerWords } from '../../src/report/word.ts';
import { verdictOf, verdictSentence } from '../../src/report/verdict.ts';
import type { Language } from '../../src/catalog/schema.ts';
import type { WordedReport } from '../../src/report/report.ts';
import { place, report, result, source } from '../island/fixture.ts';

/** No-break spaces as plain ones: typography has tests of its own. */
async function sentence(of: WordedReport, language: Language = 'en'): Promise<string> {
  const t = (await checkerWords(language)).getFixedT(language, 'checker');
  return verdictSentence(verdictOf(of), t, language).replace(/[\u00a0\u202f]/g, ' ');
}

/** The input has a line on it, but it doesn't answer. */
const raised = { evidence: [place('paste', 1)] };
const hub01 = [
  result('A', 'HUB01', 'fail'),
  result('B', 'HUB01', 'fail'),
  result('C', 'HUB01', 'unknown', raised),
];

describe('verdict', () => {
  it('says what blocks a server', async () => {
    expect(await sentence(report(hub01))).toBe("HUB01 can't be removed yet: 2 blockers, 1 question.");
    expect(await sentence(report(hub01), 'fr')).toBe(
      'HUB01 ne peut pas encore être retiré : 2 points bloquants, 1 question.',
    );
    expect(await sentence(report(hub01), 'ru')).toBe('HUB01 пока нельзя удалить: 2 препятствия, 1 вопрос.');
  });

  it('puts questions before warnings, and neither is a pass', async () => {
    const results = [
      result('A', 'HUB01', 'warn'),
      result('B', 'HUB01', 'unknown', raised),
      result('C', 'HUB01', 'pass'),
    ];
    expect(await sentence(report(results))).toBe(
      "It isn't clear yet whether HUB01 can be removed: 1 warning, 1 question.",
    );
  });

  it('tells apart what the input raises and what it says nothing of', async () => {
    const results = [
      result('A', 'HUB01', 'fail'),
      result('B', 'HUB01', 'unknown'),
      result('C', 'HUB01', 'unknown'),
    ];
    expect(await sentence(report(results))).toBe(
      "HUB01 can't be removed yet: 1 blocker, 2 checks without data.",
    );
    expect(await sentence(report(results), 'ru')).toBe(
      'HUB01 пока нельзя удалить: 1 препятствие, 2 проверки без данных.',
    );
  });

  it('counts advice apart from what Setup says; advice without data is no question', async () => {
    const advice = { origin: 'advice' } as const;
    const results = [
      result('A', 'HUB01', 'pass'),
      result('B', 'HUB01', 'warn', advice),
      result('C', 'HUB01', 'unknown', advice),
    ];
    expect(await sentence(report(results))).toBe(
      'Nothing that was checked blocks the removal of HUB01: 1 piece of advice.',
    );
  });

  it('never says more than was checked', async () => {
    expect(await sentence(report([result('A', 'HUB01', 'pass')]))).toBe(
      'Nothing that was checked blocks the removal of HUB01.',
    );
    expect(await sentence(report([result('A', 'HUB01', 'notApplicable')]))).toBe(
      'None of the checks concerns HUB01.',
    );
  });

  it('counts servers when none was chosen; what concerns the organization counts for each', async () => {
    const several = report([
      ...hub01,
      result('A', 'HUB02', 'pass'),
      result('A', 'EX01', 'unknown'),
      result('N', null, 'warn'),
    ]);
    expect(await sentence(several)).toBe(
      "Of 3 servers: 1 is blocked, 1 can't be judged yet, 1 has warnings only.",
    );
    expect(await sentence(several, 'ru')).toBe(
      'Из 3 серверов: с препятствиями — 1, не хватает данных — 1, только с предупреждениями — 1.',
    );
  });

  it('names the chosen server even when others are known', async () => {
    const chosen = report(hub01, {
      servers: ['HUB01', 'HUB02'],
      scenario: { do: 'upgrade', server: 'HUB01', to: 'SE' },
    });
    expect(await sentence(chosen)).toBe("HUB01 can't be upgraded yet: 2 blockers, 1 question.");
  });

  it('speaks of the directory where no server is concerned', async () => {
    const prepare = report([result('A', null, 'fail')], {
      scenario: { do: 'prepare-ad', server: null, to: null },
    });
    expect(await sentence(prepare)).toBe("Active Directory can't be prepared yet: 1 blocker.");
  });

  it('says when no server is known', async () => {
    expect(await sentence(report([result('A', null, 'unknown')]))).toBe(
      'There is too little data for a verdict: 1 check without data.',
    );
  });

  it("speaks of Setup's own verdicts when no action is known", async () => {
    const log = report(hub01, { scenario: { do: null, server: null, to: null } });
    expect(await sentence(log)).toBe('Setup stopped on HUB01: 2 blockers, 1 question.');
  });

  it('says when Setup’s output was read, but names no check', async () => {
    const block = { format: 'setup-console', fromLine: 1, toLine: 9, records: 0 } as const;
    const read = { ...report([]), sources: [{ ...source('paste'), records: 0, blocks: [block] }] };
    expect(await sentence(read)).toBe('Setup says nothing about its checks here.');
    expect(await sentence(read, 'fr')).toBe('Le programme d’installation ne mentionne ici aucun test.');
    expect(await sentence(read, 'ru')).toBe('Здесь программа установки ничего не сообщает о проверках.');
  });

  it('says when nothing was read', async () => {
    expect(await sentence(report([], { sources: [source('paste', { records: 0 })] }))).toBe(
      'Nothing here could be read as Exchange data.',
    );
  });
});
