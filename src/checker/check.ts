import { evaluate } from './evaluate.ts';
import { splitLines } from './lines.ts';
import { read } from './read.ts';
import type { Place, Report, Scenario, SetupMessages, Source } from './types.ts';

/**
 * Reads and judges: everything the checker does.
 * @param setupMessages Setup's own message per error ID, to name the recommendations that a log leaves unnamed
 * @throws UnknownServerError when the paste has server records and the given server isn't one of them
 */
export function check(
  sources: readonly Source[],
  scenario: Partial<Scenario>,
  setupMessages: SetupMessages,
): Report {
  const report = evaluate(read(sources, setupMessages), scenario);
  const lines = new Map(sources.map(({ name, text }) => [name, splitLines(text)]));
  const cite = (places: readonly Place[]) =>
    places.map((place) => asPasted(place, lines.get(place.source)?.[place.line - 1]));
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
  const saysMore = text.startsWith(label)
    ? withoutPadding(text) !== withoutPadding(place.text)
    : text.includes(`"${label}"`) && !bare(text).includes(bare(value.join(' : ')));
  return saysMore ? place : { ...place, text };
}

const withoutPadding = (text: string) => text.replace(/\s+/g, '');

/** A value whatever the quotes and brackets around its items. */
const bare = (text: string) => text.replace(/[\s",{}[\]\\]+/g, '').toLowerCase();
