import { expect, test } from 'vitest';
import { cutOff, sitesThrough } from '../../../src/checker/rules/siteGraph55.ts';
import { computer, export55, replication, type Row55, siteDn } from '../support/export55.ts';
import { topologyOf } from '../support/paste.ts';

const SITES = ['Lyon', 'Paris', 'Rome', 'Oslo'] as const;
const servers = SITES.map((site) => computer(`${site}1`, site));
const sitesOf = (...rows: readonly Row55[]) => topologyOf(export55(...servers, ...rows)).sites55;

/** Sites that Lyon knows through its first connector. */
function behindLyon(...rows: readonly Row55[]) {
  const sites = sitesOf(...rows);
  const [lyon] = sites;
  const connector = lyon?.replicationConnectors[0];
  if (lyon === undefined || connector === undefined) throw new Error('Expected a connector.');
  return sitesThrough(sites, lyon, connector);
}

test('the remote site and those behind it', () => {
  expect(
    behindLyon(replication('Paris'), replication('Rome', {}, 'Paris'), replication('Oslo', {}, 'Rome')),
  ).toEqual(['Paris', 'Rome', 'Oslo']);
});

test('not those that another connector reaches too', () => {
  expect(
    behindLyon(
      replication('Paris'),
      replication('Rome'),
      replication('Rome', {}, 'Paris'),
      replication('Oslo', {}, 'Rome'),
    ),
  ).toEqual(['Paris']);
});

test('Inbound-Sites, where the connector has them', () => {
  const inbound = { 'Inbound-Sites': `${siteDn('Paris')}%${siteDn('Oslo')}` };
  expect(behindLyon(replication('Paris', inbound), replication('Rome', {}, 'Paris'))).toEqual([
    'Paris',
    'Oslo',
  ]);
});

test('nothing where the remote site is not known', () => {
  expect(behindLyon({ ...replication('Paris', { 'Remote-Site': '' }), 'Directory Name': 'Old' })).toEqual([]);
});

/** Sites that lose their path without Lyon. */
function withoutLyon(...rows: readonly Row55[]) {
  const sites = sitesOf(...rows);
  const [lyon] = sites;
  if (lyon === undefined) throw new Error('Expected a site.');
  return cutOff(sites, lyon);
}

test('a site that only the one that goes connects', () => {
  expect(withoutLyon(replication('Paris'), replication('Rome'), replication('Oslo', {}, 'Paris'))).toEqual([
    'Rome',
  ]);
});

test('none where the others hold together', () => {
  expect(withoutLyon(replication('Paris'), replication('Rome'), replication('Rome', {}, 'Paris'))).toEqual(
    [],
  );
  expect(withoutLyon(replication('Paris'))).toEqual([]);
});

test('both where neither has another path', () => {
  expect(withoutLyon(replication('Paris'), replication('LYON', {}, 'Rome'))).toEqual(['Paris', 'Rome']);
});
