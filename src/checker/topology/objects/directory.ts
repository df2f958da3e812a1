import { emptyable, flag, integer, reference, text, texts } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';
import { siteName } from '../names.ts';

/** Get-ADForest. */
export const forests = kind({
  types: ['ADForest'],
  names: ['Name', 'RootDomain'],
  uniqueName: true,
  fields: {
    /** `Windows2012R2Forest`. */
    forestMode: text(['ForestMode']),
    rootDomain: text(['RootDomain']),
    /** Host name of the domain controller that holds the role. */
    schemaMaster: text(['SchemaMaster']),
    domains: texts(['Domains']),
    sites: texts(['Sites'], siteName),
    globalCatalogs: texts(['GlobalCatalogs']),
  },
});
export type Forest = OfKind<typeof forests>;

/** Get-ADDomain; the head of a domain (class domainDNS), which has no DNSRoot. */
export const domains = kind({
  types: ['ADDomain'],
  // Two domains may share their first label, which Name is.
  names: ['DNSRoot', 'DistinguishedName', 'dn', 'Name'],
  uniqueName: true,
  fields: {
    /** `Windows2016Domain`; `Windows2000MixedDomain` for mixed mode. */
    domainMode: text(['DomainMode']),
    dnsRoot: text(['DNSRoot']),
    netBIOSName: text(['NetBIOSName']),
    /** 1: mixed mode. */
    ntMixedDomain: integer(['nTMixedDomain']),
    /** Functional level, as in `FOREST_MODES`. */
    behaviorVersion: integer(['msDS-Behavior-Version']),
    parentDomain: emptyable(['ParentDomain']),
    pdcEmulator: text(['PDCEmulator']),
    distinguishedName: text(['DistinguishedName', 'dn']),
  },
});
export type Domain = OfKind<typeof domains>;

/** Get-ADDomainController. */
export const domainControllers = kind({
  types: ['ADDomainController'],
  names: ['HostName', 'Name', 'DNSHostName'],
  uniqueName: true,
  fields: {
    hostName: text(['HostName', 'DNSHostName']),
    domain: text(['Domain']),
    forest: text(['Forest']),
    site: text(['Site'], siteName),
    isGlobalCatalog: flag(['IsGlobalCatalog']),
    isReadOnly: flag(['IsReadOnly']),
    operatingSystem: text(['OperatingSystem']),
    /** `10.0 (14393)`. */
    operatingSystemVersion: text(['OperatingSystemVersion']),
    operatingSystemServicePack: emptyable(['OperatingSystemServicePack']),
    operationMasterRoles: texts(['OperationMasterRoles']),
  },
});
export type DomainController = OfKind<typeof domainControllers>;

/** Get-ADComputer. */
export const computers = kind({
  types: ['ADComputer'],
  names: ['Name', 'DNSHostName', 'cn', 'DistinguishedName', 'dn'],
  uniqueName: false,
  fields: {
    distinguishedName: text(['DistinguishedName', 'dn']),
    commonName: reference(['Name', 'cn', 'DistinguishedName', 'dn']),
    dnsHostName: text(['DNSHostName']),
    samAccountName: text(['SamAccountName']),
    operatingSystem: text(['OperatingSystem']),
    operatingSystemVersion: text(['OperatingSystemVersion']),
    operatingSystemServicePack: emptyable(['OperatingSystemServicePack']),
    primaryGroupID: integer(['primaryGroupID']),
    isRODC: flag(['msDS-isRODC']),
  },
});
export type Computer = OfKind<typeof computers>;

/** Get-ADObject, and objects of a directory export of no class with a kind of its own. */
export const directoryObjects = kind({
  types: ['ADObject'],
  names: ['DistinguishedName', 'dn', 'Name', 'cn'],
  uniqueName: true,
  fields: {
    distinguishedName: text(['DistinguishedName', 'dn']),
    objectClass: texts(['ObjectClass']),
    commonName: reference(['cn', 'Name', 'DistinguishedName', 'dn']),
    objectVersion: integer(['objectVersion']),
    /** Of CN=ms-Exch-Schema-Version-Pt: the version of the Exchange schema. */
    rangeUpper: integer(['rangeUpper']),
    /** Of CN=Partitions: the functional level of the forest, as in `FOREST_MODES`. */
    behaviorVersion: integer(['msDS-Behavior-Version']),
    /** Of a group: DNs. */
    member: texts(['member', 'Members']),
    /** Permissions aren't inherited; calculated from nTSecurityDescriptor, which no output shows by itself. */
    areAccessRulesProtected: flag(['AreAccessRulesProtected']),
    /** Of a Recipient Update Service: the DN of its domain. Exchange Server Analyzer (aa996692) writes the first name. */
    domainLink: text(['msExchangeDomainLink', 'msExchDomainLink']),
    /** `B:32:<GUID>:<DN>`: groups that are found wherever they are. */
    otherWellKnownObjects: texts(['otherWellKnownObjects']),
  },
});
export type DirectoryObject = OfKind<typeof directoryObjects>;
