import type { Rule } from '../rule.ts';
import { placeOfObject, siteProperty } from '../topology/exchange55Directory.ts';
import type { Site55 } from '../topology/exchange55.ts';
import { shown } from '../topology/known.ts';
import type { Place } from '../types.ts';
import type { DecisionTable, Finding, Lack } from './decisionTable.ts';
import { lacksColumns, lacksObject } from './lacks55.ts';
import { judgeSites55 } from './situation55.ts';

/** Address types that Exchange 5.5 generates itself. */
const OWN_TYPES = new Set(['MS', 'SMTP', 'X400', 'CCMAIL']);

const ATTRIBUTES = ['Gateway-Proxy', 'Disabled-Gateway-Proxy'] as const;

/** Who made a type no export tells. So C1 (a third party did) is never found, and C2 asks for it. */
const TABLE: DecisionTable<readonly Site55[]> = {
  match: 'each',
  args: (sites) => ({ sites: sites.map(({ name }) => name) }),
  rows: [
    { case: 'C0', lacks: (sites) => sites.flatMap(lacksOf) },
    { case: 'C2', outcome: 'warn', find: (sites) => sites.flatMap((site) => unfamiliar(site, true)) },
    { case: 'C3', outcome: 'pass', find: (sites) => sites.flatMap((site) => unfamiliar(site, false)) },
  ],
  otherwise: { case: 'C99', outcome: 'pass', evidence: (sites) => sites.flatMap(placesOf) },
  steps: [
    { key: 'maker', cases: ['C2'] },
    { key: 'switchOff', cases: ['C2'] },
    { key: 'join', cases: ['C2'] },
    { key: 'switchOn', cases: ['C2'] },
  ],
};

/** Types of a site that aren't Exchange's own, and whether the site generates them. */
function unfamiliar(site: Site55, isEnabled: boolean): readonly Finding[] {
  const [generated, disabled] = ATTRIBUTES.map((attribute) => typesOf(site, attribute));
  if (generated === undefined || disabled === undefined) return [];
  const all = new Set([...generated, ...disabled]);
  return [...all]
    .filter((type) => !OWN_TYPES.has(type) && !disabled.includes(type) === isEnabled)
    .map((type) => ({ object: type, args: { type, site: site.name }, evidence: placesOf(site) }));
}

/** The prefixes of the values: `FAX` of `FAX:@lyon`; [] also when the export doesn't tell, which C0 says. */
function typesOf(site: Site55, attribute: (typeof ATTRIBUTES)[number]): readonly string[] {
  const values = shown(siteProperty(site, attribute).values) ?? [];
  return values.map((value) => (value.split(':')[0] ?? '').trim().toUpperCase()).filter((it) => it !== '');
}

function lacksOf(site: Site55): readonly Lack[] {
  const [generated, disabled] = ATTRIBUTES.map((attribute) => siteProperty(site, attribute));
  const object = generated?.object ?? disabled?.object ?? null;
  if (object === null) return lacksObject(generated?.title ?? '', site);
  return ATTRIBUTES.flatMap((attribute) =>
    siteProperty(site, attribute).values.known ? [] : lacksColumns([attribute], [object]),
  );
}

function placesOf(site: Site55): readonly Place[] {
  const { object } = siteProperty(site, 'Gateway-Proxy');
  return object === null ? [] : [placeOfObject(object)];
}

/** Setup may fail to join a site that generates addresses of a third party's type. */
export const Q243152: Rule = {
  id: 'Q243152',
  severity: 'error',
  scenarios: ['install'],
  era: 'exchange55',
  asks: 'organization',
  judge: judgeSites55(TABLE),
};
