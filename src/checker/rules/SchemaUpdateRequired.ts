import type { Rule } from '../rule.ts';
import { answer } from './answer.ts';
import { eachOnce } from './eachOnce.ts';
import { missingRun, willExtendSchema } from './runPreparation.ts';
import {
  addToForestGroup,
  memberOf,
  missingAccount,
  prepareBefore,
  REPLICATE,
  SHOW_GROUPS,
  SIGN_IN,
} from './setupAccount.ts';

/**
 * The run extends the schema, and the account isn't in both Schema Admins and Enterprise Admins. What the check says of
 * /PrepareSchema on a schema that is already current isn't established.
 */
export const SchemaUpdateRequired: Rule = {
  id: 'SchemaUpdateRequired',
  severity: 'error',
  scenarios: ['install', 'upgrade', 'prepare-schema', 'prepare-ad'],
  asks: 'organization',
  judge: (question) => {
    const { topology, scenario } = question;
    const members = [
      { group: 'Schema Admins', ...memberOf(topology, 'schemaAdmins') },
      { group: 'Enterprise Admins', ...memberOf(topology, 'enterpriseAdmins') },
    ] as const;
    const lines = eachOnce(members.flatMap(({ at }) => at));
    if (members.every(({ is }) => is === true)) return answer('pass', 'passMember', {}, { evidence: lines });

    const lacking = members.filter(({ is }) => is === false);
    const missing = lacking.length === 0 ? [missingAccount(topology)] : [];
    const schema = willExtendSchema(question);
    if (schema.is === false && scenario.do !== 'prepare-schema')
      return answer('pass', 'passCurrent', {}, { evidence: schema.at });
    if (schema.is === false) return answer('unknown', 'unknownCurrent', {}, { evidence: schema.at, missing });
    if (schema.is === null) {
      const more = { evidence: schema.at, missing: [missingRun(question, 'schema', schema), ...missing] };
      return answer('unknown', 'unknownRun', {}, more);
    }
    if (lacking.length === 0)
      return answer('unknown', 'unknownAccount', {}, { evidence: [...schema.at, ...lines], missing });
    const groups = lacking.map(({ group }) => ({
      key: `common.account.names.${group === 'Schema Admins' ? 'schema' : 'enterprise'}`,
    }));
    return answer(
      'fail',
      'fail',
      { groups },
      {
        evidence: eachOnce([...schema.at, ...lacking.flatMap(({ at }) => at)]),
        fix: [
          SHOW_GROUPS,
          ...lacking.map(({ group }) => addToForestGroup(topology, group)),
          SIGN_IN,
          prepareBefore(scenario, '/PrepareSchema'),
          REPLICATE,
        ],
      },
    );
  },
};
