import { quote } from '../powershell.ts';
import type { Answer } from '../rule.ts';
import { placeOf, type Known } from '../topology/known.ts';
import { shortName } from '../topology/names.ts';
import type { Fix, Missing } from '../types.ts';
import { answer } from './answer.ts';

/** Windows Server 2003. */
const WINDOWS_2003 = 5.2;
/** The help page accepts Service Pack 1, the requirements of Exchange 2013 ask for 2: which one Setup tests isn't known. */
const ACCEPTED_SERVICE_PACK = 2;

/** `10.0 (14393)`, `5.2 (3790)`. */
export function judgeVersion(
  host: Extract<Known<string>, { known: true }>,
  version: Known<string>,
  servicePack: Known<string>,
): Answer {
  const master = host.value;
  const printed = version.known ? /^\d+\.\d+/.exec(version.value)?.[0] : undefined;
  const evidence = [placeOf(version) ?? host.at];
  const missing = [missingVersion(master)];
  if (printed === undefined) return answer('unknown', 'unknownVersion', { master }, { evidence, missing });
  const args = { master, version: printed };
  if (Number(printed) > WINDOWS_2003) return answer('pass', 'pass', args, { evidence });
  const fail = () => answer('fail', 'fail', args, { evidence, fix: fixFor(master) });
  if (Number(printed) < WINDOWS_2003) return fail();

  if (!servicePack.known) return answer('unknown', 'unknownServicePack', args, { evidence, missing });
  evidence.push(servicePack.at);
  if (servicePack.value === '')
    return answer('fail', 'failNoServicePack', args, { evidence, fix: fixFor(master) });
  return Number(/\d+/.exec(servicePack.value)?.[0] ?? 0) >= ACCEPTED_SERVICE_PACK
    ? answer('pass', 'pass', args, { evidence })
    : answer('unknown', 'unknownServicePack1', { ...args, servicePack: servicePack.value }, { evidence });
}

function missingVersion(master: string): Missing {
  return {
    what: { key: 'missing.version', args: { master } },
    command:
      `Get-ADComputer ${quote(shortName(master))} -Server ${quote(master)} -Properties OperatingSystem,OperatingSystemVersion,OperatingSystemServicePack | ` +
      'Format-List Name,DNSHostName,OperatingSystem,OperatingSystemVersion,OperatingSystemServicePack',
  };
}

function fixFor(master: string): readonly Fix[] {
  return [
    { text: { key: 'fix.show', args: { master } }, command: 'netdom query fsmo' },
    { text: { key: 'fix.replication', args: {} }, command: 'repadmin /replsummary' },
    {
      text: { key: 'fix.transfer', args: {} },
      command:
        "Move-ADDirectoryServerOperationMasterRole -Identity '<DC>' -OperationMasterRole SchemaMaster -WhatIf",
    },
    { text: { key: 'fix.retire', args: { master } } },
  ];
}
