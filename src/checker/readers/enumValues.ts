import { tableOf } from '../tableOf.ts';

/** Values of properties that can hold nothing else, so that a cut one can be completed (FORMATS 2: `SmartHost...`). */
const VALUES = tableOf<readonly string[]>({
  deliverytype: [
    'Undefined',
    'DnsConnectorDelivery',
    'MapiDelivery',
    'NonSmtpGatewayDelivery',
    'SmartHostConnectorDelivery',
    'SmtpRelayToRemoteAdSite',
    'SmtpRelayToTiRg',
    'SmtpRelayWithinAdSite',
    'SmtpRelayWithinAdSiteToEdge',
    'Unreachable',
    'ShadowRedundancy',
    'Heartbeat',
    'DeliveryAgent',
    'SmtpDeliveryToMailbox',
    'SmtpRelayToDag',
    'SmtpRelayToMailboxDeliveryGroup',
    'SmtpRelayToConnectorSourceServers',
    'SmtpRelayToServers',
  ],
  status: ['Active', 'Connecting', 'Ready', 'Retry', 'Suspended'],
  edition: [
    'Standard',
    'StandardEvaluation',
    'Enterprise',
    'EnterpriseEvaluation',
    'Coexistence',
    'CoexistenceEvaluation',
  ],
  domaintype: ['Authoritative', 'ExternalRelay', 'InternalRelay'],
  enabled: ['True', 'False'],
  isscopedconnector: ['True', 'False'],
  ishubtransportserver: ['True', 'False'],
});

/** `SmartHost...` -> `SmartHostConnectorDelivery`; null when no value, or more than one, begins so. */
export function completeEnum(property: string, cut: string): string | null {
  const begin = cut.replace(/(?:\.\.\.|…)$/, '').toLowerCase();
  const matches = (VALUES[property.toLowerCase()] ?? []).filter((value) =>
    value.toLowerCase().startsWith(begin),
  );
  return begin !== '' && matches.length === 1 ? (matches[0] ?? null) : null;
}
