import type { Rule } from '../rule.ts';
import { computerNames, hostLabel, isContradictory } from '../topology/computerNames.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { unknownNames } from './computerAccount.ts';

/** Of the Exchange Server Analyzer of Exchange 2007; that the set is still the same isn't established. */
const ACCEPTED = /^[A-Z0-9.-]+$/i;

const SHOW_DOMAIN = '(Get-ADDomain).DNSRoot';
const SHOW_SUFFIX = '[System.Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties().DomainName';

/** The DNS domain name of the computer (its primary DNS suffix) has a character that Exchange doesn't accept. */
export const DNSDomainNameNotValid: Rule = {
  id: 'DNSDomainNameNotValid',
  severity: 'error',
  scenarios: ['install', 'upgrade'],
  asks: 'server',
  judge: (question) => {
    const server = askedServer(question);
    const objects = computerNames(question.topology, server);
    const suffixes = objects.flatMap(({ hostName, at }) => {
      const domain = hostName.known ? hostName.value.slice(hostLabel(hostName.value).length + 1) : '';
      return domain === '' ? [] : [{ domain, at }];
    });
    const refused = suffixes.filter(({ domain }) => !ACCEPTED.test(domain));
    const [first] = refused.length > 0 ? refused : suffixes;
    const isMixed = refused.length > 0 && refused.length < suffixes.length;
    // Without a domain in sight, with two that contradict each other, or of namesakes in several domains: not known.
    if (first === undefined || objects.some(isContradictory) || isMixed) return unknownNames(server, objects);

    const args = { server, domain: first.domain };
    const evidence = suffixes.flatMap(({ at }) => at);
    if (refused.length === 0) return answer('pass', 'pass', args, { evidence });
    const fix = [
      { text: { key: 'fix.lookDomain', args: {} }, command: SHOW_DOMAIN },
      { text: { key: 'fix.lookSuffix', args: { server } }, command: SHOW_SUFFIX },
      ...(question.scenario.do === 'install' ? [{ text: { key: 'fix.suffix', args: { server } } }] : []),
      { text: { key: 'fix.otherDomain', args: {} } },
    ];
    return answer('fail', 'fail', args, { evidence, fix });
  },
};
