import { quote } from '../powershell.ts';
import type { Answer, Question } from '../rule.ts';
import { schemaMaster, suffixOf } from '../topology/forest.ts';
import { domainOfComputer, siteOfComputer } from '../topology/computer.ts';
import { ABSENT, type Known } from '../topology/known.ts';
import type { Fix, Scenario } from '../types.ts';
import { answer, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { MISSING_LEVELS, preparesDirectory } from './directoryPreparation.ts';
import { eachOnce } from './eachOnce.ts';
import { setupCommand } from './setupCommand.ts';
import { unknownDomain, unknownSite } from './unknownComputer.ts';

/** What of the computer has to be as with the schema master: the domain or the site. */
const PLACES = {
  domain: { ofComputer: domainOfComputer, unknown: unknownDomain },
  site: { ofComputer: siteOfComputer, unknown: unknownSite },
} as const;

/**
 * Both rules on the schema master: the run prepares the schema or the organization, on a computer in another domain or
 * site. Names are compared without letter case.
 */
export function judgeNearSchemaMaster(what: keyof typeof PLACES, question: Question): Answer {
  const { topology, scenario } = question;
  const server = askedServer(question);
  const { due, at } = preparesDirectory(topology, scenario);
  if (due === false) return answer('notApplicable', 'notApplicable', { server }, { evidence: at });

  const { host, controller } = schemaMaster(topology);
  if (!host.known) return unlisted(['ADForest', 'ADDomainController']);
  const printed: Known<string> = controller?.[what] ?? ABSENT;
  const master = printed.known || what === 'site' ? printed : suffixOf(topology, [host]);
  if (!master.known)
    return answer(
      'unknown',
      'unknownMaster',
      { master: host.value },
      {
        evidence: [host.at],
        missing: [
          { what: { key: 'missing.master', args: { master: host.value } }, command: showCommand(host.value) },
        ],
      },
    );
  const place = PLACES[what].ofComputer(topology, server);
  if (!place.known) return PLACES[what].unknown(server);

  const args = { server, place: place.value, master: host.value, masterPlace: master.value };
  const evidence = eachOnce([place.at, master.at]);
  if (place.value.toLowerCase() === master.value.toLowerCase())
    return answer('pass', 'pass', args, { evidence });
  const fix = fixFor(scenario, host.value, args);
  return due === true
    ? answer('fail', 'fail', args, { evidence: [...evidence, ...at], fix })
    : answer('unknown', 'unknownPreparation', args, { evidence, fix, missing: MISSING_LEVELS });
}

const showCommand = (master: string) =>
  `Get-ADDomainController -Identity ${quote(master)} -Server ${quote(master)} | Format-List HostName,Domain,Site`;

/** The preparation moves, not the role. Extending the schema with /DomainController takes the schema master only. */
function fixFor(
  scenario: Scenario,
  master: string,
  args: { readonly masterPlace: string; readonly server: string },
): readonly Fix[] {
  const at = /^[\w.-]+$/.test(master) ? ` /DomainController:${master}` : '';
  return [
    { text: { key: 'fix.show', args: { master } }, command: showCommand(master) },
    {
      text: { key: 'fix.schema', args: { master, place: args.masterPlace } },
      command: setupCommand(scenario, `/PrepareSchema${at}`),
    },
    {
      text: { key: 'fix.organization', args: { place: args.masterPlace } },
      command: setupCommand(scenario, '/PrepareAD'),
    },
    { text: { key: 'fix.replicate', args: { server: args.server } }, command: 'repadmin /replsummary' },
  ];
}
