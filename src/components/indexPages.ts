import type { TFunction } from 'i18next';
import type { Facts, ProductVersion } from '../catalog/schema.ts';
import { AREAS, areaOf, type Area } from './areas.ts';
import { doingsOf, type Doing } from './operations.ts';

/** What a list brings together. */
export type IndexGroup = 'doing' | 'product' | 'area';

/** A list of checks with an introduction of its own; its words are `page.<slug>` of `indexes.json`. */
export interface IndexPage {
  /** Last part of its address: `/en/articles/remove/`. The same in all languages. */
  readonly slug: IndexSlug;
  readonly group: IndexGroup;
  readonly name:
    { readonly doing: keyof typeof DOING } | { readonly versions: string } | { readonly area: Area };
  readonly fits: (facts: Facts) => boolean;
  /** IDs that someone new to the matter reads first. */
  readonly first: readonly string[];
  /** Of a version: IDs of checks in which Setup of a newer version meets it. */
  readonly met: readonly string[];
}

/** What an administrator does, and the modes of Setup and operations of Exchange 4.0 to 2000 that belong to it. */
const DOING = {
  remove: {
    doings: ['uninstall', 'removeServer', 'removeConnector'],
    first: [
      'UnwillingToRemoveMailboxDatabase',
      'ServerIsSourceForSendConnector',
      'ServerIsGroupExpansionServer',
      'CannotUninstallOABServer',
      'CannotUninstallDelegatedServer',
    ],
  },
  install: {
    doings: ['install', 'setupInstall'],
    first: [
      'RebootPending',
      'GlobalServerInstall',
      'SchemaUpdateRequired',
      'DomainControllerIsOutOfSite',
      'ValidOSVersion',
    ],
  },
  upgrade: {
    doings: ['upgrade', 'setupUpgrade'],
    first: [
      'RebootPending',
      'ProcessNeedsToBeClosedOnUpgrade',
      'MinimumFrameworkNotInstalled',
      'SchemaUpdateRequired',
    ],
  },
  prepare: {
    doings: ['prepareSchema', 'prepareAD', 'prepareDomain', 'forestPrep'],
    first: [
      'SchemaUpdateRequired',
      'GlobalUpdateRequired',
      'DomainControllerIsOutOfSite',
      'NotInSchemaMasterSite',
      'ForestLevelNotWin2012R2',
    ],
  },
  recover: {
    doings: ['disasterRecovery'],
    first: ['GlobalServerInstall', 'RebootPending', 'MailboxEDBDriveDoesNotExist'],
  },
  move: {
    doings: ['moveServer', 'siteConsolidation'],
    first: ['Q196413', 'Q196179', 'Q196178', 'Q184535'],
  },
} as const satisfies Readonly<
  Record<string, { readonly doings: readonly Doing[]; readonly first: readonly string[] }>
>;

const PRODUCT = {
  'exchange-se': {
    met: [],
    versions: ['SE'],
    first: ['E16E15CoexistenceMinVersionRequirement', 'E19E14CoexistenceRequirement', 'NoE16ServerWarning'],
  },
  'exchange-2019': {
    met: [],
    versions: ['2019'],
    first: ['E19E14CoexistenceRequirement', 'IISURLRewriteNotInstalled', 'ForestLevelNotWin2012R2'],
  },
  'exchange-2016': {
    met: ['NoE16ServerWarning'],
    versions: ['2016'],
    first: [
      'E16E12CoexistenceMinVersionRequirement',
      'E16E14CoexistenceMinVersionRequirement',
      'Win2k16LSARollupUpdateNotInstalled',
    ],
  },
  'exchange-2013': {
    met: [
      'E16E15CoexistenceMinVersionRequirement',
      'E16E15CoexistenceMinVersionRequirementForDC',
      'NoE15ServerWarning',
    ],
    versions: ['2013'],
    first: [
      'E15E14CoexistenceMinVersionRequirement',
      'E16E15CoexistenceMinVersionRequirement',
      'UcmaRedistMsi',
    ],
  },
  'exchange-2010': {
    met: [
      'E15E14CoexistenceMinMajorVersionRequirement',
      'E15E14CoexistenceMinVersionRequirement',
      'E16E14CoexistenceMinVersionRequirement',
      'E16E14CoexistenceMinVersionRequirementForDC',
      'E19E14CoexistenceRequirement',
      'Exchange2013AnyOnExchange2010Server',
      'NoE14ServerWarning',
    ],
    versions: ['2010'],
    first: [
      'UnwillingToRemoveMailboxDatabase',
      'E16E14CoexistenceMinVersionRequirement',
      'E19E14CoexistenceRequirement',
    ],
  },
  'exchange-2007': {
    met: [
      'E15E12CoexistenceMinVersionRequirement',
      'E16E12CoexistenceMinVersionRequirement',
      'NoE12ServerWarning',
    ],
    versions: ['2007'],
    first: [
      'MessagesInQueue',
      'E15E12CoexistenceMinVersionRequirement',
      'E16E12CoexistenceMinVersionRequirement',
    ],
  },
  'exchange-2000': {
    met: ['Exchange2000or2003PresentInOrg'],
    versions: ['2000'],
    first: ['Exchange2000or2003PresentInOrg', 'Q273742', 'Q274737'],
  },
  'exchange-5-5': {
    met: [],
    versions: ['5.5', '5.0', '4.0'],
    first: ['Q189286', 'Q152959', 'Q196413', 'Q184535'],
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly versions: readonly ProductVersion[];
      readonly first: readonly string[];
      readonly met: readonly string[];
    }
  >
>;

const AREA_PAGES = {
  mailFlow: {
    slug: 'mail-flow',
    first: ['ServerIsSourceForSendConnector', 'ServerIsGroupExpansionServer', 'NoConnectorToStar'],
  },
  mailboxes: { slug: 'mailboxes', first: ['UnwillingToRemoveMailboxDatabase', 'CannotUninstallOABServer'] },
  directory: {
    slug: 'directory',
    first: ['CannotAccessAD', 'DomainControllerIsOutOfSite', 'DomainPrepRequired', 'ForestLevelNotWin2012R2'],
  },
  permissions: {
    slug: 'permissions',
    first: ['GlobalServerInstall', 'SchemaUpdateRequired', 'NotLocalAdmin', 'DelegatedMailboxFirstInstall'],
  },
  network: { slug: 'network', first: ['FqdnMissing', 'HostRecordMissing', 'ComputerNameDiscrepancy'] },
  versions: {
    slug: 'versions',
    first: ['E16E15CoexistenceMinVersionRequirement', 'E19E14CoexistenceRequirement', 'NoE15ServerWarning'],
  },
  roles: {
    slug: 'roles',
    first: ['InstallWatermark', 'MailboxRoleAlreadyExists', 'MailboxRoleNotInstalled'],
  },
  hybrid: { slug: 'hybrid', first: ['DidTenantSettingCreatedAnException'] },
  windows: {
    slug: 'windows',
    first: [
      'RebootPending',
      'MinimumFrameworkNotInstalled',
      'VC2013RedistDependencyRequirement',
      'ValidOSVersion',
    ],
  },
  iis: {
    slug: 'iis',
    first: ['IISURLRewriteNotInstalled', 'LonghornIIS6MetabaseNotInstalled', 'W3SVCDisabledOrNotInstalled'],
  },
  languages: { slug: 'languages', first: ['AdditionalUMLangPackExists'] },
  classic: { slug: 'classic', first: ['Q178975', 'Q196178', 'Q243398'] },
} as const satisfies Readonly<Record<Area, { readonly slug: string; readonly first: readonly string[] }>>;

export type IndexSlug = keyof typeof DOING | keyof typeof PRODUCT | (typeof AREA_PAGES)[Area]['slug'];

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(table) as K[];

/** `4.0–5.5` for several versions, newest first in the table. */
const rangeOf = (versions: readonly ProductVersion[]): string =>
  versions.length > 1 ? `${versions.at(-1)}–${versions[0]}` : (versions[0] ?? '');

/** All lists, in the order in which pages name them. */
export const INDEX_PAGES: readonly IndexPage[] = [
  ...keysOf(DOING).map((slug): IndexPage => {
    const doings: ReadonlySet<Doing> = new Set(DOING[slug].doings);
    return {
      slug,
      group: 'doing',
      name: { doing: slug },
      fits: (facts) => doingsOf(facts).some((doing) => doings.has(doing)),
      first: DOING[slug].first,
      met: [],
    };
  }),
  ...keysOf(PRODUCT).map((slug): IndexPage => {
    const versions: ReadonlySet<ProductVersion> = new Set(PRODUCT[slug].versions);
    return {
      slug,
      group: 'product',
      name: { versions: rangeOf(PRODUCT[slug].versions) },
      fits: (facts) => facts.products.some(({ version }) => versions.has(version)),
      first: PRODUCT[slug].first,
      met: PRODUCT[slug].met,
    };
  }),
  ...AREAS.map((area): IndexPage => ({
    slug: AREA_PAGES[area].slug,
    group: 'area',
    name: { area },
    fits: (facts) => areaOf(facts) === area,
    first: AREA_PAGES[area].first,
    met: [],
  })),
];

/** What links call a list. */
export function indexName({ name }: IndexPage, t: TFunction<'ui'>, indexes: TFunction<'indexes'>): string {
  if ('doing' in name) return indexes(`page.${name.doing}.name`);
  return 'area' in name ? t(`area.${name.area}`) : t('product.version', { version: name.versions });
}

/** Path of a list below the language. */
export const indexPath = (slug: IndexSlug): string => `articles/${slug}/`;
