import { expect, test } from 'vitest';
import { judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { exported, serverList, shown } from './coexistenceCases.ts';

const ID = 'NoE12ServerWarning';
const PREPARE = { do: 'prepare-ad', to: '2013' } as const;

test.each(['8.0.685.25', '8.3.83.6', '8.3.517.0'])('%s keeps it away', (build) => {
  const pass = { outcome: 'pass', says: 'common.lastChance.present' };
  const mixed = serverList(['EX1', shown('14.3.123.4')], ['EX10', shown(build)]);
  expect(judge(ID, mixed, PREPARE)).toEqual({ ...pass, lines: [9] });
  expect(judge(ID, exported('EX1', build), PREPARE)).toEqual({ ...pass, lines: [5] });
});

test.each(['Edge', 'None'])('so does a server with role %s', (role) => {
  expect(judge(ID, serverList(['EX1', shown('8.3.83.6'), role]), PREPARE).outcome).toBe('pass');
});

test.each(['6.5.6944.4', '14.3.123.4', '15.0.1497.2'])(
  '%s: whether Exchange 2013 has the check at all is doubtful',
  (build) => {
    expect(judge(ID, serverList(['EX1', shown(build)]), PREPARE)).toEqual({
      outcome: 'unknown',
      says: 'unknown',
      lines: [5],
    });
  },
);

test('a server of unknown version may be one', () => {
  expect(judge(ID, serverList(['EX1', '']), PREPARE)).toEqual({
    outcome: 'unknown',
    says: 'common.coexistence.unknownVersion',
    lines: [3],
  });
});

test('without a list of servers: unknown', () => {
  expect(judge(ID, '[PS] C:\\>Get-SendConnector | fl\n\nIdentity : A\n', PREPARE)).toMatchObject({
    outcome: 'unknown',
    says: 'common.unlisted',
  });
});

test('scope: a warning of the organization, at /PrepareAD and at an installation of Exchange 2013', () => {
  const paste = serverList(['EX1', shown('8.3.83.6')]);
  expect(resultOf(ID, paste, { do: 'install', to: '2013' })).toMatchObject({
    outcome: 'pass',
    severity: 'warning',
    server: null,
  });
  for (const action of ['upgrade', 'prepare-schema', 'remove'] as const)
    expect(reportOf(paste, { do: action, to: '2013' }).results.map(({ id }) => id)).not.toContain(ID);
  for (const to of ['2016', '2019', 'SE'] as const)
    expect(judge(ID, paste, { do: 'prepare-ad', to }).outcome).toBe('notApplicable');
});

everySentenceIsSaid(ID);
