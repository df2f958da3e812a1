/** What an administrator runs to collect everything that the rules read; without the first line lists are cut. */
export const COLLECTING = [
  '$FormatEnumerationLimit = -1',
  'Get-ExchangeServer | Format-List',
  'Get-SendConnector | Format-List',
  'Get-ForeignConnector | Format-List',
  'Get-DeliveryAgentConnector | Format-List',
  'Get-DistributionGroup -ResultSize Unlimited | Format-List Name,PrimarySmtpAddress,ExpansionServer',
  'Get-DynamicDistributionGroup -ResultSize Unlimited | Format-List Name,PrimarySmtpAddress,ExpansionServer',
].join('\n');

/** Where Setup writes its log on every server. */
export const SETUP_LOG = String.raw`C:\ExchangeSetupLogs\ExchangeSetup.log`;
