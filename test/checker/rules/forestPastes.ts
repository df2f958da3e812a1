/*
 * What administrators paste of a forest, in the real grammar: each function gives one command with its output. Lines are
 * counted by the tests, the first line of each is its command, the first property stands on the third, and an empty line follows each object.
 */

type Properties = Readonly<Record<string, string>>;

function output(command: string, objects: readonly Properties[]): string {
  const lists = objects.map((properties) => {
    const width = Math.max(...Object.keys(properties).map(({ length }) => length));
    return Object.entries(properties).map(([name, value]) => `${name.padEnd(width)} : ${value}`.trimEnd());
  });
  return [`PS C:\\> ${command}`, '', ...lists.flatMap((lines) => [...lines, '']), ''].join('\n');
}

/** Name on line 3, ForestMode 4, RootDomain 5, SchemaMaster 6, Domains 7, Sites 8; nine lines. */
export const forest = (properties: Properties = {}): string =>
  output('Get-ADForest | fl Name,ForestMode,RootDomain,SchemaMaster,Domains,Sites', [
    {
      Name: 'contoso.com',
      ForestMode: 'Windows2012R2Forest',
      RootDomain: 'contoso.com',
      SchemaMaster: 'DC01.contoso.com',
      Domains: '{contoso.com, emea.contoso.com}',
      Sites: '{Paris, Lyon}',
      ...properties,
    },
  ]);

/** HostName on the first line of each, then Domain, Forest, Site, IsGlobalCatalog, IsReadOnly, and what is added. */
export const controllers = (...all: readonly Properties[]): string =>
  output(
    '(Get-ADForest).Domains | % { Get-ADDomainController -Filter * -Server $_ } | fl HostName,Domain,Forest,Site,IsGlobalCatalog,IsReadOnly',
    all,
  );

export const DC01 = {
  HostName: 'DC01.contoso.com',
  Domain: 'contoso.com',
  Forest: 'contoso.com',
  Site: 'Paris',
  IsGlobalCatalog: 'True',
  IsReadOnly: 'False',
} as const;

export const DC11 = {
  HostName: 'DC11.emea.contoso.com',
  Domain: 'emea.contoso.com',
  Forest: 'contoso.com',
  Site: 'Lyon',
  IsGlobalCatalog: 'False',
  IsReadOnly: 'False',
} as const;

/** Both domains of `forest()`: DC01 begins on line 12, DC11 on line 19. */
export const wholeForest = (first: Properties = {}, second: Properties = {}): string =>
  forest() + controllers({ ...DC01, ...first }, { ...DC11, ...second });

export const computer = (properties: Properties): string =>
  output("Get-ADComputer 'EX1' -Properties primaryGroupID,msDS-isRODC | fl", [properties]);

export const exchangeServer = (properties: Properties): string =>
  output('Get-ExchangeServer | fl Name,Fqdn,ServerRole,AdminDisplayVersion,Site', [
    {
      Name: 'EX1',
      Fqdn: 'EX1.contoso.com',
      ServerRole: 'Mailbox',
      AdminDisplayVersion: 'Version 15.1 (Build 2507.6)',
      ...properties,
    },
  ]);

/** The head of a domain: DistinguishedName on line 3, nTMixedDomain on line 4; five lines. */
export const domainHead = (dn: string, properties: Properties): string =>
  output('Get-ADObject (Get-ADDomain).DistinguishedName -Properties nTMixedDomain | fl', [
    { DistinguishedName: dn, ...properties },
  ]);

export const directoryObject = (properties: Properties): string =>
  output("Get-ADObject -Identity 'x' -Properties * | fl", [properties]);

/** One line per setting of a run of Setup. */
export const logged = (settings: Readonly<Record<string, string>>): string =>
  Object.entries(settings)
    .map(
      ([name, value]) =>
        `[11/20/2020 10:15:20.0123] [1] Evaluated [Setting:${name}] [HasException:False] [Value:"${value}"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]\n`,
    )
    .join('');
