import { describe, expect, test } from 'vitest';
import { computer, judge55, recipient, type Row55, serverDn } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

/** A mailbox whose shortest possible name at a destination, /o=X/ou=Y/cn=Recipients/cn=…, has that length. */
const named = (length: number, server = 'EX1') =>
  mailbox('N'.repeat(length - '/o=X/ou=Y/cn=Recipients/cn='.length), 'SMTP:n@lyon.example', server);
const mailbox = (name: string, addresses: string, server = 'EX1') =>
  recipient('Mailbox', name, { 'Home-Server': server, 'E-mail Addresses': addresses });
/** Two addresses that have that length together, with the % between them. */
const addressed = (length: number) =>
  mailbox('ClaireV', `SMTP:claire@lyon.example%smtp:${'c'.repeat(length - 30)}`);

/** Lines 2 and 3 are the servers. */
const judge = (...rows: readonly Row55[]) =>
  judge55('Q196415', [computer('EX1'), computer('EX10'), ...rows], { do: 'move-server', server: 'EX1' });
const casesOf = (...rows: readonly Row55[]) =>
  judge(...rows).points.map(([name, outcome]) => `${String(name)} ${String(outcome)}`);

describe('C0', () => {
  test('mailboxes are not in the export', () => {
    expect(judge()).toMatchObject({ outcome: 'unknown', missing: ['common.lacks55.mailboxes'] });
  });

  test('columns are not in the export', () => {
    expect(judge(recipient('Mailbox', 'ClaireV')).missing).toEqual(['common.lacks55.columns']);
    expect(judge(recipient('Mailbox', 'ClaireV', { 'Home-Server': 'EX1' })).missing).toEqual([
      'common.lacks55.columns',
      'point.C1',
    ]);
  });

  test('names are not in the export', () => {
    const nameless = { 'Obj-Class': 'Mailbox', 'Home-MDB': `${serverDn('EX1')}/cn=Microsoft Private MDB` };
    expect(judge({ ...nameless, 'E-mail Addresses': 'SMTP:a@lyon.example' }).missing).toEqual([
      'common.lacks55.columns',
    ]);
  });
});

test('C1: the destination is not in the export, only what room its names have', () => {
  expect(judge(mailbox('ClaireV', 'SMTP:claire@lyon.example'))).toEqual({
    outcome: 'unknown',
    says: 'common.unknown55',
    objects: [],
    points: [['C1', 'unknown', [4]]],
    steps: ['fix.measure'],
    missing: ['point.C1'],
  });
});

test('C2: too long at any destination', () => {
  expect(casesOf(named(257))).toEqual(['C2 fail']);
  expect(judge(named(257))).toMatchObject({ says: 'fail', steps: ['fix.recreate'] });
  expect(casesOf(named(256))).toEqual(['C1 unknown', 'C4 warn']);
});

test('C3: too many characters of e-mail addresses, without those that separate them', () => {
  expect(casesOf(addressed(258))).toEqual(['C1 unknown', 'C3 fail']);
  expect(judge(addressed(258)).steps).toEqual(['fix.measure', 'fix.addresses']);
  expect(casesOf(addressed(257))).toEqual(['C1 unknown', 'C4 warn']);
});

test('C4: close to the limit', () => {
  expect(casesOf(named(239))).toEqual(['C1 unknown']);
  expect(judge(named(240))).toMatchObject({ outcome: 'warn', says: 'warn' });
  expect(judge(named(240)).steps).toEqual(['fix.measure', 'fix.recreate']);
  expect(casesOf(addressed(239))).toEqual(['C1 unknown']);
  expect(casesOf(addressed(240))).toEqual(['C1 unknown', 'C4 warn']);
});

test('C4: 255 characters, where Excel cuts', () => {
  expect(casesOf(addressed(255))).toEqual(['C1 unknown', 'C4 warn']);
});

test('C99: no mailbox is on the server; EX1 is not EX10', () => {
  expect(judge(named(257, 'EX10'))).toEqual({
    outcome: 'pass',
    says: 'pass',
    objects: [],
    points: [['C99', 'pass', [2]]],
    steps: [],
    missing: [],
  });
});

everySentenceIsSaid('Q196415');
