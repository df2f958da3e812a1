/** A computer account as Get-ADComputer prints it; its DNS host name stands on line 5. */
export const account = (name: string, dnsHostName: string, sam = `${name}$`): string => `
PS C:\\> Get-ADComputer -Identity '${name}' | Format-List Name,SamAccountName,DNSHostName

Name           : ${name}
SamAccountName : ${sam}
DNSHostName    : ${dnsHostName}
`;

/** An Exchange server; its host name stands on line 4. */
export const exchangeServer = (name: string, fqdn: string): string => `
[PS] C:\\>Get-ExchangeServer | Format-List Name,Fqdn,AdminDisplayVersion,ServerRole

Name                : ${name}
Fqdn                : ${fqdn}
AdminDisplayVersion : Version 15.1 (Build 2507.6)
ServerRole          : Mailbox
`;
