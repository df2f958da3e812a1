/**
 * Builds, directory levels and requirements of Exchange, as data. From the project's survey of versions; its sources:
 * - docs2022: MicrosoftDocs "Exchange Server build numbers and release dates", 2022-04-27 (github x13-me/OfficeDocs-Exchange)
 * - css: github microsoft/CSS-Exchange, Shared/Get-ExchangeBuildVersionInformation.ps1, 2026-04-02
 * - learn2026: Microsoft Learn, build numbers, supportability matrix, upgrading to SE, 2026-05-29
 * - prepare_ad: MicrosoftDocs "Prepare Active Directory and domains" of 2013 and of 2016 and 2019
 * - granikos: granikos.eu, table of schema versions; secondary
 * - sysreq, matrix2022, readiness: MicrosoftDocs system requirements, supportability matrix, ms-exch-setupreadiness pages
 * - jp2025: Japan Exchange & Outlook Support Blog (jpmessaging.github.io)
 */

export const PRODUCTS = ['2003', '2007', '2010', '2013', '2016', '2019', 'SE'] as const;
export type Product = (typeof PRODUCTS)[number];

/**
 * Where a product's versions begin and what they share: major and minor, then the first build. 2019 and SE are both
 * 15.2; SE starts at build 2562 (css). 2007 and 2010 raised the minor with each service pack.
 */
export const VERSION_RANGES: readonly {
  readonly product: Product;
  readonly major: number;
  readonly minors: readonly number[];
  readonly fromBuild: number;
}[] = [
  { product: '2003', major: 6, minors: [5], fromBuild: 0 },
  { product: '2007', major: 8, minors: [0, 1, 2, 3], fromBuild: 0 },
  { product: '2010', major: 14, minors: [0, 1, 2, 3], fromBuild: 0 },
  { product: '2013', major: 15, minors: [0], fromBuild: 0 },
  { product: '2016', major: 15, minors: [1], fromBuild: 0 },
  { product: 'SE', major: 15, minors: [2], fromBuild: 2562 },
  { product: '2019', major: 15, minors: [2], fromBuild: 0 },
];

/**
 * Releases by build, newest first: service packs, cumulative updates, and update rollups of 2007 and 2010.
 * Security updates aren't here: what servers and the directory show doesn't move with them (learn2026).
 */
export const RELEASES: Readonly<Record<Product, readonly (readonly [build: string, name: string])[]>> = {
  // serialNumber of an openchange LDIF template. Not complete: only to recognise it.
  '2003': [['6.5.6944.4', 'RTM']],
  // docs2022.
  '2007': [
    ['8.3.517.0', 'SP3 RU23'],
    ['8.3.502.0', 'SP3 RU22'],
    ['8.3.485.1', 'SP3 RU21'],
    ['8.3.468.0', 'SP3 RU20'],
    ['8.3.459.0', 'SP3 RU19'],
    ['8.3.445.0', 'SP3 RU18'],
    ['8.3.417.1', 'SP3 RU17'],
    ['8.3.406.0', 'SP3 RU16'],
    ['8.3.389.2', 'SP3 RU15'],
    ['8.3.379.2', 'SP3 RU14'],
    ['8.3.348.2', 'SP3 RU13'],
    ['8.3.342.4', 'SP3 RU12'],
    ['8.3.327.1', 'SP3 RU11'],
    ['8.3.298.3', 'SP3 RU10'],
    ['8.3.297.2', 'SP3 RU9'],
    ['8.3.279.6', 'SP3 RU8 v3'],
    ['8.3.279.5', 'SP3 RU8 v2'],
    ['8.3.279.3', 'SP3 RU8'],
    ['8.3.264.0', 'SP3 RU7'],
    ['8.3.245.2', 'SP3 RU6'],
    ['8.3.213.1', 'SP3 RU5'],
    ['8.3.192.1', 'SP3 RU4'],
    ['8.3.159.2', 'SP3 RU3 v2'],
    ['8.3.137.3', 'SP3 RU2'],
    ['8.3.106.2', 'SP3 RU1'],
    ['8.3.83.6', 'SP3'],
    ['8.2.305.3', 'SP2 RU5'],
    ['8.2.254.0', 'SP2 RU4'],
    ['8.2.247.2', 'SP2 RU3'],
    ['8.2.234.1', 'SP2 RU2'],
    ['8.2.217.3', 'SP2 RU1'],
    ['8.2.176.2', 'SP2'],
    ['8.1.436.0', 'SP1 RU10'],
    ['8.1.393.1', 'SP1 RU9'],
    ['8.1.375.2', 'SP1 RU8'],
    ['8.1.359.2', 'SP1 RU7'],
    ['8.1.340.1', 'SP1 RU6'],
    ['8.1.336.1', 'SP1 RU5'],
    ['8.1.311.3', 'SP1 RU4'],
    ['8.1.291.2', 'SP1 RU3'],
    ['8.1.278.2', 'SP1 RU2'],
    ['8.1.263.1', 'SP1 RU1'],
    ['8.1.240.6', 'SP1'],
    ['8.0.813.0', 'RTM RU7'],
    ['8.0.783.2', 'RTM RU6'],
    ['8.0.754.0', 'RTM RU5'],
    ['8.0.744.0', 'RTM RU4'],
    ['8.0.730.1', 'RTM RU3'],
    ['8.0.711.2', 'RTM RU2'],
    ['8.0.708.3', 'RTM RU1'],
    ['8.0.685.25', 'RTM'],
  ],
  // docs2022. 14.3.328.5 'RU5 for SP2' of docs2022 is left out: the build of another service pack.
  '2010': [
    ['14.3.513.0', 'SP3 RU32'],
    ['14.3.509.0', 'SP3 RU31'],
    ['14.3.496.0', 'SP3 RU30'],
    ['14.3.468.0', 'SP3 RU29'],
    ['14.3.461.1', 'SP3 RU28'],
    ['14.3.452.0', 'SP3 RU27'],
    ['14.3.442.0', 'SP3 RU26'],
    ['14.3.435.0', 'SP3 RU25'],
    ['14.3.419.0', 'SP3 RU24'],
    ['14.3.417.1', 'SP3 RU23'],
    ['14.3.411.0', 'SP3 RU22'],
    ['14.3.399.2', 'SP3 RU21'],
    ['14.3.389.1', 'SP3 RU20'],
    ['14.3.382.0', 'SP3 RU19'],
    ['14.3.361.1', 'SP3 RU18'],
    ['14.3.352.0', 'SP3 RU17'],
    ['14.3.336.0', 'SP3 RU16'],
    ['14.3.319.2', 'SP3 RU15'],
    ['14.3.301.0', 'SP3 RU14'],
    ['14.3.294.0', 'SP3 RU13'],
    ['14.3.279.2', 'SP3 RU12'],
    ['14.3.266.2', 'SP3 RU11'],
    ['14.3.248.2', 'SP3 RU10'],
    ['14.3.235.1', 'SP3 RU9'],
    ['14.3.224.2', 'SP3 RU8 v2'],
    ['14.3.224.1', 'SP3 RU8 v1'],
    ['14.3.210.2', 'SP3 RU7'],
    ['14.3.195.1', 'SP3 RU6'],
    ['14.3.181.6', 'SP3 RU5'],
    ['14.3.174.1', 'SP3 RU4'],
    ['14.3.169.1', 'SP3 RU3'],
    ['14.3.158.1', 'SP3 RU2'],
    ['14.3.146.0', 'SP3 RU1'],
    ['14.3.123.4', 'SP3'],
    ['14.2.390.3', 'SP2 RU8'],
    ['14.2.375.0', 'SP2 RU7'],
    ['14.2.342.3', 'SP2 RU6'],
    ['14.2.328.10', 'SP2 RU5 v2'],
    ['14.2.318.4', 'SP2 RU4 v2'],
    ['14.2.318.2', 'SP2 RU4'],
    ['14.2.309.2', 'SP2 RU3'],
    ['14.2.298.4', 'SP2 RU2'],
    ['14.2.283.3', 'SP2 RU1'],
    ['14.2.247.5', 'SP2'],
    ['14.1.438.0', 'SP1 RU8'],
    ['14.1.421.3', 'SP1 RU7 v3'],
    ['14.1.421.2', 'SP1 RU7 v2'],
    ['14.1.421.0', 'SP1 RU7'],
    ['14.1.355.2', 'SP1 RU6'],
    ['14.1.339.1', 'SP1 RU5'],
    ['14.1.323.6', 'SP1 RU4'],
    ['14.1.289.7', 'SP1 RU3'],
    ['14.1.270.1', 'SP1 RU2'],
    ['14.1.255.2', 'SP1 RU1'],
    ['14.1.218.15', 'SP1'],
    ['14.0.726.0', 'RTM RU5'],
    ['14.0.702.1', 'RTM RU4'],
    ['14.0.694.0', 'RTM RU3'],
    ['14.0.689.0', 'RTM RU2'],
    ['14.0.682.1', 'RTM RU1'],
    ['14.0.639.21', 'RTM'],
  ],
  // css, docs2022.
  '2013': [
    ['15.0.1497.2', 'CU23'],
    ['15.0.1473.3', 'CU22'],
    ['15.0.1395.4', 'CU21'],
    ['15.0.1367.3', 'CU20'],
    ['15.0.1365.1', 'CU19'],
    ['15.0.1347.2', 'CU18'],
    ['15.0.1320.4', 'CU17'],
    ['15.0.1293.2', 'CU16'],
    ['15.0.1263.5', 'CU15'],
    ['15.0.1236.3', 'CU14'],
    ['15.0.1210.3', 'CU13'],
    ['15.0.1178.4', 'CU12'],
    ['15.0.1156.6', 'CU11'],
    ['15.0.1130.7', 'CU10'],
    ['15.0.1104.5', 'CU9'],
    ['15.0.1076.9', 'CU8'],
    ['15.0.1044.25', 'CU7'],
    ['15.0.995.29', 'CU6'],
    ['15.0.913.22', 'CU5'],
    ['15.0.847.32', 'SP1'],
    ['15.0.775.38', 'CU3'],
    ['15.0.712.24', 'CU2'],
    ['15.0.620.29', 'CU1'],
    ['15.0.516.32', 'RTM'],
  ],
  // css, docs2022.
  '2016': [
    ['15.1.2507.6', 'CU23'],
    ['15.1.2375.7', 'CU22'],
    ['15.1.2308.8', 'CU21'],
    ['15.1.2242.4', 'CU20'],
    ['15.1.2176.2', 'CU19'],
    ['15.1.2106.2', 'CU18'],
    ['15.1.2044.4', 'CU17'],
    ['15.1.1979.3', 'CU16'],
    ['15.1.1913.5', 'CU15'],
    ['15.1.1847.3', 'CU14'],
    ['15.1.1779.2', 'CU13'],
    ['15.1.1713.5', 'CU12'],
    ['15.1.1591.10', 'CU11'],
    ['15.1.1531.3', 'CU10'],
    ['15.1.1466.3', 'CU9'],
    ['15.1.1415.2', 'CU8'],
    ['15.1.1261.35', 'CU7'],
    ['15.1.1034.26', 'CU6'],
    ['15.1.845.34', 'CU5'],
    ['15.1.669.32', 'CU4'],
    ['15.1.544.27', 'CU3'],
    ['15.1.466.34', 'CU2'],
    ['15.1.396.30', 'CU1'],
    ['15.1.225.42', 'RTM'],
    ['15.1.225.16', 'Preview'],
  ],
  // css, docs2022, learn2026.
  '2019': [
    ['15.2.1748.10', 'CU15'],
    ['15.2.1544.4', 'CU14'],
    ['15.2.1258.12', 'CU13'],
    ['15.2.1118.7', 'CU12'],
    ['15.2.986.5', 'CU11'],
    ['15.2.922.7', 'CU10'],
    ['15.2.858.5', 'CU9'],
    ['15.2.792.3', 'CU8'],
    ['15.2.721.2', 'CU7'],
    ['15.2.659.4', 'CU6'],
    ['15.2.595.3', 'CU5'],
    ['15.2.529.5', 'CU4'],
    ['15.2.464.5', 'CU3'],
    ['15.2.397.3', 'CU2'],
    ['15.2.330.5', 'CU1'],
    ['15.2.221.12', 'RTM'],
    ['15.2.196.0', 'Preview'],
  ],
  // css, learn2026.
  SE: [['15.2.2562.17', 'RTM']],
};

/** Objects whose numbers tell how far the directory was prepared. */
export interface DirectoryLevel {
  readonly product: Product;
  /** Release, as in `RELEASES`; the level holds up to the next one listed. */
  readonly release: string;
  /** `rangeUpper` of CN=ms-Exch-Schema-Version-Pt. */
  readonly schema: number;
  /** `objectVersion` of CN=Microsoft Exchange System Objects. */
  readonly domain: number;
  /** `objectVersion` of the organization's object. */
  readonly organization: number;
}

type Level = readonly [Product, release: string, schema: number, domain: number, organization: number];

const LEVELS: readonly Level[] = [
  // granikos: medium confidence.
  ['2007', 'RTM', 10637, 10628, 10666],
  ['2007', 'SP1', 11116, 11221, 11221],
  ['2007', 'SP2', 14622, 11221, 11222],
  ['2007', 'SP3', 14625, 11221, 11222],
  ['2010', 'RTM', 14622, 12639, 12640],
  ['2010', 'SP1', 14726, 13040, 13214],
  ['2010', 'SP2', 14732, 13040, 14247],
  ['2010', 'SP3', 14734, 13040, 14322],
  // prepare_ad. CU10 stands for CU10 to CU21.
  ['2013', 'RTM', 15137, 13236, 15449],
  ['2013', 'CU1', 15254, 13236, 15614],
  ['2013', 'CU2', 15281, 13236, 15688],
  ['2013', 'CU3', 15283, 13236, 15763],
  ['2013', 'SP1', 15292, 13236, 15844],
  ['2013', 'CU5', 15300, 13236, 15870],
  ['2013', 'CU6', 15303, 13236, 15965],
  ['2013', 'CU7', 15312, 13236, 15965],
  ['2013', 'CU8', 15312, 13236, 15965],
  ['2013', 'CU9', 15312, 13236, 15965],
  ['2013', 'CU10', 15312, 13236, 16130],
  ['2013', 'CU22', 15312, 13236, 16131],
  ['2013', 'CU23', 15312, 13237, 16133],
  // prepare_ad.
  ['2016', 'Preview', 15317, 13236, 16041],
  ['2016', 'RTM', 15317, 13236, 16210],
  ['2016', 'CU1', 15323, 13236, 16211],
  ['2016', 'CU2', 15325, 13236, 16212],
  ['2016', 'CU3', 15326, 13236, 16212],
  ['2016', 'CU4', 15326, 13236, 16213],
  ['2016', 'CU5', 15326, 13236, 16213],
  ['2016', 'CU6', 15330, 13236, 16213],
  ['2016', 'CU7', 15332, 13236, 16213],
  ['2016', 'CU8', 15332, 13236, 16213],
  ['2016', 'CU9', 15332, 13236, 16213],
  ['2016', 'CU10', 15332, 13236, 16213],
  ['2016', 'CU11', 15332, 13236, 16214],
  ['2016', 'CU12', 15332, 13236, 16215],
  ['2016', 'CU13', 15332, 13237, 16217],
  ['2016', 'CU14', 15332, 13237, 16217],
  ['2016', 'CU15', 15332, 13237, 16217],
  ['2016', 'CU16', 15332, 13237, 16217],
  ['2016', 'CU17', 15332, 13237, 16217],
  ['2016', 'CU18', 15332, 13238, 16218],
  ['2016', 'CU19', 15333, 13239, 16219],
  ['2016', 'CU20', 15333, 13240, 16220],
  ['2016', 'CU21', 15334, 13241, 16221],
  ['2016', 'CU22', 15334, 13242, 16222],
  ['2016', 'CU23', 15334, 13243, 16223],
  // prepare_ad; from CU13 on css.
  ['2019', 'Preview', 15332, 13236, 16213],
  ['2019', 'RTM', 17000, 13236, 16751],
  ['2019', 'CU1', 17000, 13236, 16752],
  ['2019', 'CU2', 17001, 13237, 16754],
  ['2019', 'CU3', 17001, 13237, 16754],
  ['2019', 'CU4', 17001, 13237, 16754],
  ['2019', 'CU5', 17001, 13237, 16754],
  ['2019', 'CU6', 17001, 13237, 16754],
  ['2019', 'CU7', 17001, 13238, 16755],
  ['2019', 'CU8', 17002, 13239, 16756],
  ['2019', 'CU9', 17002, 13240, 16757],
  ['2019', 'CU10', 17003, 13241, 16758],
  ['2019', 'CU11', 17003, 13242, 16759],
  ['2019', 'CU12', 17003, 13243, 16760],
  ['2019', 'CU13', 17003, 13243, 16761],
  ['2019', 'CU14', 17003, 13243, 16762],
  ['2019', 'CU15', 17003, 13243, 16763],
  // css.
  ['SE', 'RTM', 17003, 13243, 16763],
];

/** Levels that each release brings, oldest first within a product. */
export const DIRECTORY_LEVELS: readonly DirectoryLevel[] = LEVELS.map(
  ([product, release, schema, domain, organization]) => ({ product, release, schema, domain, organization }),
);

/** What Setup of a target asks of servers of an older product that are in the organization, Edge servers included. */
export interface CoexistenceMinimum {
  readonly target: '2013' | '2016' | '2019' | 'SE';
  readonly product: Product;
  /** First build that may stay; `blocked` when none may, null when any may, as far as is known. */
  readonly minimum: string | 'blocked' | null;
  /** Where another minimum counts from this build of the target on. */
  readonly from?: string;
  /** What sources say differently. */
  readonly disputed?: string;
  /**
   * Service pack of a minimum that is an update rollup (docs2022). Whether a rollup changes what the directory shows isn't
   * established (FORMATS 11), so from here up to the minimum the build of a server tells nothing.
   */
  readonly servicePack?: string;
}

export const COEXISTENCE: readonly CoexistenceMinimum[] = [
  // sysreq of 2013, matrix2022.
  { target: '2013', product: '2003', minimum: 'blocked' },
  { target: '2013', product: '2007', minimum: '8.3.298.3', servicePack: '8.3.83.6' },
  { target: '2013', product: '2010', minimum: '14.3.123.4' },
  // sysreq, matrix2022, readiness.
  { target: '2016', product: '2003', minimum: 'blocked' },
  { target: '2016', product: '2007', minimum: 'blocked' },
  { target: '2016', product: '2010', minimum: '14.3.266.2', servicePack: '14.3.123.4' },
  { target: '2016', product: '2013', minimum: '15.0.1130.7' },
  // sysreq, learn2026. The readiness page of Setup's own rule says CU10 for 2013: 15.0.1130.7.
  { target: '2019', product: '2003', minimum: 'blocked' },
  { target: '2019', product: '2007', minimum: 'blocked' },
  { target: '2019', product: '2010', minimum: 'blocked' },
  { target: '2019', product: '2013', minimum: '15.0.1395.4', disputed: '15.0.1130.7' },
  { target: '2019', product: '2013', minimum: 'blocked', from: '15.2.1748.10' },
  { target: '2019', product: '2016', minimum: '15.1.1591.10' },
  // learn2026, jp2025. RTM; later cumulative updates are announced to block 2016 and 2019 too.
  { target: 'SE', product: '2003', minimum: 'blocked' },
  { target: 'SE', product: '2007', minimum: 'blocked' },
  { target: 'SE', product: '2010', minimum: 'blocked' },
  { target: 'SE', product: '2013', minimum: 'blocked' },
  { target: 'SE', product: '2016', minimum: null },
  { target: 'SE', product: '2019', minimum: null },
];

/** `msDS-Behavior-Version` of CN=Partitions -> ForestMode; domains say `…Domain` (windows-powershell-docs, pull 78). */
export const FOREST_MODES: ReadonlyMap<number, string> = new Map([
  [0, 'Windows2000Forest'],
  [1, 'Windows2003InterimForest'],
  [2, 'Windows2003Forest'],
  [3, 'Windows2008Forest'],
  [4, 'Windows2008R2Forest'],
  [5, 'Windows2012Forest'],
  [6, 'Windows2012R2Forest'],
  [7, 'Windows2016Forest'],
  [10, 'Windows2025Forest'],
]);
