import type { Question } from '../rule.ts';
import { placeOf } from '../topology/known.ts';
import type { Membership } from '../topology/token.ts';
import type { Missing } from '../types.ts';
import { MISSING_MEDIA } from './coexistence/setupVersion.ts';
import { levelState, settingOfRun } from './directoryLevel.ts';
import { levelsShown, MISSING_LEVELS } from './directoryPreparation.ts';
import { textOf } from './loggedSetting.ts';

/*
 * What the run of Setup prepares in the directory: its log says it, the switch says it, or the levels of the directory
 * beside those of the build. A level at the newest one that is known of Exchange SE leaves it open.
 */

/** Whether the run prepares the organization: `/PrepareAD`, or Setup adds it where the organization is behind. */
export function willPrepareOrganization(question: Question): Membership {
  const logged = flagOfRun(question, 'PrepareOrganization');
  if (logged.is !== null) return logged;
  const { do: action } = question.scenario;
  if (action === 'prepare-ad') return { is: true, at: [] };
  if (action === 'prepare-domain' || action === 'prepare-schema') return UNKNOWN;
  return isBehind(question, 'organization');
}

/** Whether the run extends the schema: `/PrepareSchema`, or Setup adds it where the schema is behind. */
export function willExtendSchema(question: Question): Membership {
  const logged = flagOfRun(question, 'PrepareSchema');
  return logged.is === null ? isBehind(question, 'schema') : logged;
}

/** A level of the directory beside that of the build of Setup. */
export function isBehind(question: Question, kind: 'schema' | 'organization'): Membership {
  const level = levelsShown(question.topology)[kind];
  const at = [placeOf(level) ?? []].flat();
  const state = level.known ? levelState(question, kind, level.value) : null;
  return { is: state === 'behind' ? true : state === 'enough' ? false : null, at };
}

/** What would tell it: the level, or where that is known the build of Setup. */
export function missingRun(
  { scenario }: Question,
  kind: 'schema' | 'organization',
  run: Membership,
): Missing {
  const [schema, organization] = MISSING_LEVELS;
  const level = kind === 'schema' ? schema : organization;
  if (scenario.to === null) return { what: { key: 'common.chooseTarget', args: {} } };
  return run.at.length > 0 || level === undefined ? MISSING_MEDIA : level;
}

/** A setting of this run that is True or False. */
export function flagOfRun(question: Question, name: string): Membership {
  const setting = settingOfRun(question, name);
  const value = setting === null ? '' : textOf(setting).toLowerCase();
  if (setting === null || (value !== 'true' && value !== 'false')) return UNKNOWN;
  return { is: value === 'true', at: [setting.at] };
}

const UNKNOWN: Membership = { is: null, at: [] };
