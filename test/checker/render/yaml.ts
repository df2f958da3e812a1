import { stringify } from 'yaml';
import { fqdnOf, legacyDnOf, siteOf, versionText, type OrganizationModel } from './organization.ts';

/** The checker's own description of an organization, version 1. */
export function renderYaml(organization: OrganizationModel): string {
  const groups = (dynamic: boolean) =>
    organization.groups
      .filter((group) => group.dynamic === dynamic)
      .map(({ name, expansionServer }) => ({
        name,
        expansionServer: expansionServer === '' ? '' : legacyDnOf(expansionServer),
      }));
  return stringify({
    exchangeTopology: 1,
    servers: organization.servers.map(({ name, roles, version, site }) => ({
      name,
      fqdn: fqdnOf(name),
      roles: roles.split(', '),
      version: versionText(version),
      site: siteOf(site),
      legacyDN: legacyDnOf(name),
    })),
    sendConnectors: organization.connectors.map((connector) => ({
      name: connector.name,
      enabled: connector.enabled,
      sourceTransportServers: [...connector.sources],
      addressSpaces: [...connector.addressSpaces],
      smartHosts: [...connector.smartHosts],
      isScopedConnector: false,
    })),
    distributionGroups: groups(false),
    dynamicDistributionGroups: groups(true),
  });
}
