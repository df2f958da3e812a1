import type { Rule } from '../rule.ts';
import { placeOf } from '../topology/known.ts';
import { answer } from './answer.ts';
import { levelState } from './directoryLevel.ts';
import { levelsShown, MISSING_LEVELS } from './directoryPreparation.ts';
import { exchangeServersGroup, SHOW_WELL_KNOWN } from './exchangeServersGroup.ts';
import { loggedSetting, textOf } from './loggedSetting.ts';
import { flagOfRun } from './runPreparation.ts';
import { setupCommand } from './setupCommand.ts';

/**
 * /PrepareDomain in a forest without the Exchange schema, or without the group Exchange Servers. Whether a schema that is
 * merely too old counts isn't established; neither is any of it by a log that failed.
 */
export const DomainPrepWithoutADUpdate: Rule = {
  id: 'DomainPrepWithoutADUpdate',
  severity: 'error',
  scenarios: ['prepare-domain'],
  asks: 'organization',
  judge: (question) => {
    const { topology, scenario } = question;
    const both = flagOfRun(question, 'PrepareOrganization');
    if (both.is === true) return answer('pass', 'passBoth', {}, { evidence: both.at });

    const fix = [
      { text: { key: 'fix.show', args: {} }, command: MISSING_LEVELS[0]?.command ?? '' },
      { text: { key: 'fix.replication', args: {} }, command: 'repadmin /showrepl' },
      { text: { key: 'fix.forest', args: {} }, command: setupCommand(scenario, '/PrepareAD') },
      { text: { key: 'fix.wait', args: {} }, command: 'repadmin /replsummary' },
      { text: { key: 'fix.domain', args: {} }, command: setupCommand(scenario, '/PrepareDomain') },
    ];
    const { schema } = levelsShown(topology);
    const logged = loggedSetting(topology, 'SchemaVersionRangeUpper');
    const read = logged === null || logged.exception ? null : textOf(logged);
    if (!schema.known && logged !== null && read === '')
      return answer('fail', 'failSchema', {}, { evidence: [logged.at], fix });
    const group = exchangeServersGroup(topology);
    if (group.is === false) return answer('fail', 'failGroup', {}, { evidence: group.at, fix });

    const level = schema.known ? schema.value : /^\d+$/.test(read ?? '') ? Number(read) : null;
    const at = [placeOf(schema) ?? (level === null ? undefined : logged?.at) ?? [], ...group.at].flat();
    const missing = [
      ...(level === null ? MISSING_LEVELS.slice(0, 1) : []),
      ...(group.is === null ? [{ what: { key: 'missing.group', args: {} }, command: SHOW_WELL_KNOWN }] : []),
    ];
    if (level === null || missing.length > 0)
      return answer('unknown', 'unknown', {}, { evidence: at, missing });
    const state = levelState(question, 'schema', level);
    return state === 'enough' || state === 'newest'
      ? answer('pass', 'pass', { level }, { evidence: at })
      : answer('unknown', 'unknownOld', { level }, { evidence: at });
  },
};
