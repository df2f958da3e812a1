import type { Place, SourceRecord } from '../types.ts';
import { field, placeOfRecord } from './describe.ts';
import { text } from './fields.ts';
import { perTopology } from './perTopology.ts';
import type { Topology } from './topology.ts';

/*
 * The groups in the token of a session, from `whoami /groups`. Names of groups and attributes are in the language of
 * Windows; SIDs aren't.
 */

export interface TokenGroup {
  /** `CONTOSO\Domain Admins`; null where the row was cut. */
  readonly name: string | null;
  readonly sid: string;
  /** False for a group that the token holds to deny access only. */
  readonly enabled: boolean;
  readonly at: Place;
}

/** Whether an account is in a group, and the lines that tell; null when the paste can't tell. */
export interface Membership {
  readonly is: boolean | null;
  readonly at: readonly Place[];
}

/** `several`: of more than one session. `cut`: not every group. `notElevated`: Windows has filtered the token. */
export type TokenState = 'none' | 'several' | 'cut' | 'notElevated' | 'whole';

const FIELDS = { name: text(['Group Name']), sid: text(['SID']), attributes: text(['Attributes']) };

const groups = perTopology(({ records }): readonly TokenGroup[] =>
  records.filter(({ type }) => type === 'TokenGroup').flatMap(toGroup),
);

function toGroup(record: SourceRecord): readonly TokenGroup[] {
  const [name, sid, attributes] = [FIELDS.name, FIELDS.sid, FIELDS.attributes].map((it) =>
    field([record], it),
  );
  if (sid?.known !== true) return [];
  return [
    {
      name: name?.known === true ? name.value : null,
      sid: sid.value,
      // Mandatory, enabled by default and enabled: in each language three items; "used for deny only" has fewer.
      enabled: attributes?.known === true && attributes.value.split(',').length >= 3,
      at: placeOfRecord(record),
    },
  ];
}

const EVERYONE = 'S-1-1-0';
/** Integrity levels: 8192 medium, 12288 high (elevated), 16384 system. */
const LEVEL = /^S-1-16-(\d+)$/;
const HIGH = 12288;

const levels = perTopology((topology) => groups(topology).filter(({ sid }) => LEVEL.test(sid)));

/** Every token holds Everyone and an integrity level: without them, rows are missing. */
export const tokenState = perTopology((topology): TokenState => {
  const all = groups(topology);
  if (all.length === 0) return 'none';
  const [level, ...others] = levels(topology);
  const everyone = all.filter(({ sid }) => sid === EVERYONE);
  if (others.length > 0 || everyone.length > 1) return 'several';
  if (level === undefined || everyone.length === 0) return 'cut';
  return Number(LEVEL.exec(level.sid)?.[1]) >= HIGH ? 'whole' : 'notElevated';
});

/**
 * Whether the token holds a group. That it doesn't, the line of its integrity level stands for.
 * @param wanted null for a row that may be the group
 */
export function inToken(topology: Topology, wanted: (group: TokenGroup) => boolean | null): Membership {
  if (tokenState(topology) !== 'whole') return { is: null, at: levels(topology).map(({ at }) => at) };
  const found = groups(topology).filter((group) => wanted(group) !== false);
  const certain = found.filter((group) => group.enabled && wanted(group) === true);
  if (certain.length > 0) return { is: true, at: certain.map(({ at }) => at) };
  return found.length > 0
    ? { is: null, at: found.map(({ at }) => at) }
    : { is: false, at: levels(topology).map(({ at }) => at) };
}

/** `CONTOSO\Domain Admins` -> `CONTOSO`. */
export const domainOfGroup = ({ name }: TokenGroup): string | null =>
  name?.includes('\\') === true ? name.slice(0, name.indexOf('\\')) : null;

/** `CONTOSO\Domain Admins` -> `Domain Admins`. */
export const nameOfGroup = ({ name }: TokenGroup): string | null =>
  name === null ? null : name.slice(name.indexOf('\\') + 1);

/** Relative identifier of a domain's own group: `S-1-5-21-…-512` -> 512; null for groups of no domain. */
export function ridOf({ sid }: TokenGroup): number | null {
  const rid = /^S-1-5-21-\d+-\d+-\d+-(\d+)$/.exec(sid)?.[1];
  return rid === undefined ? null : Number(rid);
}
