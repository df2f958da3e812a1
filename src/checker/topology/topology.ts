import type { Known } from './known.ts';
import type { MailboxSwitch, ObjectType, Place, SetupRun, SourceRecord } from '../types.ts';
import type { Site55 } from './exchange55Model.ts';
import type { AddressSpace, ServerRole } from './values.ts';

/** An Exchange 2007 or later server, from Get-ExchangeServer. */
export interface Server {
  readonly record: SourceRecord;
  /** Short name, as printed. */
  readonly name: string;
  readonly fqdn: Known<string>;
  readonly roles: Known<readonly ServerRole[]>;
  /**
   * `msExchCurrentServerRoles` itself, where a directory export shows it: of 2013 and later, Get-ExchangeServer prints
   * no single parts of the Mailbox role.
   */
  readonly roleBits: Known<number>;
  /** [major, minor, build, revision] of AdminDisplayVersion, without the directory's +30000. */
  readonly version: Known<readonly [number, number, number, number]>;
  readonly site: Known<string>;
  readonly legacyDN: Known<string>;
  readonly at: Place;
}

/** Send, Foreign and Delivery Agent connectors: all have source servers and address spaces. */
export interface Connector {
  readonly record: SourceRecord;
  /** All that tell of it. */
  readonly records: readonly SourceRecord[];
  readonly kind: 'SendConnector' | 'ForeignConnector' | 'DeliveryAgentConnector';
  /** Identity as printed: what Set-SendConnector takes. */
  readonly name: string;
  readonly sourceTransportServers: Known<readonly string[]>;
  readonly addressSpaces: Known<readonly AddressSpace[]>;
  readonly enabled: Known<boolean>;
  readonly smartHosts: Known<readonly string[]>;
  readonly isScopedConnector: Known<boolean>;
  /** Server whose MTA the connector belongs to. */
  readonly homeServer: Known<string>;
  readonly at: Place;
}

/** A distribution group, static or dynamic. */
export interface Group {
  readonly record: SourceRecord;
  /** All that tell of it. */
  readonly records: readonly SourceRecord[];
  readonly kind: 'DistributionGroup' | 'DynamicDistributionGroup';
  readonly name: string;
  /** '' means any server. */
  readonly expansionServer: Known<string>;
  readonly at: Place;
}

/**
 * Everything that the paste tells of an organization. Kinds of objects beyond these lists are in `objects/`: functions of
 * a topology, made from its records when first asked for.
 */
export interface Topology {
  readonly records: readonly SourceRecord[];
  /** Types of which the paste has objects, or the empty output of their command. */
  readonly listed: ReadonlySet<ObjectType>;
  /** Kinds of mailboxes of which the paste has the empty list; `regular`: those that need no switch. */
  readonly emptyMailboxLists: ReadonlySet<MailboxSwitch | 'regular'>;
  readonly servers: readonly Server[];
  readonly connectors: readonly Connector[];
  readonly groups: readonly Group[];
  /** Exchange 5.5 sites, from a directory export; empty when there is none. */
  readonly sites55: readonly Site55[];
  readonly runs: readonly SetupRun[];
  readonly shellErrors: readonly ShellError[];
}

/** An error or a warning that the shell printed. */
export interface ShellError {
  /** What its command was to print; empty when the paste doesn't tell. */
  readonly commandTypes: readonly ObjectType[];
  /** Its first line. */
  readonly at: Place;
}
