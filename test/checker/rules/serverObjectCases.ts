/** A server as Get-ExchangeServer prints it: its roles stand on line 4, a second one begins on line 7. */
export const shellServer = (
  name: string,
  roles: string,
  build = '15.2 (Build 1544.4)',
  site = 'Paris',
): string => `
[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole,AdminDisplayVersion,Site

Name                : ${name}
ServerRole          : ${roles}
AdminDisplayVersion : Version ${build}
Site                : contoso.com/Configuration/Sites/${site}
`;

/** The server object of the directory; its role bits stand on line 4. */
export const directoryServer = (name: string, bits: number, build = '15.2 (Build 31544.4)'): string => `
PS C:\\> Get-ADObject -LDAPFilter '(cn=${name})' -Properties * | fl

DistinguishedName        : CN=${name},CN=Servers,CN=Contoso
msExchCurrentServerRoles : ${bits}
serialNumber             : {Version ${build}}
`;

/** Text that has nothing to do with servers. */
export const UNRELATED = '[PS] C:\\>Get-SendConnector | fl\n\nIdentity : A\n';

/** A command that ran and printed nothing, before another one. */
export const NO_SERVERS = `
[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole
[PS] C:\\>Get-SendConnector | fl

Identity : A
`;
