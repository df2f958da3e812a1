import { expect, test } from 'vitest';
import {
  parseAddressSpace,
  parseRoles,
  parseVersion,
  splitAddressSpaces,
  splitServers,
} from '../../../src/checker/topology/values.ts';

test.each([
  ['Version 15.1 (Build 2507.6)', [15, 1, 2507, 6]],
  ['Version 15.1 (Build 32507.6)', [15, 1, 2507, 6]],
  ['Version 6.5 (Build 7638.2: Service Pack 2)', [6, 5, 7638, 2]],
  ['Version 8.3 (Build 83.6)', [8, 3, 83, 6]],
  ['15.2.1748.10', [15, 2, 1748, 10]],
  ['15.02.1748.010', [15, 2, 1748, 10]],
  ['Exchange 2016', null],
  ['', null],
])('version %s', (text, version) => {
  expect(parseVersion(text)).toEqual(version);
});

test.each([
  ['Mailbox, ClientAccess, HubTransport', ['mailbox', 'clientAccess', 'hubTransport']],
  [
    'Mailbox, ClientAccess, UnifiedMessaging, HubTransport',
    ['mailbox', 'clientAccess', 'unifiedMessaging', 'hubTransport'],
  ],
  ['Mailbox', ['mailbox']],
  ['{Mailbox,ClientAccess}', ['mailbox', 'clientAccess']],
  ['Edge', ['edgeTransport']],
  ['None', []],
  ['Standard', null],
])('roles %s', (text, roles) => {
  expect(parseRoles(text)).toEqual(roles);
});

test.each([
  ['SMTP:*;1', { type: 'SMTP', address: '*', cost: 1 }],
  [
    'smtp:contoso.mail.onmicrosoft.com;20',
    { type: 'smtp', address: 'contoso.mail.onmicrosoft.com', cost: 20 },
  ],
  ['Local:SMTP:*.fabrikam.com;5', { type: 'SMTP', address: '*.fabrikam.com', cost: 5 }],
  ['*.fabrikam.com', { type: 'SMTP', address: '*.fabrikam.com', cost: 1 }],
  ['SMTP:*', { type: 'SMTP', address: '*', cost: 1 }],
  ['X400:c=US;a= ;p=Contoso;o=Paris;3', { type: 'X400', address: 'c=US;a= ;p=Contoso;o=Paris', cost: 3 }],
  ['X400:c=US;a= ;p=Contoso', { type: 'X400', address: 'c=US;a= ;p=Contoso', cost: 1 }],
])('address space %s', (text, space) => {
  expect(parseAddressSpace(text)).toEqual(space);
});

test('collections without braces', () => {
  expect(splitServers('EX01, EX02')).toEqual(['EX01', 'EX02']);
  expect(splitServers('EX01;EX02')).toEqual(['EX01', 'EX02']);
  expect(splitServers('CN=EX01,CN=Servers,CN=Contoso')).toEqual(['CN=EX01,CN=Servers,CN=Contoso']);
  expect(splitServers('')).toEqual([]);
  expect(splitAddressSpaces('SMTP:*;1, SMTP:fabrikam.com;2')).toEqual(['SMTP:*;1', 'SMTP:fabrikam.com;2']);
  expect(splitAddressSpaces('SMTP:*;1 SMTP:fabrikam.com;2')).toEqual(['SMTP:*;1', 'SMTP:fabrikam.com;2']);
});
