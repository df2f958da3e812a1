import { GROUP_NAMES, GROUPS, type Group } from './queries.ts';
import { rank, score, scores, type Answer, type Score } from './score.ts';

const NAME_WIDTH = 14;
const LONGEST_QUERY = 100;
const RESULTS_OF_A_MISS = 3;

const number = (value: number): string => value.toFixed(3).padStart(7);
const cells = ({ success1, success3, mrr }: Score): string => [success1, success3, mrr].map(number).join(' ');

/** Groups whose first answers are right less often than they have to be. */
export function groupsBelow(answers: readonly Answer[]): readonly Group[] {
  return [...scores(answers)].flatMap(([group, { success1 }]) => (success1 < GROUPS[group] ? [group] : []));
}

/**
 * A table of all groups, ours and, where it was asked, Pagefind alone beside it.
 * @param written IDs whose article exists: Pagefind knows no others
 */
export function table(
  ours: readonly Answer[],
  pagefind: readonly Answer[] | null,
  written: ReadonlySet<string> = new Set(),
): string {
  const own = scores(ours);
  const its = pagefind && scores(pagefind);
  const titles = '     @1      @3     MRR';
  const head = `${' '.repeat(NAME_WIDTH)}    n  needed |${titles}${its ? ` |${titles}   Pagefind alone` : ''}`;
  const row = (name: string, needed: string, mine: Score, other: Score | null | undefined): string =>
    `${name.padEnd(NAME_WIDTH)}${String(mine.count).padStart(5)}${needed.padStart(8)} | ${cells(mine)}` +
    (other ? ` | ${cells(other)}` : '');
  const rows = GROUP_NAMES.flatMap((group) => {
    const mine = own.get(group);
    if (!mine) return [];
    const below = mine.success1 < GROUPS[group] ? '   below' : '';
    return [row(group, GROUPS[group].toFixed(2), mine, its?.get(group)) + below];
  });
  const total = (name: string, test: (answer: Answer) => boolean): string[] => {
    const mine = ours.filter(test);
    return mine.length > 0 ? [row(name, '', score(mine), pagefind && score(pagefind.filter(test)))] : [];
  };
  return [
    head,
    ...rows,
    ...total('all', () => true),
    ...total('after written', ({ query }) => query.ids.some((id) => written.has(id))),
  ].join('\n');
}

/** One paragraph per query whose first answer isn't right. */
export function misses(answers: readonly Answer[]): string {
  const wrong = answers.filter((answer) => rank(answer) !== 1);
  const lines = wrong.map(({ query, language, found }) => {
    const text = JSON.stringify(query.q);
    const shown = text.length > LONGEST_QUERY ? `${text.slice(0, LONGEST_QUERY)}…` : text;
    const expected = query.ids.join(' or ') || 'nothing';
    const got = found.slice(0, RESULTS_OF_A_MISS).join(', ') || 'nothing';
    return `${query.group} on ${language}: ${shown}\n    expected ${expected}\n    found    ${got}`;
  });
  return lines.join('\n');
}
