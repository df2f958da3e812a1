import { emptyable, flag, integer, optionalReference, texts } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';

/** Get-OrganizationConfig; class msExchOrganizationContainer. */
export const organizationConfigs = kind({
  types: ['OrganizationConfig'],
  names: ['Name', 'Identity', 'cn', 'DistinguishedName', 'dn'],
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

/** Get-EmailAddressPolicy; class msExchRecipientPolicy. */
export const emailAddressPolicies = kind({
  types: ['EmailAddressPolicy'],
  names: ['Name', 'Identity', 'cn', 'DistinguishedName', 'dn'],
  uniqueName: true,
  fields: {
    /** Templates with their type: `SMTP:%m@contoso.com` (primary), `smtp:@contoso.com`, `X400:…`. */
    templates: texts(['EnabledEmailAddressTemplates', 'gatewayProxy']),
    disabledTemplates: texts(['DisabledEmailAddressTemplates', 'disabledGatewayProxy']),
    /** Of Exchange 2000 and 2003: templates whose domain others deliver to as well. */
    nonAuthoritativeDomains: texts(['NonAuthoritativeDomains', 'msExchNonAuthoritativeDomains']),
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

/** Get-OrganizationRelationship: free/busy and other sharing with another organization, Exchange Online among them. */
export const organizationRelationships = kind({
  types: ['OrganizationRelationship'],
  names: ['Name', 'Identity'],
  uniqueName: true,
  fields: {
    /** `outlook.com` for Exchange Online; empty when it isn't set. */
    targetApplicationUri: emptyable(['TargetApplicationUri']),
  },
});
export type OrganizationRelationship = OfKind<typeof organizationRelationships>;

/** Get-ResourceConfig: what rooms and equipment can be said to have. */
export const resourceConfigs = kind({
  types: ['ResourceConfig'],
  names: ['Name', 'Identity'],
  uniqueName: true,
  fields: {
    /** `Room/Projector`, `Equipment/Van`. */
    resourcePropertySchema: texts(['ResourcePropertySchema']),
  },
});
export type ResourceConfig = OfKind<typeof resourceConfigs>;
