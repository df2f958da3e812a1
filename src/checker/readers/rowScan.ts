/** Where the values of a row's cells stand in its line: half-open ranges. One object serves all rows. */
export interface CellPlaces {
  count: number;
  readonly from: number[];
  readonly to: number[];
}

const QUOTE = 0x22;
const BLANK = 0x20;

/**
 * The fast lane of `readRow`: where the values stand, without making a string of each, since few of them are ever looked
 * at. It knows the rows that programs write, each on one line.
 * @param separator one character
 * @returns false for a row that `readRow` must look at: a value that goes on below or isn't printed as it is (doubled
 * quotes, text behind a quote, blanks that aren't plain ones); `places` then mean nothing
 */
export function scanRow(line: string, separator: string, places: CellPlaces): boolean {
  const separatorCode = separator.charCodeAt(0);
  const { length } = line;
  let count = 0;
  let at = 0;
  for (;;) {
    while (at < length && line.charCodeAt(at) === BLANK) at++;
    let from = at;
    let to: number;
    let next: number;
    if (at < length && line.charCodeAt(at) === QUOTE) {
      from++;
      to = line.indexOf('"', from);
      next = to + 1;
      if (to === -1 || (next < length && line.charCodeAt(next) === QUOTE)) return false;
      while (next < length && line.charCodeAt(next) === BLANK) next++;
      if (next < length && line.charCodeAt(next) !== separatorCode) return false;
    } else {
      next = line.indexOf(separator, at);
      if (next === -1) next = length;
      to = next;
      while (to > from && line.charCodeAt(to - 1) === BLANK) to--;
      if (to > from && (mayBeTrimmed(line.charCodeAt(from)) || mayBeTrimmed(line.charCodeAt(to - 1)))) {
        return false;
      }
    }
    places.from[count] = from;
    places.to[count] = to;
    count++;
    if (next >= length) {
      places.count = count;
      return true;
    }
    at = next + 1;
  }
}

/** Blanks of Unicode and controls; some of the characters aren't any, but rare at the ends of a cell. */
function mayBeTrimmed(code: number): boolean {
  return code < BLANK || code === 0xa0 || code >= 0x1680;
}
