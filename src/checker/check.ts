import { evaluate } from './evaluate.ts';
import { linesAt } from './lines.ts';
import type { OnProgress } from './progress.ts';
import { read } from './read.ts';
import type { Place, Report, Result, Scenario, SetupMessages, Source } from './types.ts';

/**
 * Reads and judges: everything the checker does.
 * @param setupMessages Setup's own message per error ID, to name the recommendations that a log leaves unnamed
 * @param onProgress told now and then how many characters are read; judging takes no time beside it
 * @throws UnknownServerError when the paste has server records and the given server isn't one of them
 */
export function check(
  sources: readonly Source[],
  scenario: Partial<Scenario>,
  setupMessages: SetupMessages,
  onProgress?: OnProgress,
): Report {
  const report = evaluate(read(sources, setupMessages, onProgress), scenario);
  const lines = citedLines(sources, report.results);
  const cite = (places: readonly Place[]) =>
    places.map((place) => asPasted(place, lines.get(place.source)?.get(place.line)));
  return {
    ...report,
    results: report.results.map((result) => ({
      ...result,
      evidence: cite(result.evidence),
      ...(result.points && {
        points: result.points.map((point) => ({ ...point, evidence: cite(point.evidence) })),
      }),
    })),
  };
}

/** The lines as pasted that results cite, by source and number. */
function citedLines(
  sources: readonly Source[],
  results: readonly Result[],
): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const numbers = new Map<string, number[]>();
  const note = ({ source, line }: Place): void => {
    const known = numbers.get(source);
    if (known === undefined) numbers.set(source, [line]);
    else known.push(line);
  };
  for (const { evidence, points } of results) {
    evidence.forEach(note);
    points?.forEach((point) => point.evidence.forEach(note));
  }
  return new Map(sources.map(({ name, text }) => [name, linesAt(text, numbers.get(name) ?? [])]));
}

/** A whole session may stand on one line; such a line is no evidence to read. */
const LONGEST_CITATION = 500;

/**
 * A place with its line as pasted. Records keep the parts of a line only, so rules cite `Name : value`; that stays where
 * it says more than the line does: the value of a wrapped line, one property among several on the line, a value that
 * JSON or XML put on the lines below.
 */
function asPasted(place: Place, line: string | undefined): Place {
  const text = line?.trim() ?? '';
  if (text === '' || text.length > LONGEST_CITATION) return place;
  const [label = '', ...value] = place.text.split(' : ');
  const saysMore = text.toLowerCase().startsWith(label.toLowerCase())
    ? withoutPadding(text) !== withoutPadding(place.text)
    : text.includes(`"${label}"`) && !bare(text).includes(bare(value.join(' : ')));
  return saysMore ? place : { ...place, text };
}

/** Letter case aside: a topology written by hand has `enabled`, the shell `Enabled`. */
const withoutPadding = (text: string) => text.replace(/\s+/g, '').toLowerCase();

/** A value whatever the quotes and brackets around its items. */
const bare = (text: string) => text.replace(/[\s",{}[\]\\]+/g, '').toLowerCase();
