import { tableOf } from '../tableOf.ts';

/** How single values are printed, and what they mean. Each function gives null for a text it can't read. */

export type ServerRole =
  'mailbox' | 'clientAccess' | 'hubTransport' | 'unifiedMessaging' | 'edgeTransport' | 'frontendTransport';

/** One address space of a connector: `SMTP:*;1`. */
export interface AddressSpace {
  readonly type: string;
  readonly address: string;
  readonly cost: number;
}

/** The directory's `serialNumber` holds the build plus 30000: `Version 15.1 (Build 32507.6)` is 15.1.2507.6. */
const DIRECTORY_BUILD_OFFSET = 30000;

/**
 * `Version 15.1 (Build 2507.6)` of the shell, `15.1.2507.6` of logs, `15.01.2507.006` of HealthChecker. Up to Exchange 2003 a
 * service pack stands behind the build: `Version 6.5 (Build 7638.2: Service Pack 2)` (public output of Get-ExchangeServer).
 */
const VERSION_FORMS = [
  /^Version (\d+)\.(\d+) \(Build (\d+)\.(\d+)(?:: [^()]+)?\)$/i,
  /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/,
];

/** [major, minor, build, revision] of any printed form. */
export function parseVersion(text: string): readonly [number, number, number, number] | null {
  for (const form of VERSION_FORMS) {
    const match = form.exec(text.trim());
    if (match === null) continue;
    const [major = 0, minor = 0, build = 0, revision = 0] = match.slice(1).map(Number);
    return [major, minor, build >= DIRECTORY_BUILD_OFFSET ? build - DIRECTORY_BUILD_OFFSET : build, revision];
  }
  return null;
}

/** Words of `ServerRole`: 2007 to 2013 list the roles, 2016 and later print `Mailbox` alone. */
const ROLE_WORDS = tableOf<ServerRole>({
  mailbox: 'mailbox',
  clientaccess: 'clientAccess',
  cafe: 'clientAccess',
  hubtransport: 'hubTransport',
  bridgehead: 'hubTransport',
  unifiedmessaging: 'unifiedMessaging',
  edge: 'edgeTransport',
  edgetransport: 'edgeTransport',
  gateway: 'edgeTransport',
  frontendtransport: 'frontendTransport',
});

/** Roles of a printed list; `None` (a provisioned server) has none. Words that aren't roles are passed over. */
export function parseRoles(text: string): readonly ServerRole[] | null {
  const words = text
    .replace(/[{}\s]/g, '')
    .toLowerCase()
    .split(/[,;]/);
  if (words.length === 1 && words[0] === 'none') return [];
  const roles = words.flatMap((word) => ROLE_WORDS[word] ?? []);
  return roles.length === 0 ? null : [...new Set(roles)];
}

/**
 * Bits of `msExchCurrentServerRoles`. 1 and 16384 follow from real values: 16423 of Exchange 2019 is 16384+32+4+2+1,
 * 16439 of Exchange 2016 has 16 besides (FORMATS 6).
 */
const ROLE_BITS: readonly (readonly [bit: number, role: ServerRole])[] = [
  [2, 'mailbox'],
  [1, 'clientAccess'],
  [4, 'clientAccess'],
  [32, 'hubTransport'],
  [16, 'unifiedMessaging'],
  [64, 'edgeTransport'],
  [16384, 'frontendTransport'],
];

/** Roles of `16439`. 0 was seen on servers with and without roles: it tells nothing. */
export function parseRoleBits(text: string): readonly ServerRole[] | null {
  const bits = /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0;
  const roles = ROLE_BITS.flatMap(([bit, role]) => ((bits & bit) === 0 ? [] : [role]));
  return roles.length === 0 ? null : [...new Set(roles)];
}

/** `True` and `False` are the same in every language of Windows. */
export function parseBoolean(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}

/**
 * `[Local:]Type:address;cost`. The cost stands after the last `;`, because X.400 addresses hold `;` too;
 * a missing type means SMTP, a missing cost 1.
 */
export function parseAddressSpace(text: string): AddressSpace {
  const whole = text.trim().replace(/^Local:/i, '');
  const cost = /^(.*);\s*(\d+)$/s.exec(whole);
  const space = cost?.[1] ?? whole;
  const typed = /^([A-Za-z][\w-]*):(.*)$/s.exec(space);
  return {
    type: typed?.[1] ?? 'SMTP',
    address: (typed?.[2] ?? space).trim(),
    cost: Number(cost?.[2] ?? 1),
  };
}

/** Server names of a collection that isn't printed in braces: one DN as a whole, else names between `,` `;` `|` or blanks. */
export function splitServers(text: string): readonly string[] {
  const value = text.trim();
  return /^cn=/i.test(value) ? [value] : value.split(/[,;|\s]+/).filter((item) => item !== '');
}

/** Address spaces of a collection that isn't printed in braces: between commas, or blanks before the next type. */
export function splitAddressSpaces(text: string): readonly string[] {
  return text.split(/,\s*|\s+(?=\w+:)/).filter((item) => item !== '');
}
