import type { ObjectType } from '../types.ts';
import { MANY } from './listLabels.ts';
import { BEGINS, propertiesOf, type GatheredList } from './listProperties.ts';
import { typeOfRecord } from './objectTypes.ts';
import type { WrapStyle } from './wrappedValue.ts';

/** A record by the lines that it stands on, and what it is. */
interface TypedRecord {
  readonly start: number;
  readonly end: number;
  readonly type: ObjectType | null;
}

/**
 * The type of the record between two lines. Records of one command have the same labels, so it is found once for each
 * sequence of them, unless values count too.
 */
export function typesOfRecords(
  gathered: GatheredList,
  style: WrapStyle,
  commandTypes: readonly ObjectType[],
): (start: number, end: number) => ObjectType | null {
  const { labels, roles } = gathered;
  /** The last record of each sequence, by a number made from it: no text is made of a million of them. */
  const known = new Map<number, TypedRecord>();
  return (start, end) => {
    let hash = 0;
    for (let i = start; i <= end; i++) {
      if (roles[i] === BEGINS) hash = (Math.imul(hash, 31) + labels.numberAt(i)) | 0;
    }
    const same = known.get(hash);
    if (same !== undefined && hasSameLabels(gathered, same, start, end)) return same.type;

    const keys: string[] = [];
    for (let i = start; i <= end; i++) if (roles[i] === BEGINS) keys.push(labels.at(i)?.key ?? '');
    const hasClass = keys.includes('objectclass') || keys.includes('objectcategory');
    const properties = hasClass ? propertiesOf(gathered, start, end, style) : [];
    const valueOf = (key: string): string => properties[keys.indexOf(key)]?.value ?? '';
    const type = typeOfRecord({
      names: new Set(keys),
      objectClass: valueOf('objectclass'),
      objectCategory: valueOf('objectcategory'),
      commandTypes,
    });
    if (!hasClass) known.set(hash, { start, end, type });
    return type;
  };
}

function hasSameLabels(
  { labels, roles }: GatheredList,
  record: TypedRecord,
  start: number,
  end: number,
): boolean {
  let other = record.start;
  for (let i = start; i <= end; i++) {
    if (roles[i] !== BEGINS) continue;
    while (other <= record.end && roles[other] !== BEGINS) other++;
    const number = labels.numberAt(i);
    if (other > record.end || number === MANY || number !== labels.numberAt(other)) return false;
    other++;
  }
  while (other <= record.end && roles[other] !== BEGINS) other++;
  return other > record.end;
}
