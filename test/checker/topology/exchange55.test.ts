import { describe, expect, test } from 'vitest';
import { readExchange55 } from '../../../src/checker/readers/exchange55.ts';
import { buildSites55 } from '../../../src/checker/topology/exchange55.ts';
import { classOf, dotted } from '../../../src/checker/topology/exchange55Classes.ts';
import { parseDn, serverNamed } from '../../../src/checker/topology/exchange55Names.ts';

const LYON = '/o=Northwind/ou=Lyon/cn=Configuration';
const PARIS = '/o=Northwind/ou=Paris/cn=Configuration';

const sites = (...lines: readonly string[]) => buildSites55(readExchange55('topo.csv', lines, 1).records);
const site = (...lines: readonly string[]) => sites(...lines)[0];

/** Type and home of the only connector of a row below `cn=Connections`. */
function connector(header: string, row: string) {
  const [found] =
    site(`Obj-Class,Directory Name,Obj-Dist-Name${header}`, `Computer,EX1,${LYON}/cn=Servers/cn=EX1`, row)
      ?.connectors ?? [];
  return found;
}

test('sites with their servers, connectors and what hangs on them', () => {
  const [lyon, paris] = sites(
    'Obj-Class,Directory Name,Obj-Dist-Name,Alias Name,Home-MTA,Connected-Domains,Local-Bridge-Head,Remote-Bridge-Head,Remote-Site,Responsible-Local-DXA',
    'Organization,Northwind,/o=Northwind,,,,,,,',
    `Computer,EX1,${LYON}/cn=Servers/cn=EX1,,,,,,,`,
    `MTA,Microsoft MTA,${LYON}/cn=Servers/cn=EX2/cn=Microsoft MTA,,,,,,,`,
    `RFC1006-X400-Link,To Paris,${LYON}/cn=Connections/cn=To Paris,,${LYON}/cn=Servers/cn=EX3/cn=Microsoft MTA,Northwind§Paris§1§X400:c=FR;a= ;p=Northwind;o=Paris;,,,,`,
    `Replication-Connector,Replication to Paris,${LYON}/cn=Directory Replication/cn=Replication to Paris,,,,EX1,PARIS-EX1,/o=Northwind/ou=Paris,`,
    `Mailbox-Agent,ADMINSCH,/o=Northwind/ou=Lyon/cn=Recipients/cn=ADMINSCH,Adminsch,${LYON}/cn=Servers/cn=EX2/cn=Microsoft MTA,,,,,`,
    `DXA-Site-Server,Dirsync Server,${LYON}/cn=Connections/cn=Dirsync Server,,,,,,,${LYON}/cn=Servers/cn=EX1/cn=Microsoft DXA`,
    `Computer,PARIS-EX1,${PARIS}/cn=Servers/cn=PARIS-EX1,,,,,,,`,
  );
  expect(lyon).toMatchObject({
    name: 'Lyon',
    dn: '/o=Northwind/ou=Lyon',
    showsConnections: true,
    showsReplication: true,
  });
  expect(lyon?.servers.map(({ name, listed, at }) => [name, listed, at.line])).toEqual([
    ['EX1', true, 3],
    ['EX2', true, 4],
    ['EX3', false, 5],
  ]);
  expect(lyon?.connectors).toMatchObject([
    {
      name: 'To Paris',
      type: 'x400',
      home: { kind: 'server', name: 'EX3', at: { line: 5 } },
      connectedSites: { known: true, value: ['Paris'] },
    },
  ]);
  expect(lyon?.replicationConnectors).toMatchObject([
    {
      localBridgehead: { value: 'EX1' },
      remoteBridgehead: { value: 'PARIS-EX1' },
      remoteSite: { value: 'Paris' },
      at: { line: 6 },
    },
  ]);
  expect(lyon?.adminsch).toMatchObject({ home: { value: 'EX2' }, at: { line: 7 } });
  expect(lyon?.dirsyncObjects).toMatchObject([
    { kind: 'dirsyncServer', responsibleServer: { value: 'EX1' } },
  ]);
  expect(paris).toMatchObject({
    name: 'Paris',
    showsConnections: false,
    showsReplication: false,
    connectors: [],
  });
});

describe('server of a connector', () => {
  const X400 = `RFC1006-X400-Link,To Paris,${LYON}/cn=Connections/cn=To Paris`;
  const home = (header: string, row: string) => connector(header, row)?.home;

  test.each([
    ['Home-Server', 'EX1'],
    ['Home-MTA', `${LYON}/cn=Servers/cn=EX1/cn=Microsoft MTA`],
    ['home-mta', 'cn=Microsoft MTA,cn=EX1,cn=Servers,cn=Configuration,ou=Lyon,o=Northwind'],
    ['Supporting-Stack', `${LYON}/cn=Servers/cn=EX1/cn=TCP (EX1)`],
    ['Computer-Name', '\\\\EX1'],
  ])('from %s', (column, value) => {
    const quoted = value.includes(',') ? `"${value}"` : value;
    expect(home(`,${column}`, `${X400},${quoted}`)).toMatchObject({ kind: 'server', name: 'EX1' });
  });

  test('the first attribute that names a server counts', () => {
    expect(
      home(',Home-Server,Home-MTA', `${X400},,${LYON}/cn=Servers/cn=EX1/cn=Microsoft MTA`),
    ).toMatchObject({ name: 'EX1' });
  });

  test('from the directory name, where it names a server of the site', () => {
    const row = (name: string) => `Internet-Mail-Connector,${name},${LYON}/cn=Connections/cn=${name},`;
    expect(home(',Home-MTA', row('Internet Mail Connector (EX1)'))).toMatchObject({
      kind: 'server',
      name: 'EX1',
    });
    expect(home(',Home-MTA', row('Internet Mail Connector (EX10)'))).toEqual({
      kind: 'unresolved',
      why: 'empty',
    });
  });

  test('a missing column is not an empty value', () => {
    expect(home(',Home-MTA', `${X400},`)).toEqual({ kind: 'unresolved', why: 'empty' });
    expect(home('', X400)).toEqual({ kind: 'unresolved', why: 'absent' });
    expect(home(',Home-MTA', X400)).toEqual({ kind: 'unresolved', why: 'absent' });
  });

  test('a Site Connector without one uses any server; its name tells the other site (KB Q149121)', () => {
    const row = `Site-Connector,Site Connector (Paris),${LYON}/cn=Connections/cn=Site Connector (Paris)`;
    expect(connector(',Home-MTA', `${row},`)).toMatchObject({
      home: { kind: 'anyServer' },
      connectedSites: { value: ['Paris'] },
    });
    expect(home('', row)).toEqual({ kind: 'unresolved', why: 'absent' });
  });

  test('a raw dump leaves empty attributes out (KB Q199412)', () => {
    const dump = [
      'Site-Connector   2/7/97  11:46 AM',
      "  Directory Name:   'Site Connector (Paris)'",
      `  Obj-Dist-Name:   '${LYON}/cn=Connections/cn=Site Connector (Paris)'`,
    ];
    expect(site(...dump)).toMatchObject({
      connectors: [{ home: { kind: 'anyServer' } }],
      servers: [],
      showsConnections: false,
    });
  });
});

describe('type of a connector', () => {
  test.each([
    ['RFC1006-X400-Link', 'To Paris', 'x400'],
    ['rFC1006X400Link', 'To Paris', 'x400'],
    ['2A864886F714010320', 'To Paris', 'x400'],
    ['1.2.840.113556.1.3.31', 'Mail', 'msMail'],
    ['Mail-Gateway', 'cc:Mail Connector (EX1)', 'ccMail'],
    ['Mail-Gateway', 'Connector for Lotus Notes (EX1)', 'notes'],
    ['Mail-Gateway', 'Fax', 'edkGateway'],
    ['Something-New', 'Internet Mail Connector (EX1)', 'internetMailService'],
    ['Something-New', 'Something', null],
  ])('%s "%s" is %s', (className, name, type) => {
    expect(classOf(className, [], name)).toBe(type);
  });

  test('the OIDs of a dump tell where the class name does not', () => {
    expect(classOf('', ['2A864886F71401031D', '2A864886F714010333', '550600'], 'To Paris')).toBe('x400');
    expect(dotted('2A864886F714010320')).toBe('1.2.840.113556.1.3.32');
  });

  test('an unknown class below cn=Connections is a connector of unknown type, a part of a connector is none', () => {
    const found = site(
      'Obj-Class,Directory Name,Obj-Dist-Name',
      `Container,Connections,${LYON}/cn=Connections`,
      `Something-New,Something,${LYON}/cn=Connections/cn=Something`,
      `Something-New,Part,${LYON}/cn=Connections/cn=Something/cn=Part`,
      `Local-DXA,Microsoft DXA,${LYON}/cn=Servers/cn=EX1/cn=Microsoft DXA`,
    );
    expect(found?.connectors.map(({ name, type }) => [name, type])).toEqual([['Something', 'unknown']]);
    expect(found?.dirsyncObjects).toEqual([]);
  });
});

test('an object without a DN lies in the site that its Home-MTA names', () => {
  const found = site(
    'Obj-Class,Directory Name,Home-MTA',
    `RFC1006-X400-Link,To Paris,${LYON}/cn=Servers/cn=EX1/cn=Microsoft MTA`,
  );
  expect(found).toMatchObject({
    name: 'Lyon',
    connectors: [{ name: 'To Paris' }],
    servers: [{ name: 'EX1', listed: false }],
  });
});

test('an object in two pastes is one object, with what the fuller row tells', () => {
  const row = `X400-Link,To Paris,${LYON}/cn=Connections/cn=To Paris`;
  const found = site(
    'Obj-Class,Directory Name,Obj-Dist-Name',
    row,
    'Obj-Class,Directory Name,Obj-Dist-Name,Home-Server',
    `${row},EX1`,
    'Obj-Class,Directory Name,Obj-Dist-Name',
    row,
  );
  expect(found?.connectors).toMatchObject([{ home: { name: 'EX1' }, at: { line: 4 } }]);
});

test('a container and a name stand for a missing Obj-Dist-Name', () => {
  expect(
    site('Obj-Class,Common-Name,Obj-Container', `Site-Connector,To Paris,${LYON}/cn=Connections`),
  ).toMatchObject({
    showsConnections: true,
    connectors: [{ name: 'To Paris', type: 'site' }],
  });
});

test('names in DNs', () => {
  expect(parseDn('/o=Contoso/ou=SITE/cn=Configuration/cn=Connections/cn=SMTP/Fax')).toEqual({
    organization: 'Contoso',
    site: 'SITE',
    path: ['Configuration', 'Connections', 'SMTP/Fax'],
  });
  expect(parseDn('PARIS-EX1')).toBeNull();
  expect(serverNamed('/o=Northwind/ou=Lyon/cn=Recipients/cn=Anne')).toBeNull();
  expect(serverNamed('ex1.northwind.example')).toBe('ex1');
});
