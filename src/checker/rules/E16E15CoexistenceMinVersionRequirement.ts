import type { Question, Rule } from '../rule.ts';
import { refusesAll } from '../topology/coexistence.ts';
import { LIST_SERVERS } from './coexistence/fix.ts';
import { judgeMinimum, judgePresence } from './coexistence/judge.ts';
import { COEXISTENCE_SCENARIOS, linesOf, named, serversOf } from './coexistence/servers.ts';
import { chosenTarget, MISSING_MEDIA, setupVersion } from './coexistence/setupVersion.ts';
import { answer } from './answer.ts';

/** Setup of these refuses every server; that this check is the one that does so isn't established. */
const judgeRefused = (question: Question) =>
  judgePresence('2013', question, {
    fail: 'failRefused',
    fix: [LIST_SERVERS, { text: { key: 'fix.moveOff', args: {} } }],
  });

/**
 * An Exchange 2013 server, Edge Transport included, is below the minimum of the Setup that runs. From Exchange 2019 CU15
 * on, there is no minimum: none may be left.
 */
export const E16E15CoexistenceMinVersionRequirement: Rule = {
  id: 'E16E15CoexistenceMinVersionRequirement',
  severity: 'error',
  scenarios: COEXISTENCE_SCENARIOS,
  targets: ['2016', '2019', 'SE'],
  asks: 'organization',
  judge: (question) => {
    const target = chosenTarget(question);
    const refuses = refusesAll(target, '2013', setupVersion(question));
    if (refuses === true) return judgeRefused(question);

    const judged = judgeMinimum(target, '2013', question);
    const servers = serversOf(question.topology, '2013');
    if (refuses === false || judged.outcome !== 'pass' || servers.length === 0) return judged;
    // New enough for some builds of Setup, refused by others: which one will run isn't known.
    return answer('unknown', 'unknownMedia', named(servers), {
      evidence: linesOf(servers),
      missing: [MISSING_MEDIA],
    });
  },
};
