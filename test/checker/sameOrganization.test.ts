import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { read } from '../../src/checker/read.ts';
import { buildTopology } from '../../src/checker/topology/build.ts';
import { shown } from '../../src/checker/topology/known.ts';
import { shortName } from '../../src/checker/topology/names.ts';
import { holdsTransportRole } from '../../src/checker/topology/roles.ts';
import { parseAddressSpace } from '../../src/checker/topology/values.ts';
import type { Action, Source } from '../../src/checker/types.ts';
import { organizations } from './properties/organizations.ts';
import { RENDERINGS, sourcesOf } from './render/formats.ts';
import { siteOf, type OrganizationModel } from './render/organization.ts';

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** Names contain each other, have blanks, apostrophes and Cyrillic letters; lists are long enough to be wrapped. */
const CONTOSO: OrganizationModel = {
  servers: [
    { name: 'EX1', roles: 'Mailbox', version: [15, 1, 2507, 6], site: 'Paris' },
    { name: 'EX10', roles: 'Mailbox', version: [15, 2, 2562, 17], site: 'Default-First-Site-Name' },
    { name: 'HUB-01', roles: 'Mailbox, ClientAccess, HubTransport', version: [14, 3, 123, 4], site: 'Paris' },
    { name: 'EDGE01', roles: 'Edge', version: [15, 1, 2507, 6], site: 'Paris' },
    { name: 'ПОЧТА1', roles: 'Mailbox', version: [15, 0, 1497, 2], site: 'Санкт-Петербург' },
  ],
  connectors: [
    {
      name: "L'équipe d'Orléans",
      enabled: true,
      sources: ['EX10', 'HUB-01', 'ПОЧТА1'],
      addressSpaces: ['SMTP:*;1', 'SMTP:*.contoso.com;10', 'smtp:fabrikam.com;5', 'SMTP:--;100'],
      smartHosts: ['mail.contoso.com', '[10.0.0.1]'],
    },
    {
      name: 'Отправка в Интернет',
      enabled: false,
      sources: ['EX1'],
      addressSpaces: ['SMTP:*;1'],
      smartHosts: [],
    },
    {
      name: 'EdgeSync - Paris to Internet',
      enabled: true,
      sources: ['EDGE01'],
      addressSpaces: ['SMTP:*;100'],
      smartHosts: [],
    },
  ],
  groups: [
    { name: 'Sales & Marketing <EMEA>', dynamic: false, expansionServer: 'EX1' },
    { name: 'Отдел продаж', dynamic: false, expansionServer: '' },
    { name: "L'équipe", dynamic: true, expansionServer: 'EX10' },
    { name: 'A "quoted" name', dynamic: true, expansionServer: '' },
  ],
};

/** What the texts say, without places; `null` = not known. Objects in order of their names. */
function topologyOf(sources: readonly Source[]) {
  const topology = buildTopology(read(sources, {}));
  return {
    servers: byName(
      topology.servers.map((server) => ({
        name: server.name,
        // The directory lists all services of a server, the shell its role.
        edge: shown(server.roles)?.includes('edgeTransport') ?? null,
        transport: holdsTransportRole(server),
        version: shown(server.version),
        site: shortName(shown(server.site) ?? ''),
      })),
    ),
    connectors: byName(
      topology.connectors.map((connector) => ({
        name: connector.name,
        sources: [...(shown(connector.sourceTransportServers) ?? [])].sort(),
        addressSpaces: (shown(connector.addressSpaces) ?? []).map((space) => JSON.stringify(space)).sort(),
      })),
    ),
    groups: byName(
      topology.groups.map((group) => ({
        name: group.name,
        kind: group.kind,
        expansionServer: shortName(shown(group.expansionServer) ?? ''),
      })),
    ),
  };
}

/** The same of the model itself. */
function topologyOfModel({ servers, connectors, groups }: OrganizationModel): ReturnType<typeof topologyOf> {
  return {
    servers: byName(
      servers.map(({ name, roles, version, site }) => ({
        name,
        edge: roles === 'Edge',
        transport: roles !== 'Edge',
        version,
        site: shortName(siteOf(site)),
      })),
    ),
    connectors: byName(
      connectors.map(({ name, sources, addressSpaces }) => ({
        name,
        sources: [...sources].sort(),
        addressSpaces: addressSpaces.map((space) => JSON.stringify(parseAddressSpace(space))).sort(),
      })),
    ),
    groups: byName(
      groups.map(({ name, dynamic, expansionServer }) => ({
        name,
        kind: dynamic ? 'DynamicDistributionGroup' : 'DistributionGroup',
        expansionServer,
      })),
    ),
  };
}

const byName = <T extends { readonly name: string }>(objects: readonly T[]): readonly T[] =>
  [...objects].sort((one, other) => (one.name < other.name ? -1 : 1));

/** Which rule says what of which server. */
const reportOf = (sources: readonly Source[], action: Action): readonly string[] =>
  check(sources, { do: action }, {})
    .results.map(({ id, server, outcome }) => `${id} ${server ?? ''} ${outcome}`)
    .sort();

const ACTIONS = ['remove', 'install', 'upgrade'] as const;

describe.each(RENDERINGS)('$name', (rendering) => {
  const sources = sourcesOf(rendering, CONTOSO);

  test('gives the topology of the organization', () => {
    expect(topologyOf(sources)).toEqual(topologyOfModel(CONTOSO));
  });

  test.each(ACTIONS)('gives the same report as Format-List: %s', (action) => {
    const [reference] = RENDERINGS;
    if (reference === undefined) throw new Error('no format');
    const comparable = (lines: readonly string[]) =>
      rendering.leavesOutEmpty ? lines.map((line) => line.replace(/ (?:pass|unknown)$/, '')) : lines;
    expect(comparable(reportOf(sources, action))).toEqual(
      comparable(reportOf(sourcesOf(reference, CONTOSO), action)),
    );
  });

  test('gives the topology of any organization', () => {
    fc.assert(
      fc.property(organizations, (organization) => {
        expect(topologyOf(sourcesOf(rendering, organization))).toEqual(topologyOfModel(organization));
      }),
      { numRuns: 100 },
    );
  });
});

test('the report is what the organization deserves', () => {
  const [reference] = RENDERINGS;
  if (reference === undefined) throw new Error('no format');
  expect(reportOf(sourcesOf(reference, CONTOSO), 'remove').filter((line) => line.endsWith(' fail'))).toEqual([
    'ServerIsDynamicGroupExpansionServer EX10 fail',
    'ServerIsGroupExpansionServer EX1 fail',
    'ServerIsSourceForSendConnector EX1 fail',
    'ServerIsSourceForSendConnector EX10 fail',
    'ServerIsSourceForSendConnector HUB-01 fail',
    'ServerIsSourceForSendConnector ПОЧТА1 fail',
  ]);
});

test.each(RENDERINGS)('$name holds the whole organization', ({ render }) => {
  const text = render(CONTOSO).join('\n');
  expect(text.length).toBeGreaterThan(1_000);
  expect(render(CONTOSO)).toEqual(render(CONTOSO));
});
