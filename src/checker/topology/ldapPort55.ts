import type { Object55, Site55 } from './exchange55Model.ts';
import { normalise, textOf } from './exchange55Names.ts';
import { ABSENT, mapKnown, shown, type Known } from './known.ts';
import { sameServer } from './names.ts';
import { once } from './perTopology.ts';

/**
 * The LDAP port of an Exchange 5.5 server: that of its own protocol object, or that of its site where it uses the values of
 * the site. Attributes as in the Exchange 2003 SDK (`protocolCfg`: portNumber, useSiteValues); their spelling in 5.5 and the
 * place below `cn=Protocols` are inferred.
 */
export function ldapPortOf(site: Site55, server: string): Known<number> {
  const protocols = ldapProtocols(site);
  const own = protocols.find(
    ({ dn }) => isBelowServer(dn?.path ?? []) && sameServer(dn?.path[2] ?? '', server),
  );
  const ofSite = protocols.find(({ dn }) => !isBelowServer(dn?.path ?? []));
  const usesSite = own === undefined ? null : shown(textOf(own.record, 'Use-Site-Values'));
  const source = usesSite === null ? undefined : usesSite === '1' ? ofSite : own;
  return source === undefined ? ABSENT : portOf(source);
}

const isBelowServer = (path: readonly string[]): boolean => normalise(path[1] ?? '') === 'servers';

const ldapProtocols = once(({ objects }: Site55): readonly Object55[] =>
  objects.filter(({ dn, className }) => {
    const [protocols = '', name = ''] = dn?.path.slice(-2) ?? [];
    return (
      normalise(className).startsWith('protocolcfgldap') ||
      (normalise(protocols) === 'protocols' && /^ldap\b/i.test(name))
    );
  }),
);

function portOf({ record }: Object55): Known<number> {
  const port = mapKnown(textOf(record, 'Port-Number'), (value) => (/^\d+$/.test(value) ? Number(value) : 0));
  return port.known && port.value === 0 ? ABSENT : port;
}
