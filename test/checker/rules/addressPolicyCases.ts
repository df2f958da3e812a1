/** Policies as `fl Name,EnabledEmailAddressTemplates` prints them; the templates of the first one stand on line 4. */
export function policyList(
  ...policies: readonly (readonly [name: string, ...templates: readonly string[]])[]
): string {
  const records = policies.map(
    ([name, ...templates]) => `
Name                         : ${name}
EnabledEmailAddressTemplates : {${templates.join(', ')}}
`,
  );
  return `
[PS] C:\\>Get-EmailAddressPolicy | fl Name,EnabledEmailAddressTemplates
${records.join('')}`;
}

/** Policies as `Get-ADObject` prints them with their non-authoritative domains: three lines each, the first on line 3. */
export function recipientPolicies(
  ...policies: readonly (readonly [name: string, gatewayProxy: string, nonAuthoritative: string])[]
): string {
  const records = policies.map(
    ([name, gatewayProxy, nonAuthoritative]) => `
DistinguishedName             : CN=${name},CN=Recipient Policies,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com
gatewayProxy                  : {${gatewayProxy}}
msExchNonAuthoritativeDomains : {${nonAuthoritative}}
`,
  );
  return `
PS C:\\>Get-ADObject -LDAPFilter '(objectClass=msExchRecipientPolicy)' -Properties gatewayProxy,msExchNonAuthoritativeDomains | fl DistinguishedName,gatewayProxy,msExchNonAuthoritativeDomains
${records.join('')}`;
}
