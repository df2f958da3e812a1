/** LDAP exports of an organization with Exchange 2000, as ldifde prints them; the organization is called Northwind. */

export type Values = Readonly<Record<string, string | readonly string[]>>;

const FOREST = 'CN=Services,CN=Configuration,DC=northwind,DC=com';
export const EXCHANGE = `CN=Microsoft Exchange,${FOREST}`;
const ORGANIZATION = `CN=Northwind,${EXCHANGE}`;
export const groupDn = (group: string): string => `CN=${group},CN=Administrative Groups,${ORGANIZATION}`;
export const serverDn2000 = (server: string, group = 'Lyon'): string =>
  `CN=${server},CN=Servers,${groupDn(group)}`;

/** One object: its DN, its classes and what else is printed of it. */
export function ldif(dn: string, classes: readonly string[], values: Values = {}): string {
  const lines = Object.entries(values).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => `${name}: ${one}`),
  );
  const cn = /^CN=((?:\\.|[^,])+)/i.exec(dn)?.[1] ?? '';
  return [
    '',
    `dn: ${dn}`,
    'changetype: add',
    ...['top', ...classes].map((it) => `objectClass: ${it}`),
    `cn: ${cn}`,
    ...lines,
    '',
  ].join('\n');
}

export const EXCHANGE_2000 = 'Version 6.0 (Build 4417.5: Service Pack 1)';
export const EXCHANGE_55 = 'Version 5.5 (Build 2653.23: Service Pack 4)';

/** A server of an administrative group; '' prints no version. */
export const server2000 = (name: string, version = EXCHANGE_2000, group = 'Lyon'): string =>
  ldif(
    serverDn2000(name, group),
    ['server', 'msExchExchangeServer'],
    version === '' ? {} : { serialNumber: version },
  );

/** CN=Microsoft Exchange, which only an export of everything below it has. */
export const exchangeContainer = (): string => ldif(EXCHANGE, ['container', 'msExchConfigurationContainer']);
export const organization = (): string => ldif(ORGANIZATION, ['container', 'msExchOrganizationContainer']);
