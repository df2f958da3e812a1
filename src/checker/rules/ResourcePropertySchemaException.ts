import { missingList } from '../lists.ts';
import type { Rule } from '../rule.ts';
import { placeOf, shown } from '../topology/known.ts';
import { resourceConfigs } from '../topology/objects/organization.ts';
import { answer, unlisted } from './answer.ts';
import { errorsOf } from './shellErrors.ts';

const DRY_RUN = {
  what: { key: 'missing.dryRun', args: {} },
  command: 'Set-ResourceConfig -ResourcePropertySchema (Get-ResourceConfig).ResourcePropertySchema -WhatIf',
};

/** As documented; whether letter case matters isn't known. */
const WELL_FORMED = /^(?:Room|Equipment)\/\S+$/;

/** Setup's dry run of writing the resource property schema throws. A topology shows entries that may be the cause, but neither
 * permissions nor domain controllers: only the dry run itself tells. */
export const ResourcePropertySchemaException: Rule = {
  id: 'ResourcePropertySchemaException',
  severity: 'error',
  scenarios: ['upgrade'],
  asks: 'organization',
  judge: ({ topology }) => {
    const missing = [DRY_RUN];
    const errors = errorsOf(topology, 'ResourceConfig');
    if (errors.length > 0)
      return answer('unknown', 'unknownErrors', { count: errors.length }, { evidence: errors, missing });
    const [config] = resourceConfigs(topology);
    if (config === undefined) return unlisted(['ResourceConfig']);

    const { resourcePropertySchema: schema } = config;
    const evidence = [placeOf(schema) ?? config.at];
    const odd = (shown(schema) ?? []).filter((entry) => !WELL_FORMED.test(entry));
    if (odd.length > 0)
      return answer('unknown', 'unknownEntries', { entries: odd, count: odd.length }, { evidence, missing });
    return schema.known
      ? answer('unknown', 'unknownRest', {}, { evidence, missing })
      : answer('unknown', 'unknownList', {}, { evidence, missing: [missingList('ResourceConfig'), DRY_RUN] });
  },
};
