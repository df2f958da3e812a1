import { describe, expect, test } from 'vitest';
import {
  dutyOf,
  hasStore,
  recipientsOf,
  recipientsOn,
  siteProperty,
} from '../../../src/checker/topology/exchange55Directory.ts';
import type { Site55 } from '../../../src/checker/topology/exchange55.ts';
import {
  component,
  computer,
  configuration,
  export55,
  mtaDn,
  recipient,
  type Row55,
  serverDn,
} from '../support/export55.ts';
import { topologyOf } from '../support/paste.ts';

function lyon(...rows: readonly Row55[]): Site55 {
  const site = topologyOf(export55(computer('EX1'), ...rows)).sites55[0];
  if (site === undefined) throw new Error('Expected a site.');
  return site;
}

describe('duties of a site', () => {
  test('a DN of the server or of what is below it', () => {
    const site = lyon(
      configuration('Site-Addressing', { 'RID-Server': serverDn('EX1') }),
      configuration('Information Store Site Configuration', {
        'Site-Folder-Server': `${serverDn('EX10')}/cn=Microsoft Public MDB`,
      }),
    );
    expect(dutyOf(site, 'RID-Server')).toMatchObject({
      title: 'Site Addressing',
      server: { known: true, value: 'EX1', at: { line: 3 } },
    });
    expect(dutyOf(site, 'Site-Folder-Server').server).toMatchObject({ value: 'EX10', at: { line: 4 } });
  });

  test('an object of another name that has the attribute', () => {
    const site = lyon(configuration('Site-DSA', { 'Off-Line-AB-Server': 'EX1' }));
    expect(dutyOf(site, 'Off-Line-AB-Server').server).toMatchObject({ value: 'EX1' });
  });

  test('empty; the column or the object is not there', () => {
    const empty = lyon(configuration('Site-Addressing', { 'RID-Server': '' }));
    expect(dutyOf(empty, 'RID-Server').server).toMatchObject({ known: true, value: '' });
    const without = lyon(configuration('Site-Addressing'));
    expect(dutyOf(without, 'RID-Server')).toMatchObject({
      object: { name: 'Site-Addressing' },
      server: { known: false, reason: 'absent' },
    });
    expect(dutyOf(without, 'KM-Server')).toMatchObject({ object: null, server: { known: false } });
  });

  test('several values', () => {
    const site = lyon(configuration('Site-Addressing', { 'Gateway-Proxy': 'SMTP:@lyon.example%MS:NET/PO' }));
    expect(siteProperty(site, 'Gateway-Proxy').values).toMatchObject({
      value: ['SMTP:@lyon.example', 'MS:NET/PO'],
    });
  });
});

test('stores count as missing only where other components of the server are there', () => {
  const site = lyon(
    computer('EX2'),
    component('EX1', 'Microsoft Private MDB'),
    component('EX1', 'Microsoft MTA'),
  );
  expect(hasStore(site, 'ex1', 'Microsoft Private MDB')).toBe(true);
  expect(hasStore(site, 'EX1', 'Microsoft Public MDB')).toBe(false);
  expect(hasStore(site, 'EX2', 'Microsoft Private MDB')).toBe(null);
});

describe('recipients', () => {
  test('by the server that they are at home on', () => {
    const site = lyon(
      recipient('Mailbox', 'ClaireV', { 'Home-Server': 'EX1' }),
      recipient('Mailbox', 'YannickB', { 'Home-Server': 'EX10' }),
      recipient('Public-Folder', 'Sales', { 'Home-MDB': `${serverDn('EX1')}/cn=Microsoft Public MDB` }),
      recipient('dl', 'Everyone', { 'Home-MTA': mtaDn('EX1') }),
      recipient('dl', 'Any', {}),
      recipient('Mailbox-Agent', 'Agent', { 'Home-Server': 'EX1' }),
    );
    const on = (kind: 'mailbox' | 'publicFolder' | 'distributionList') =>
      recipientsOn(site, kind, 'EX1').map(({ name }) => name);
    expect(on('mailbox')).toEqual(['ClaireV']);
    expect(on('publicFolder')).toEqual(['Sales']);
    expect(on('distributionList')).toEqual(['Everyone']);
    expect(recipientsOf(site, 'distributionList').map(({ home }) => home)).toEqual(['EX1', '']);
  });

  test('without a column that tells', () => {
    expect(recipientsOf(lyon(recipient('dl', 'Everyone')), 'distributionList')).toMatchObject([
      { home: null },
    ]);
  });
});
