import { type Duty55, dutyOf, type DutyAttribute, placeOfObject } from '../topology/exchange55Directory.ts';
import type { Site55 } from '../topology/exchange55.ts';
import { placeOf } from '../topology/known.ts';
import { sameServer } from '../topology/names.ts';
import type { Outcome, Place } from '../types.ts';
import type { CaseRow, Lack } from './decisionTable.ts';
import { lacksColumns, lacksObject } from './lacks55.ts';
import type { Situation55 } from './situation55.ts';

/** Duties that one server has for its site, in decision tables. */

/** Case: the server that the rule is about has the duty. */
export function hasDuty<S extends Situation55>(
  name: string,
  outcome: Outcome,
  attribute: DutyAttribute,
): CaseRow<S> {
  return {
    case: name,
    outcome,
    find: ({ site, server }) => {
      const duty = dutyOf(site, attribute);
      return isServerOf(duty, server)
        ? [{ object: duty.title, args: { object: duty.title, attribute }, evidence: evidenceOf(duty) }]
        : [];
    },
  };
}

export function isServerOf({ server: named }: Duty55, server: string): boolean {
  return named.known && named.value !== '' && sameServer(named.value, server);
}

/** The line that names the server, or the object that names none. */
export function evidenceOf({ server, object }: Duty55): readonly Place[] {
  const place = placeOf(server) ?? (object === null ? null : placeOfObject(object));
  return place === null ? [] : [place];
}

/** The object or the column that the export lacks to tell who has the duty. */
export function lacksDuty(site: Site55, attribute: DutyAttribute): readonly Lack[] {
  const { server, object, title } = dutyOf(site, attribute);
  if (server.known) return [];
  return object === null ? lacksObject(title, site) : lacksColumns([attribute], [object]);
}
