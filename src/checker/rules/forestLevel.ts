import { quote } from '../powershell.ts';
import type { Answer, Question } from '../rule.ts';
import { domainObjects, forestOf, levelOf, partitions } from '../topology/forest.ts';
import { isListed } from '../topology/kind.ts';
import { placeOf } from '../topology/known.ts';
import { type Domain, forests } from '../topology/objects/directory.ts';
import type { Topology } from '../topology/topology.ts';
import { FOREST_MODES } from '../topology/versionTable.ts';
import type { Fix, Place } from '../types.ts';
import { answer, unlisted } from './answer.ts';

const SHOW_FOREST = 'Get-ADForest | Format-List Name,ForestMode,Domains,SchemaMaster,DomainNamingMaster';
const SHOW_DOMAINS =
  '(Get-ADForest).Domains | ForEach-Object { Get-ADDomain -Server $_ } | Format-Table DNSRoot,DomainMode';
const SHOW_CONTROLLERS =
  '(Get-ADForest).Domains | ForEach-Object { Get-ADDomainController -Filter * -Server $_ } | Format-Table HostName,Domain,OperatingSystem';
/** What Exchange of today asks for, whatever the check does: one raise instead of several. */
const RAISE_TO = 'Windows2012R2';

interface Level {
  readonly level: number;
  readonly at: Place;
}

/** Both rules on the forest functional level: it is below `minimum`, a ForestMode. */
export function judgeForestLevel(minimum: string, { topology }: Question): Answer {
  const [level, ...others] = levelsOf(topology);
  const evidence = [...forests(topology).map((it) => placeOf(it.forestMode) ?? it.at)];
  if (level === undefined)
    return isListed(topology, 'ADForest')
      ? answer('unknown', 'unknownLevel', {}, { evidence, missing: unlisted(['ADForest']).missing })
      : unlisted(['ADForest']);
  if (others.some((other) => other.level !== level.level))
    return answer('unknown', 'unknownSeveral', {}, { evidence: [level, ...others].map(({ at }) => at) });

  const args = { level: FOREST_MODES.get(level.level) ?? String(level.level), minimum };
  const said = { evidence: [level.at] };
  return level.level >= (levelOf(minimum) ?? 0)
    ? answer('pass', 'pass', args, said)
    : answer('fail', 'fail', args, { ...said, fix: fixLevel(topology) });
}

/** As Get-ADForest prints it, and as the directory holds it. */
function levelsOf(topology: Topology): readonly Level[] {
  const printed = forests(topology).flatMap(({ forestMode: mode }) => {
    const level = mode.known ? levelOf(mode.value) : null;
    return mode.known && level !== null ? [{ level, at: mode.at }] : [];
  });
  const held = partitions(topology).flatMap(({ behaviorVersion: version }) =>
    version.known ? [{ level: version.value, at: version.at }] : [],
  );
  return [...printed, ...held];
}

/** Domains first, then the forest. Raising is practically irreversible, so the commands only show what they would do. */
function fixLevel(topology: Topology): readonly Fix[] {
  const forest = forestOf(topology);
  const named = forest?.domains.known === true ? forest.domains.value : ['<domain>'];
  const below = named.filter((domain) => !domainObjects(topology, domain).some(isHighEnough));
  const root = forest?.name === undefined || forest.name === '' ? '<forest>' : forest.name;
  return [
    { text: { key: 'fix.unread', args: {} } },
    { text: { key: 'fix.showForest', args: {} }, command: SHOW_FOREST },
    { text: { key: 'fix.showDomains', args: {} }, command: SHOW_DOMAINS },
    { text: { key: 'fix.showControllers', args: {} }, command: SHOW_CONTROLLERS },
    ...below.map((domain) => ({
      text: { key: 'fix.raiseDomain', args: { domain } },
      command: `Set-ADDomainMode -Identity ${quote(domain)} -DomainMode ${RAISE_TO}Domain -WhatIf`,
    })),
    {
      text: { key: 'fix.raiseForest', args: { forest: root } },
      command: `Set-ADForestMode -Identity ${quote(root)} -ForestMode ${RAISE_TO}Forest -WhatIf`,
    },
    { text: { key: 'fix.replicate', args: {} }, command: 'repadmin /showrepl' },
  ];
}

function isHighEnough({ domainMode, behaviorVersion }: Domain): boolean {
  const level = domainMode.known ? levelOf(domainMode.value) : behaviorVersion.known && behaviorVersion.value;
  return typeof level === 'number' && level >= (levelOf(`${RAISE_TO}Domain`) ?? 0);
}
