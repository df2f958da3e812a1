import { describe, expect, test } from 'vitest';
import {
  componentOf,
  isFrontEndOnly,
  type RoleComponent,
} from '../../../src/checker/topology/roleComponents.ts';
import type { Server } from '../../../src/checker/topology/topology.ts';
import { reportOf, topologyOf } from '../support/paste.ts';

const COMPONENTS = [
  'mailbox',
  'hubTransport',
  'clientAccess',
  'unifiedMessaging',
  'clientAccessFrontEnd',
] as const satisfies readonly RoleComponent[];

function serverOf(paste: string): Server {
  const [server, ...others] = topologyOf(paste).servers;
  if (server === undefined || others.length > 0) throw new Error('Expected one server.');
  return server;
}

/** `+` has it, `-` doesn't, `?` isn't known; in the order of `COMPONENTS`. */
const partsOf = (paste: string) =>
  COMPONENTS.map((component) => {
    const { has } = componentOf(serverOf(paste), component);
    return has === null ? '?' : has ? '+' : '-';
  }).join('');

const shell = (roles: string, version = '15.1 (Build 2507.6)') => `
[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole,AdminDisplayVersion

Name                : EX01
ServerRole          : ${roles}
AdminDisplayVersion : Version ${version}
`;

const directory = (bits: string) => `

PS C:\\>Get-ADObject -LDAPFilter '(cn=EX01)' -Properties * | fl

DistinguishedName        : CN=EX01,CN=Servers,CN=Contoso
msExchCurrentServerRoles : ${bits}
serialNumber             : {Version 15.1 (Build 32507.6)}
`;

describe('bits of the directory tell each part', () => {
  test.each([
    ['16439', '+++++', 'Exchange 2016 with Unified Messaging'],
    ['16423', '+++-+', 'Exchange 2019'],
    ['54', '++++-', 'Mailbox role of Exchange 2013'],
    ['16385', '----+', 'Client Access role of Exchange 2013'],
    ['64', '-----', 'Edge Transport'],
    ['32', '-+---', 'an installation that stopped half way'],
    ['0', '-----', 'no role yet'],
  ])('%s: %s, %s', (bits, parts) => {
    expect(partsOf(directory(bits))).toBe(parts);
  });

  test('beside the shell’s word for them', () => {
    expect(partsOf(shell('Mailbox') + directory('16423'))).toBe('+++-+');
  });

  test('0 beside a role: one of the two is out of date', () => {
    const server = serverOf(shell('Mailbox') + directory('0'));
    expect(componentOf(server, 'mailbox')).toMatchObject({ has: null, at: [{ line: 11 }, { line: 4 }] });
  });

  test('two outputs that differ tell nothing, and the difference is noted once', () => {
    const differing = directory('16439') + directory('16423');
    expect(partsOf(differing)).toBe('?????');
    const diagnostics = reportOf(differing, { do: 'install' }).sources.flatMap((it) => it.diagnostics);
    expect(diagnostics.filter(({ code }) => code === 'contradiction')).toHaveLength(1);
  });
});

describe('ServerRole alone', () => {
  test.each([
    ['Mailbox', '15.2 (Build 1544.4)', '+++?+'],
    ['Mailbox', '15.1 (Build 2507.6)', '+++?+'],
    ['Mailbox', '15.0 (Build 1497.2)', '+++??'],
    ['Mailbox, ClientAccess', '15.0 (Build 1497.2)', '+++?+'],
    ['Mailbox, ClientAccess, UnifiedMessaging', '15.0 (Build 1497.2)', '+++++'],
    ['ClientAccess', '15.0 (Build 1497.2)', '-???+'],
    ['None', '15.1 (Build 2507.6)', '-????'],
    ['Edge', '15.1 (Build 2507.6)', '-----'],
    ['Mailbox, ClientAccess, UnifiedMessaging, HubTransport', '14.3 (Build 123.4)', '++++-'],
    ['HubTransport', '14.3 (Build 123.4)', '-+---'],
    ['ClientAccess, HubTransport', '8.3 (Build 83.6)', '-++--'],
  ])('%s of %s: %s', (roles, version, parts) => {
    expect(partsOf(shell(roles, version))).toBe(parts);
  });

  test('of an unknown version: what the word itself says', () => {
    const of = (roles: string) =>
      partsOf(shell(roles).replace(/AdminDisplayVersion : .*/, 'Edition : Standard'));
    expect(of('Mailbox, ClientAccess')).toBe('+????');
    expect(of('HubTransport, ClientAccess')).toBe('-+???');
  });

  test('not printed', () => {
    expect(partsOf(shell('').replace('ServerRole          : \n', ''))).toBe('?????');
  });
});

test.each([
  [directory('16385'), true],
  [directory('16439'), false],
  [directory('0'), false],
  [directory('1'), true],
  [shell('ClientAccess', '15.0 (Build 1497.2)'), true],
  [shell('Mailbox, ClientAccess', '15.0 (Build 1497.2)'), false],
  [shell('ClientAccess', '14.3 (Build 123.4)'), false],
  [shell('None'), false],
])('the Client Access role of Exchange 2013 alone: %#', (paste, is) => {
  expect(isFrontEndOnly(serverOf(paste))).toBe(is);
});
