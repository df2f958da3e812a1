import type { Rule } from '../rule.ts';
import { exchangeServers } from '../topology/exchangeServers.ts';
import { isListed } from '../topology/kind.ts';
import type { Version } from '../topology/versions.ts';
import { answer, unlisted } from './answer.ts';
import { LIST_SERVERS } from './coexistence/fix.ts';
import { IS, linesOf, named, unknownVersions } from './coexistence/servers.ts';
import { MISSING_MEDIA, setupVersion } from './coexistence/setupVersion.ts';

/** null for a server of Exchange 2016 while the build of Setup isn't known. A server shows its build, never a security update. */
function isHigher(version: Version, setup: Version | null): boolean | null {
  if (!IS['2016'](version)) return IS['2019orSE'](version) || version[0] > 15;
  return setup === null ? null : version[2] > setup[2];
}

/** All servers are of a higher version than the Setup of Exchange 2016 that runs. Whether a single one is enough isn't
 * established, so a mixed organization leaves the question open. */
export const AllServersOfHigherVersionRule: Rule = {
  id: 'AllServersOfHigherVersionRule',
  severity: 'error',
  scenarios: ['upgrade', 'prepare-schema', 'prepare-ad'],
  targets: ['2016'],
  asks: 'organization',
  judge: (question) => {
    if (!isListed(question.topology, 'ExchangeServer')) return unlisted(['ExchangeServer']);
    const { versioned, unclear } = exchangeServers(question.topology);
    const setup = setupVersion(question);
    const higher = versioned.filter(({ version }) => isHigher(version, setup) === true);
    const open = versioned.filter(({ version }) => isHigher(version, setup) === null);
    const evidence = linesOf([...higher, ...open]);

    if (higher.length > 0 && higher.length === versioned.length && unclear.length === 0) {
      const prepare = { text: { key: 'fix.newestMedia', args: {} } };
      const media = { text: { key: 'fix.showMedia', args: {} }, command: MISSING_MEDIA.command ?? '' };
      return answer('fail', 'fail', named(higher), { evidence, fix: [LIST_SERVERS, media, prepare] });
    }
    const missing = open.length > 0 ? [MISSING_MEDIA] : [];
    if (higher.length > 0) return answer('unknown', 'unknownSome', named(higher), { evidence, missing });
    if (open.length > 0) return answer('unknown', 'unknownMedia', named(open), { evidence, missing });
    if (unclear.length > 0) return unknownVersions(unclear);
    return answer('pass', 'pass', {}, { evidence: linesOf(versioned) });
  },
};
