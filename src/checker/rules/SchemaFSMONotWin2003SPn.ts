import type { Rule } from '../rule.ts';
import { computerAccount } from '../topology/computer.ts';
import { schemaMaster } from '../topology/forest.ts';
import { ABSENT, type Known } from '../topology/known.ts';
import { unlisted } from './answer.ts';
import { judgeVersion } from './windowsOfSchemaMaster.ts';

/** The schema master runs a Windows version below Windows Server 2003 with a service pack. */
export const SchemaFSMONotWin2003SPn: Rule = {
  id: 'SchemaFSMONotWin2003SPn',
  severity: 'error',
  scenarios: ['install', 'upgrade', 'prepare-schema', 'prepare-ad'],
  asks: 'organization',
  judge: ({ topology }) => {
    const { host, controller } = schemaMaster(topology);
    if (!host.known) return unlisted(['ADForest', 'ADDomainController']);
    const account = computerAccount(topology, host.value);
    const version = firstKnown([controller?.operatingSystemVersion, account?.operatingSystemVersion]);
    const servicePack = firstKnown([
      controller?.operatingSystemServicePack,
      account?.operatingSystemServicePack,
    ]);
    return judgeVersion(host, version, servicePack);
  },
};

const firstKnown = (values: readonly (Known<string> | undefined)[]): Known<string> =>
  values.find((value) => value?.known === true) ?? ABSENT;
