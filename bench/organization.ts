/** Made-up organizations and setup logs of any size, the same on every run: what the benchmark reads. */

/** One object as a cmdlet gives it: property -> value, or values. */
export type Item = Readonly<Record<string, string | readonly string[]>>;

/** One message of a setup log; what isn't the rule engine's is `text`. */
export interface LogEntry {
  readonly what: 'Started' | 'Evaluated' | 'Finished' | 'Text';
  readonly kind?: 'Rule' | 'Setting';
  readonly name?: string;
  readonly value?: string;
  readonly ruleType?: 'Error' | 'Warning';
  readonly text?: string;
}

const pad = (n: number, width = 4): string => String(n).padStart(width, '0');
const SITES = ['Paris', 'Lyon', 'Kazan', 'Dublin', 'Oslo'];
const dn = (server: string): string =>
  `CN=${server},CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com`;

/** A server, two Send connectors and two groups, again and again: `i` counts from 0. */
export function item(i: number): Item {
  const n = Math.floor(i / 5);
  const hub = (k: number): string => `HUB${pad((n + k) % 5000)}`;
  switch (i % 5) {
    case 0:
      return {
        Name: hub(0),
        Fqdn: `${hub(0).toLowerCase()}.contoso.com`,
        ServerRole: ['Mailbox', 'ClientAccess'],
        AdminDisplayVersion: `Version 15.1 (Build ${2000 + (n % 500)}.${n % 30})`,
        Site: `contoso.com/Configuration/Sites/${SITES[n % 5]}`,
        ExchangeLegacyDN: `/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Configuration/cn=Servers/cn=${hub(0)}`,
        DistinguishedName: dn(hub(0)),
        IsHubTransportServer: 'True',
        WhenCreated: `3/${1 + (n % 28)}/2019 10:4${n % 10}:12 AM`,
      };
    case 1:
    case 2:
      return {
        Identity: `To partner ${i}`,
        AddressSpaces: [`SMTP:partner${i}.example;1`, `SMTP:*.partner${i}.example;5`],
        SourceTransportServers: [hub(0), hub(1), hub(2)],
        SmartHosts: [`[10.${n % 250}.${i % 250}.7]`],
        Enabled: 'True',
        IsScopedConnector: 'False',
        MaxMessageSize: '35 MB (36,700,160 bytes)',
        Comment: '',
      };
    default:
      return {
        Name: `Sales ${i}`,
        PrimarySmtpAddress: `sales${i}@contoso.com`,
        ExpansionServer: i % 2 === 0 ? '' : dn(hub(3)),
        GroupType: 'Universal',
        MemberJoinRestriction: 'Closed',
        ManagedBy: [`contoso.com/Users/Manager ${n}`],
      };
  }
}

const TASK = `Executing:
          $target = $env:ExchangeInstallPath;
          if ($RoleIsDatacenter -ne $true)
          {
            Write-ExchangeSetupLog -Info "Setting permissions below $target";
            Set-LocalPermissions -Path $target -Feature:"Bin";
          }
        `;

/** Settings and rules of an analysis, then tasks that quote their scripts: `i` counts from 0. */
export function logEntry(i: number): LogEntry {
  const n = Math.floor(i / 3);
  if (n % 12 === 11) {
    const texts = [
      TASK,
      `Active Directory session settings for 'Set-LocalPermissions' are: View Entire Forest: 'True', Configuration Domain Controller: 'dc${n % 40}.contoso.com'`,
      `Ending processing Set-LocalPermissions`,
    ];
    return { what: 'Text', text: texts[i % 3] ?? '' };
  }
  const what = (['Started', 'Evaluated', 'Finished'] as const)[i % 3] ?? 'Started';
  if (n % 4 === 0)
    return {
      what,
      kind: 'Rule',
      name: `Rule${n % 250}`,
      value: 'False',
      ruleType: n % 8 === 0 ? 'Error' : 'Warning',
    };
  return {
    what,
    kind: 'Setting',
    name: `Setting${n % 600}`,
    value: n % 7 === 0 ? dn(`EX${pad(n)}`) : `value ${n}`,
  };
}
