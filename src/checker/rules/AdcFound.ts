import { listCommand } from '../lists.ts';
import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import { type DirectoryObject, directoryObjects } from '../topology/objects/directory.ts';
import type { Fix } from '../types.ts';
import { answer, unlisted } from './answer.ts';

/** Where objects of the connector are documented to lie; those of its agreements, below CN=Services, are no servers. */
const CONNECTOR = /^CN=(Active Directory Connector[^,]*),.*,CN=Sites,CN=Configuration,/i;

/** An Active Directory Connector is still registered below CN=Sites. The exact filter of Setup isn't established. */
export const AdcFound: Rule = {
  id: 'AdcFound',
  severity: 'error',
  scenarios: ['install', 'upgrade', 'prepare-schema', 'prepare-ad'],
  asks: 'organization',
  judge: ({ topology }) => {
    const found = directoryObjects(topology).filter(
      ({ distinguishedName: dn }) => dn.known && CONNECTOR.test(dn.value),
    );
    if (found.length > 0) {
      const connectors = [...new Set(found.map(nameOf))];
      const args = { connectors, count: connectors.length };
      return answer('fail', 'fail', args, { evidence: found.map(({ at }) => at), fix: fixFor(found) });
    }
    return isListed(topology, 'ADConnector') ? answer('pass', 'pass', {}) : unlisted(['ADConnector']);
  },
};

const nameOf = ({ distinguishedName: dn, name }: DirectoryObject): string =>
  (dn.known ? CONNECTOR.exec(dn.value)?.[1] : undefined) ?? name;

/** Uninstalling is the way; an object is deleted only where its server is long gone. */
function fixFor(found: readonly DirectoryObject[]): readonly Fix[] {
  return [
    { text: { key: 'fix.show', args: {} }, command: listCommand('ADConnector') },
    { text: { key: 'fix.uninstall', args: {} } },
    ...found.map((object) => ({
      text: { key: 'fix.delete', args: { connector: nameOf(object) } },
      command: `Remove-ADObject -Identity ${quote(object.distinguishedName.known ? object.distinguishedName.value : object.name)} -WhatIf`,
    })),
    { text: { key: 'fix.replicate', args: {} }, command: 'repadmin /showrepl' },
  ];
}
