/** Exchange Windows Permissions as Get-ADGroup prints it: DistinguishedName on line 3, member on line 4; five lines. */
export const permissionGroup = (ou: string, member: string): string =>
  `
PS C:\\> Get-ADGroup 'Exchange Windows Permissions' -Properties member | fl DistinguishedName,member

DistinguishedName : CN=Exchange Windows Permissions,OU=${ou},DC=contoso,DC=com
member            : ${member}

`.slice(1);

export const PROTECTED = 'Microsoft Exchange Protected Groups';
export const SHARED = 'Microsoft Exchange Security Groups';
export const SUBSYSTEM =
  '{CN=Exchange Trusted Subsystem,OU=Microsoft Exchange Security Groups,DC=contoso,DC=com}';
