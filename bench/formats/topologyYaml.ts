import { item, type Item } from '../organization.ts';
import type { Rendering } from './rendering.ts';

/** Two of five items are connectors. */
const connector = (i: number): Item => item(5 * Math.floor(i / 2) + 1 + (i % 2));

/** Connectors as docs/topology-yaml.md writes them: each list of a topology stands once, so these are of one kind. */
export const topologyYaml: Rendering = {
  head: 'exchangeTopology: 1\nservers:\n  - name: HUB0000\n    version: 15.1.2507.6\n    roles: [Mailbox]\nsendConnectors:\n',
  one: (i) => yamlOf(connector(i)),
  data: connector,
};

function yamlOf(values: Item): string {
  const list = (name: string): readonly string[] => {
    const value = values[name] ?? [];
    return typeof value === 'string' ? [value] : value;
  };
  return [
    `  - name: ${String(values['Identity'])}`,
    `    enabled: ${String(values['Enabled']).toLowerCase()}`,
    `    sourceTransportServers: [${list('SourceTransportServers').join(', ')}]`,
    `    addressSpaces: [${list('AddressSpaces').map(quoted).join(', ')}]`,
    `    smartHosts: [${list('SmartHosts').map(quoted).join(', ')}]`,
    `    isScopedConnector: ${String(values['IsScopedConnector']).toLowerCase()}`,
    '',
  ].join('\n');
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
