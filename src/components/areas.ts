import type { Facts } from '../catalog/schema.ts';

/** Parts of an Exchange environment, in the order in which lists show them. */
export const AREAS = [
  'mailFlow',
  'mailboxes',
  'directory',
  'permissions',
  'network',
  'versions',
  'roles',
  'hybrid',
  'windows',
  'iis',
  'languages',
  'classic',
] as const;
export type Area = (typeof AREAS)[number];

/**
 * What tells an area, tried in this order: the first sign found in the ID or in an examined object wins.
 * Specific words stand before general ones (a Windows feature for IIS is IIS, not Windows).
 */
const SIGNS: readonly (readonly [Area, RegExp])[] = [
  ['languages', /LangPack|language pack/i],
  ['hybrid', /^Hybrid|TenantSetting|OnPremisesSetting/],
  ['directory', /^Adc|RODC|Ldifde|ProvisionedUpdate|RolesOnDomainController$/],
  [
    'permissions',
    /Delegated|NotLocalAdmin|NotAdmin|Account running Setup|Logon token|logged-on user|SplitPermission|^LocalDomainPrep$|LoggedOntoDomain/i,
  ],
  [
    'mailFlow',
    /Connector|gateway|dirsync|ExpansionServer|distribution ?(list|group)|Queue|recipient polic|e-mail address polic|addrType|SMTP/i,
  ],
  [
    'mailboxes',
    /database|mailboxes|publicFolder|systemFolder|offline address book|OAB|storage group|Folder Hierarchies|private information store|Arbitration/i,
  ],
  [
    'versions',
    /Coexistence|MinVersion|VersionBlock|ServerWarning|HigherVersion|serialNumber|versionNumber|^ExchangeAlreadyInstalled|^Exchange20\d\d/i,
  ],
  ['iis', /\bIIS\b|Iis32|Web-|W3SVC|HttpActivation|RpcHttp|RPC-over-HTTP|WinRMIIS|MapiHttp/i],
  [
    'network',
    /Dns|FQDN|HostRecord|NetBIOS|ComputerName|ServerName|network adapter|Outbound HTTPS|NetTcp|MpsSvc/i,
  ],
  [
    'roles',
    /Role(Already|Not)|InstallWatermark|InterruptedUninstall|ProvisionedName|UnifiedMessaging(Role|Upgrade)/i,
  ],
  [
    'directory',
    /schema|domain|global catalog|forest|AD LDS|AD site|Active Directory|Partitions container|System Objects|connectionAgreement|adcServer|rootDSE|Recipient Update Service/i,
  ],
  ['classic', /^Q\d{6}$/],
];

/** The part of the environment that a check looks at, read off its ID and the objects it examines. */
export function areaOf(facts: Facts): Area {
  const words = [facts.id, ...facts.examines.map(({ object, property = '' }) => `${object} ${property}`)];
  return SIGNS.find(([, sign]) => words.some((word) => sign.test(word)))?.[0] ?? 'windows';
}
