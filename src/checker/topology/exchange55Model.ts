import type { AddressSpace } from './values.ts';
import type { Place, SourceRecord } from '../types.ts';
import type { Class55, ConnectorType55, DirsyncKind55 } from './exchange55Classes.ts';
import type { Dn55 } from './exchange55Names.ts';
import type { Known } from './known.ts';

/** What a directory export tells of an Exchange 5.5 organization: a site is what a server is moved out of. */

/** One row of the directory, recognised. */
export interface Object55 {
  readonly record: SourceRecord;
  readonly dn: Dn55 | null;
  readonly name: string;
  /** `Obj-Class` as printed. */
  readonly className: string;
  readonly is: Class55 | null;
}

export interface Server55 {
  readonly record: SourceRecord;
  readonly name: string;
  /** False when only other objects name it: its own rows aren't in the export. */
  readonly listed: boolean;
  readonly at: Place;
}

/** Where a connector runs. */
export type Home55 =
  | { readonly kind: 'server'; readonly name: string; readonly at: Place }
  /** Default of a Site Connector: each server of the site may use it. */
  | { readonly kind: 'anyServer' }
  /** `absent`: the export lacks the columns that would tell; `empty`: they are there and name no server. */
  | { readonly kind: 'unresolved'; readonly why: 'absent' | 'empty' };

export interface Connector55 {
  readonly record: SourceRecord;
  readonly name: string;
  /** `Obj-Class` as printed. */
  readonly className: string;
  readonly type: ConnectorType55;
  readonly home: Home55;
  /** Names of the sites that it connects to, from Connected-Domains or, for a Site Connector, Domain-Name. */
  readonly connectedSites: Known<readonly string[]>;
  /** Addresses of those sites: `X400:c=FR;a= ;p=Org;o=Site;`. */
  readonly connectedAddresses: readonly string[];
  /** Servers of the other site that a Site Connector delivers to. */
  readonly targetServers: Known<readonly string[]>;
  readonly addressSpaces: Known<readonly AddressSpace[]>;
  readonly at: Place;
}

/** A connector of class Mail-Gateway that isn't known as Microsoft's: who made it, the export seldom tells. */
export interface Gateway55 extends Connector55 {
  readonly vendor: 'thirdParty' | 'unknown';
}

export interface ReplicationConnector55 {
  readonly record: SourceRecord;
  readonly name: string;
  /** '' when the attribute is empty. */
  readonly localBridgehead: Known<string>;
  readonly remoteBridgehead: Known<string>;
  readonly remoteSite: Known<string>;
  readonly at: Place;
}

/** Mailbox agent of the Schedule+ Free/Busy Connector (KB Q145874, Q148199). */
export interface Adminsch55 {
  readonly record: SourceRecord;
  readonly name: string;
  readonly home: Known<string>;
  readonly at: Place;
}

export interface DirsyncObject55 {
  readonly record: SourceRecord;
  readonly name: string;
  readonly kind: DirsyncKind55;
  /** From Responsible-Local-DXA; '' when it names no server. */
  readonly responsibleServer: Known<string>;
  readonly at: Place;
}

export interface Site55 {
  readonly name: string;
  /** `/o=Org/ou=Site` */
  readonly dn: string;
  readonly servers: readonly Server55[];
  readonly connectors: readonly Connector55[];
  /** Those of `connectors` that are gateways. */
  readonly gateways: readonly Gateway55[];
  readonly replicationConnectors: readonly ReplicationConnector55[];
  readonly adminsch: Adminsch55 | null;
  readonly dirsyncObjects: readonly DirsyncObject55[];
  /** Everything that the export has of the site; exchange55Directory.ts finds in it what has no list here. */
  readonly objects: readonly Object55[];
  /** Whether rows of `cn=Connections` and of Directory Replication are in an export; a dump of single objects proves neither. */
  readonly showsConnections: boolean;
  readonly showsReplication: boolean;
}
