import type { Rule } from '../rule.ts';
import { placesOf, shown } from '../topology/known.ts';
import { isListed } from '../topology/kind.ts';
import { shortName } from '../topology/names.ts';
import { umServices } from '../topology/objects/unifiedMessaging.ts';
import { indexBy, perTopology } from '../topology/perTopology.ts';
import { findServer } from '../topology/roles.ts';
import { answer, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { removeLanguagePacks, showLanguages } from './umLanguagePacks.ts';

const servicesByServer = perTopology((topology) =>
  indexBy(umServices(topology), ({ name }) => [shortName(name)]),
);

const isExtra = (language: string) => language.trim().toLowerCase() !== 'en-us';

/** The Unified Messaging service of the server to upgrade has a language other than en-US. */
export const AdditionalUMLangPackExists: Rule = {
  id: 'AdditionalUMLangPackExists',
  severity: 'error',
  scenarios: ['upgrade'],
  targets: ['2013', '2016'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const roles = findServer(topology, server)?.roles;
    if (roles?.known === true && roles.value.includes('edgeTransport'))
      return answer('notApplicable', 'notApplicable', { server }, { evidence: [roles.at] });
    if (!isListed(topology, 'UMService')) return unlisted(['UMService']);
    if (umServices(topology).length === 0) return answer('pass', 'passNoService', { server });
    const [service] = servicesByServer(topology)(server);
    const evidence = service === undefined ? [] : placesOf(service.languages);
    const extra = service === undefined ? [] : (shown(service.languages) ?? []).filter(isExtra);
    if (extra.length > 0) {
      const args = { server, languages: extra, count: extra.length };
      return answer('fail', 'fail', args, { evidence, fix: removeLanguagePacks(server, extra) });
    }
    if (service?.languages.known === true) return answer('pass', 'pass', { server }, { evidence });
    const missing = [
      { what: { key: 'missing.languages', args: { server } }, command: showLanguages(server) },
    ];
    return answer('unknown', 'unknown', { server }, { evidence, missing });
  },
};
