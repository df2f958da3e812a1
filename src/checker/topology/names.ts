/**
 * The one name resolver. A server is printed in many forms (FORMATS of Exchange: NetBIOS, FQDN, DN, canonical name,
 * `SERVER\x`, legacyExchangeDN, network address); all reduce to its short name. Server names are unique in an
 * Exchange organization, so the short name is enough to tell servers apart.
 */

/** `CN=SMTP (EX01-{GUID}),CN=Connections`: virtual server of a connector in Exchange 2000 and 2003. */
const VIRTUAL_SERVER = /^SMTP \((.+)-\{[0-9a-f-]{36}\}\)$/i;
const PLAIN = /^[\w-]+$/;
const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;

/**
 * Short name of the server that a text names, spelt as in the text.
 * A text in none of the forms comes back trimmed.
 */
export function shortName(text: string): string {
  // The usual form, of thousands.
  if (PLAIN.test(text)) return text;
  const name = text.trim().replace(/^ncacn_\w+:/i, '');
  if (/^\/o=/i.test(name)) return fromLegacyDn(name);
  if (/^(cn|ou|dc)\s*=/i.test(name)) return fromDn(name);
  if (name.includes('\\')) return hostOf(name.slice(0, name.indexOf('\\')));
  if (name.includes('/')) return fromCanonicalName(name);
  return hostOf(name);
}

/** Whether two texts name the same server, whatever their forms and letter case; never by substring. */
export function sameServer(one: string, other: string): boolean {
  return shortName(one).toLowerCase() === shortName(other).toLowerCase();
}

/** Short names in order of first appearance, each once, in its first spelling; texts that name nothing are dropped. */
export function distinctServers(texts: Iterable<string>): readonly string[] {
  const names = new Map<string, string>();
  for (const text of texts) {
    const name = shortName(text);
    if (name !== '' && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()];
}

/** `CN=To Internet,CN=Connections,…` -> `To Internet`; any other text as it is. */
export function commonName(text: string): string {
  return /^cn\s*=/i.test(text.trim()) ? valueOf(splitDn(text.trim())[0] ?? '') : text;
}

/** Name of an Active Directory site: of a DN (`CN=Paris,CN=Sites,…`), a canonical name (`…/Sites/Paris`) or alone. */
export function siteName(text: string): string {
  return commonName(text.split('/').at(-1) ?? '').trim();
}

function hostOf(name: string): string {
  const host = name.trim();
  return IPV4.test(host) ? host : (host.split('.')[0] ?? host);
}

/** `/o=Org/ou=AG/cn=Configuration/cn=Servers/cn=EX01`, with or without a child such as `/cn=Microsoft MTA`. */
function fromLegacyDn(dn: string): string {
  const parts = dn.split('/').map((part) => part.trim());
  const servers = parts.findIndex((part) => /^cn\s*=\s*servers$/i.test(part));
  const named = servers === -1 ? parts.at(-1) : parts[servers + 1];
  return valueOf(named ?? '');
}

/** The component just before `CN=Servers`: connector sources are often children of the server, not the server itself. */
function fromDn(dn: string): string {
  const parts = splitDn(dn);
  const servers = parts.findIndex((part) => /^cn\s*=\s*servers$/i.test(part));
  const value = valueOf(parts[servers > 0 ? servers - 1 : 0] ?? '');
  return VIRTUAL_SERVER.exec(value)?.[1] ?? value;
}

/** `contoso.com/Configuration/…/Servers/EX01/…`: the component after `Servers`, else the last one. */
function fromCanonicalName(name: string): string {
  const parts = name.split('/').map((part) => part.trim());
  const servers = parts.findIndex((part) => part.toLowerCase() === 'servers');
  return (servers === -1 ? parts.at(-1) : parts[servers + 1]) ?? '';
}

/** Components of a DN; a comma after a backslash belongs to its component. */
function splitDn(dn: string): readonly string[] {
  return dn.match(/(?:\\.|[^,\\])+/gs)?.map((part) => part.trim()) ?? [];
}

/** The value of `CN=value`, with `\2C` and `\,` unescaped. */
function valueOf(component: string): string {
  return component
    .slice(component.indexOf('=') + 1)
    .replace(/\\([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1')
    .trim();
}
