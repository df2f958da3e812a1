const GROUP_HOME =
  '/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Configuration/cn=Servers';

/** A made-up organization on its way from Exchange 2010 to 2016, as its shell prints it. Not translated: consoles aren't. */
export const EXAMPLE = String.raw`[PS] C:\Windows\system32>$FormatEnumerationLimit = -1
[PS] C:\Windows\system32>Get-ExchangeServer | Format-List Name,Fqdn,ServerRole,Site,AdminDisplayVersion


Name                : HUB01
Fqdn                : HUB01.contoso.com
ServerRole          : ClientAccess, HubTransport
Site                : contoso.com/Configuration/Sites/Berlin
AdminDisplayVersion : Version 14.3 (Build 123.4)

Name                : HUB02
Fqdn                : HUB02.contoso.com
ServerRole          : ClientAccess, HubTransport
Site                : contoso.com/Configuration/Sites/Berlin
AdminDisplayVersion : Version 14.3 (Build 123.4)

Name                : EX01
Fqdn                : EX01.contoso.com
ServerRole          : Mailbox
Site                : contoso.com/Configuration/Sites/Berlin
AdminDisplayVersion : Version 15.1 (Build 2507.6)

Name                : EX02
Fqdn                : EX02.contoso.com
ServerRole          : Mailbox
Site                : contoso.com/Configuration/Sites/Berlin
AdminDisplayVersion : Version 15.1 (Build 2507.6)



[PS] C:\Windows\system32>Get-SendConnector | Format-List Identity,Enabled,SourceTransportServers,AddressSpaces,SmartHosts


Identity               : To Internet
Enabled                : True
SourceTransportServers : {HUB01, EX01}
AddressSpaces          : {SMTP:*;1}
SmartHosts             : {}

Identity               : Partner Fabrikam
Enabled                : True
SourceTransportServers : {HUB01}
AddressSpaces          : {SMTP:fabrikam.com;1}
SmartHosts             : {mx.fabrikam.com}



[PS] C:\Windows\system32>Get-DistributionGroup -ResultSize Unlimited | Format-List Name,PrimarySmtpAddress,ExpansionServer


Name               : All Staff
PrimarySmtpAddress : all@contoso.com
ExpansionServer    : ${GROUP_HOME}/cn=HUB02

Name               : Sales
PrimarySmtpAddress : sales@contoso.com
ExpansionServer    :



[PS] C:\Windows\system32>
`;
