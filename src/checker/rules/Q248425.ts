import type { Rule } from '../rule.ts';
import { placeOfObject, siteProperty } from '../topology/exchange55Directory.ts';
import { parseDn } from '../topology/exchange55Names.ts';
import type { Site55 } from '../topology/exchange55.ts';
import { shown } from '../topology/known.ts';
import { once } from '../topology/perTopology.ts';
import type { Place } from '../types.ts';
import type { DecisionTable, Finding } from './decisionTable.ts';
import { lacksColumns, lacksObject } from './lacks55.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';

const ATTRIBUTE = 'Gateway-Proxy';

/** Every server of the site asks for it. */
const addressing = once((site: Site55) => siteProperty(site, ATTRIBUTE));

/** `MS:CONTOSO/PARIS`: organization and site of MS Mail, whose names are short. */
const FORM = /^MS:([^/]+)\/([^/]+)$/i;

const TABLE: DecisionTable<Situation55> = {
  match: 'first',
  args: ({ site }) => ({ site: site.name }),
  rows: [
    {
      case: 'C0',
      lacks: ({ site }) => {
        const { title, object, values } = addressing(site);
        if (object === null) return lacksObject(title, site);
        return values.known ? [] : lacksColumns([ATTRIBUTE], [{ name: title }]);
      },
    },
    {
      case: 'C1',
      outcome: 'fail',
      find: ({ site }) =>
        addressesOf(site).length === 0 ? [{ object: site.name, evidence: linesOf(site) }] : [],
    },
    {
      case: 'C2',
      outcome: 'fail',
      find: ({ site }) => findings(site, (address) => !FORM.test(address)),
    },
    {
      // Whether the parts must equal the full names isn't established; a prefix is what short names amount to.
      case: 'C3',
      outcome: 'warn',
      find: ({ site }) => findings(site, (address) => !isOfSite(address, site)),
    },
  ],
  otherwise: { case: 'C99', outcome: 'pass', evidence: ({ site }) => linesOf(site) },
  steps: [
    { key: 'compare', cases: ['C3'] },
    { key: 'raw', cases: ['C1', 'C2'] },
    { key: 'add', cases: ['C1'] },
    { key: 'correct', cases: ['C2'] },
    { key: 'replicate', cases: ['C1', 'C2'] },
  ],
};

/** A missing or damaged MS Mail address of the site stops a service pack, and the removal of the MS Mail connector. */
export const Q248425: Rule = {
  id: 'Q248425',
  severity: 'error',
  scenarios: ['upgrade', 'move-server', 'remove'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE),
};

const addressesOf = (site: Site55): readonly string[] =>
  (shown(addressing(site).values) ?? []).map((value) => value.trim()).filter((value) => /^MS:/i.test(value));

const linesOf = (site: Site55): readonly Place[] => [addressing(site).object ?? []].flat().map(placeOfObject);

const findings = (site: Site55, isMeant: (address: string) => boolean): readonly Finding[] =>
  addressesOf(site)
    .filter(isMeant)
    .map((address) => ({ object: address, args: { address }, evidence: linesOf(site) }));

function isOfSite(address: string, { name, dn }: Site55): boolean {
  const [, organization = '', site = ''] = FORM.exec(address) ?? [];
  const begins = (whole: string, part: string) => whole.toLowerCase().startsWith(part.trim().toLowerCase());
  return begins(parseDn(dn)?.organization ?? '', organization) && begins(name, site);
}
