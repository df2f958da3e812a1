import { emptyable, flag, integer, optionalReference, texts } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';

/** Get-OrganizationConfig; class msExchOrganizationContainer. */
export const organizationConfigs = kind({
  types: ['OrganizationConfig'],
  names: ['Name', 'Identity', 'cn', 'dn'],
  uniqueName: true,
  fields: {
    mapiHttpEnabled: flag(['MapiHttpEnabled']),
    isMixedMode: flag(['IsMixedMode', 'msExchMixedMode']),
    /** `None`, `Local` or `Remote`. */
    publicFoldersEnabled: emptyable(['PublicFoldersEnabled']),
    rootPublicFolderMailbox: optionalReference(['RootPublicFolderMailbox']),
    objectVersion: integer(['ObjectVersion', 'objectVersion']),
  },
});
export type OrganizationConfig = OfKind<typeof organizationConfigs>;

/** Get-AcceptedDomain; class msExchAcceptedDomain. */
export const acceptedDomains = kind({
  types: ['AcceptedDomain'],
  names: ['Name', 'Identity', 'DomainName', 'cn', 'dn'],
  uniqueName: true,
  fields: {
    domainName: emptyable(['DomainName', 'msExchAcceptedDomainName']),
    domainType: emptyable(['DomainType']),
  },
});
export type AcceptedDomain = OfKind<typeof acceptedDomains>;

/** Get-EmailAddressPolicy; class msExchRecipientPolicy. */
export const emailAddressPolicies = kind({
  types: ['EmailAddressPolicy'],
  names: ['Name', 'Identity', 'cn', 'dn'],
  uniqueName: true,
  fields: {
    /** Templates with their type: `SMTP:%m@contoso.com` (primary), `smtp:@contoso.com`, `X400:…`. */
    templates: texts(['EnabledEmailAddressTemplates', 'gatewayProxy']),
  },
});
export type EmailAddressPolicy = OfKind<typeof emailAddressPolicies>;

/** Get-HybridConfiguration: the organization was joined to Exchange Online by the Hybrid Configuration wizard. */
export const hybridConfigurations = kind({
  types: ['HybridConfiguration'],
  names: ['Name', 'Identity'],
  uniqueName: true,
  fields: {
    sendingTransportServers: texts(['SendingTransportServers']),
    receivingTransportServers: texts(['ReceivingTransportServers']),
    edgeTransportServers: texts(['EdgeTransportServers']),
  },
});
export type HybridConfiguration = OfKind<typeof hybridConfigurations>;
