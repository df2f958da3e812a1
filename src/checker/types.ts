/**
 * The vocabulary of the checker: what readers yield, what rules say, what a report holds.
 * Everything here is plain data, so that it crosses a worker boundary and compares byte for byte.
 */

/** Formats that the checker tells apart; the same names as in `report.schema.json`. */
export type Format =
  | 'format-list'
  | 'format-table'
  | 'json'
  | 'clixml'
  | 'csv'
  | 'ldif'
  | 'setup-log'
  | 'setup-console'
  | 'exchange55-csv'
  | 'healthchecker'
  | 'topology-yaml'
  | 'mixed'
  | 'unknown';

/** Objects that records describe. Exchange's own names (`Get-<type>`); `X55…` are Exchange 5.5 directory classes. */
export type ObjectType =
  | 'ExchangeServer'
  | 'SendConnector'
  | 'ForeignConnector'
  | 'DeliveryAgentConnector'
  | 'RoutingGroupConnector'
  | 'ReceiveConnector'
  | 'EdgeSubscription'
  | 'DistributionGroup'
  | 'DynamicDistributionGroup'
  | 'Mailbox'
  | 'MailboxDatabase'
  | 'MailboxServer'
  | 'OrganizationConfig'
  | 'AcceptedDomain'
  | 'OfflineAddressBook'
  | 'DatabaseAvailabilityGroup'
  | 'PublicFolderDatabase'
  | 'PublicFolder'
  | 'EmailAddressPolicy'
  | 'HybridConfiguration'
  | 'OrganizationRelationship'
  | 'ResourceConfig'
  | 'UMService'
  | 'UMDialPlan'
  | 'ADForest'
  | 'ADDomain'
  | 'ADDomainController'
  | 'ADComputer'
  | 'ADAccount'
  | 'ADObject'
  | 'ADConnector'
  | 'DnsRecord'
  | 'SystemObjectsContainer'
  | 'TokenGroup'
  | 'Queue'
  | 'X55Object';

/** A text to read: a file, standard input ("-") or what was pasted ("paste"). */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** A line of a source; `line` counts from 1, `text` is that line as pasted, trimmed. */
export interface Place {
  readonly source: string;
  readonly line: number;
  readonly text: string;
}

/** One property of a record as printed. */
export interface Property {
  /** Name as printed, for example `SourceTransportServers`. */
  readonly name: string;
  /** The text after the colon, wrapped lines joined; '' when nothing was printed. */
  readonly value: string;
  /** Items of a `{a, b}` list; null when the value isn't printed as a list. `[]` for `{}`. */
  readonly items: readonly string[] | null;
  /** False when the list or the value was cut (`...`, `…`): items not shown may exist. */
  readonly complete: boolean;
  /** First and last line in the source, counted from 1. */
  readonly line: number;
  readonly lastLine: number;
}

/** One object as a reader found it. */
export interface SourceRecord {
  readonly source: string;
  readonly format: Format;
  /** null when neither the echoed command nor the properties tell. */
  readonly type: ObjectType | null;
  readonly properties: readonly Property[];
  readonly line: number;
  readonly lastLine: number;
  /**
   * Directory exports print no attribute without a value. What this one was asked for: `every` attribute, or these
   * (lower case); one of them that isn't among the properties is empty. Missing: an absent attribute isn't known.
   */
  readonly asked?: 'every' | readonly string[];
}

/** Something that could not be read, or read only in part. The words are in `locales/<lng>/checker.json`, `diagnostics.<code>`. */
export type DiagnosticCode =
  | 'empty-input'
  | 'binary-input'
  | 'unknown-format'
  | 'unread-format'
  | 'prompt-only'
  | 'truncated-list'
  | 'lost-structure'
  | 'cut-document'
  | 'broken-document'
  | 'lost-collection'
  | 'cut-table'
  | 'table-without-needed-columns'
  | 'setup-assist'
  | 'report'
  | 'msi-log'
  | 'orphan-line'
  | 'shell-error'
  | 'unknown-object-type'
  | 'missing-column'
  | 'ragged-row'
  | 'log-without-run'
  | 'log-several-runs'
  | 'unknown-server'
  | 'server-not-named'
  | 'contradiction'
  | 'step-without-message'
  | 'console-without-findings'
  | 'yaml-fault';

export interface Diagnostic {
  readonly line: number;
  readonly code: DiagnosticCode;
  /** Values that the message names: a property, a format, a server. */
  readonly args: Readonly<Record<string, string | number>>;
  /** Of an error or a warning of the shell: the types that the command printed, or was to print, where that is known. */
  readonly commandTypes?: readonly ObjectType[];
}

/** Kinds of mailboxes that `Get-Mailbox` lists only with a switch of this name. Monitoring mailboxes count for no check. */
export const MAILBOX_SWITCHES = ['Arbitration', 'PublicFolder', 'AuditLog', 'AuxAuditLog'] as const;
export type MailboxSwitch = (typeof MAILBOX_SWITCHES)[number];

/**
 * A stretch of a source in one format. Lines count from 1, both ends included. One without records that says `what` is
 * a command that lists all objects of that type and printed nothing: there are none.
 */
export interface Block {
  readonly format: Format;
  readonly fromLine: number;
  readonly toLine: number;
  readonly records: number;
  readonly what?: ObjectType;
  /** Where the command listed mailboxes of one kind only. */
  readonly only?: MailboxSwitch;
}

/** A rule as a setup log reports it. The three facts are kept apart: evaluated, failed, printed (FORMATS 7.1). */
export interface LoggedRule {
  /** Error ID; null for a printed recommendation whose rule the log doesn't name. */
  readonly id: string | null;
  /** From the `Started [Rule:…]` line; null when that line isn't there. */
  readonly ruleType: 'Error' | 'Warning' | 'None' | null;
  /** The `Evaluated` line: what the rule engine computed. `exception`: it gave no verdict. */
  readonly evaluated: { readonly value: 'true' | 'false' | 'exception' | 'other'; readonly at: Place } | null;
  /** The `Failed [Rule:…]` line: Setup's verdict. */
  readonly failed: { readonly message: string; readonly at: Place } | null;
  /** The `[REQUIRED]` or `[RECOMENDED]` line: what Setup told the administrator, with its Help URL line if there is one. */
  readonly printed: {
    readonly level: 'required' | 'recommended';
    readonly message: string;
    readonly at: Place;
    readonly helpUrl: Place | null;
  } | null;
}

/** One value of a `Setting:` that the rule engine read. */
export interface LoggedSetting {
  readonly name: string;
  /** Text between the quotes; null for `<NULL>` or an exception. */
  readonly value: string | null;
  readonly exception: boolean;
  readonly at: Place;
}

/** One run of Setup in an ExchangeSetup.log (from `Starting Microsoft Exchange Server … Setup`), or on its console. */
export interface SetupRun {
  readonly source: string;
  /** What tells of the run: the log, or the console, which prints messages only. */
  readonly from: 'setup-log' | 'setup-console';
  readonly fromLine: number;
  readonly toLine: number;
  /** `15.2.792.3`, from `Setup version:`. */
  readonly setupVersion: { readonly value: string; readonly at: Place } | null;
  /** `2016 Cumulative Update 13`, from the banner of the console. */
  readonly product?: { readonly value: string; readonly at: Place } | null;
  /** Short name of the computer that ran Setup. */
  readonly server: { readonly value: string; readonly at: Place } | null;
  /** What Setup was asked to do, in the checker's words. */
  readonly doing: { readonly value: Scenario['do']; readonly at: Place } | null;
  readonly rules: readonly LoggedRule[];
  readonly settings: readonly LoggedSetting[];
  /** False when `End of Setup` is missing: the log was cut, or Setup didn't finish. */
  readonly ended: boolean;
}

/** What a reader returns for its block. Line numbers are those of the whole source. */
export interface ReadBlock {
  readonly blocks: readonly Block[];
  readonly records: readonly SourceRecord[];
  /** Of each log in the order of the file, but the run that counts (not a launcher that was left) is its last. */
  readonly runs: readonly SetupRun[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What was read of one source. */
export interface ReadSource extends ReadBlock {
  readonly name: string;
  /** `mixed` when blocks differ. */
  readonly format: Format;
}

export const ACTIONS = [
  'remove',
  'install',
  'upgrade',
  'prepare-schema',
  'prepare-ad',
  'prepare-domain',
  'move-server',
] as const;
export type Action = (typeof ACTIONS)[number];

export const TARGETS = ['2013', '2016', '2019', 'SE'] as const;
export type Target = (typeof TARGETS)[number];

/** Roles that Setup of Exchange 2007 and 2010 removes one by one; later versions remove the whole server. */
export const REMOVABLE_ROLES = ['mailbox', 'clientAccess', 'hubTransport', 'unifiedMessaging'] as const;
export type RemovableRole = (typeof REMOVABLE_ROLES)[number];

/** What the administrator is about to do. */
export interface Scenario {
  /** null when only a setup log's own verdicts are reported. */
  readonly do: Action | null;
  /** Short name; null judges every server. */
  readonly server: string | null;
  readonly to: Target | null;
  /** Only this role is removed, not the server; servers of Exchange 2013 and later have no such choice. */
  readonly role?: RemovableRole;
  /** Present when the scenario was read from a setup log. */
  readonly inferredFrom?: Place;
}

export type Outcome = 'fail' | 'warn' | 'pass' | 'unknown' | 'notApplicable';
export type Severity = 'error' | 'warning' | 'info';
/** Who says so: our rule, Setup itself, or advice that Setup doesn't check. */
export type Origin = 'rule' | 'setup-log' | 'setup-console' | 'advice';

/**
 * Values that a message names. Lists are joined in the reader's language by the report layer; an item may be a message
 * itself, where the words and not a name of the paste are listed.
 */
export type MessageArgs = Readonly<Record<string, string | number | readonly (string | WordedItem)[]>>;
export interface WordedItem {
  readonly key: string;
  /** For a text with placeholders of its own, such as "3 archives". */
  readonly args?: Readonly<Record<string, string | number>>;
}

/**
 * Words are never built in the engine: a message is a key of `locales/<lng>/rules.json` below the rule's ID
 * (`fail`, `fix.replaceSource`, …), or one that all rules share (`common.…`), with its arguments; `count` picks the plural form.
 * `verbatim` is Setup's own text, shown as it is.
 */
export type Message = { readonly key: string; readonly args: MessageArgs } | { readonly verbatim: string };

/** One thing to do; `command` is PowerShell with the reader's own names, quoted safely. */
export interface Fix {
  readonly text: Message;
  readonly command?: string;
}

/** Data that the paste lacks, with the read-only command that collects it. */
export interface Missing {
  readonly what: Message;
  readonly command?: string;
}

/** One point of a rule that reports each of its cases (KB decision tables). */
export interface Point {
  /** Name of the case in the decision table, for example `C2`. */
  readonly case: string;
  readonly outcome: Outcome;
  readonly text: Message;
  readonly evidence: readonly Place[];
}

/** What one rule says of one server, or of the organization when `server` is null. */
export interface Result {
  readonly id: string;
  readonly server: string | null;
  readonly outcome: Outcome;
  readonly severity: Severity;
  readonly origin: Origin;
  readonly summary: Message;
  readonly evidence: readonly Place[];
  readonly fix: readonly Fix[];
  readonly missing: readonly Missing[];
  readonly points?: readonly Point[];
}

/** The engine's report: no words, only keys, names and places. `src/report` puts it into a language. */
export interface Report {
  readonly scenario: Scenario;
  readonly sources: readonly ReadSource[];
  /** Short names, as first seen. */
  readonly servers: readonly string[];
  readonly results: readonly Result[];
}

/** Setup's own message per error ID, from the catalog: names the rule of a `[RECOMENDED]` line that the log leaves unnamed. */
export type SetupMessages = Readonly<Record<string, string>>;
