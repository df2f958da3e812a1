import { expect, test } from 'vitest';
import { judge, reportOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const ID = 'HostingModeNotAvailable';
const PASTE =
  '[PS] C:\\>Get-OrganizationConfig | fl Name,ObjectVersion\n\nName : Contoso\nObjectVersion : 16223\n';

test.each(['2013', '2016', '2019'] as const)('Setup of Exchange %s has no switch for it', (to) => {
  expect(judge(ID, PASTE, { do: 'prepare-ad', to })).toEqual({ outcome: 'pass', says: 'pass', lines: [] });
});

test('scope: preparation, no check of Exchange SE, and a version has to be chosen', () => {
  expect(judge(ID, PASTE, { do: 'prepare-schema', to: 'SE' })).toMatchObject({ outcome: 'notApplicable' });
  expect(judge(ID, PASTE, { do: 'prepare-schema' })).toMatchObject({ outcome: 'unknown' });
  expect(reportOf(PASTE, { do: 'install', to: '2016' }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
