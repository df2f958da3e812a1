import { directoryObject } from './forestPastes.ts';

/** Version of the Exchange schema: rangeUpper on line 4; five lines. */
export const schemaLevel = (rangeUpper: number): string =>
  directoryObject({
    DistinguishedName: 'CN=ms-Exch-Schema-Version-Pt,CN=Schema,CN=Configuration,DC=contoso,DC=com',
    rangeUpper: String(rangeUpper),
  });

/** Version of the organization: objectVersion on line 5; six lines. */
export const organizationLevel = (objectVersion: number): string =>
  directoryObject({
    DistinguishedName: 'CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com',
    objectClass: 'msExchOrganizationContainer',
    objectVersion: String(objectVersion),
  });

/** A run of Setup with its build, as its log begins; three lines. */
export const runOf = (build: string, parameter = "mode', Value='Upgrade"): string =>
  `[05/14/2024 09:00:00.0016] [0] Starting Microsoft Exchange Server 2016 Setup
[05/14/2024 09:00:00.0032] [0] Setup version: ${build}.
[05/14/2024 09:00:00.0048] [0] Command Line Parameter Name='${parameter}'.
`;

/** A container Microsoft Exchange System Objects: objectVersion on line 4; five lines. */
export const systemObjects = (domain: string, objectVersion: number | '', name = ''): string =>
  directoryObject({
    DistinguishedName: `CN=Microsoft Exchange System Objects${name},${domain
      .split('.')
      .map((label) => `DC=${label}`)
      .join(',')}`,
    objectVersion: String(objectVersion),
  });

/** A second one, as replication names it. */
export const CONFLICT = '\\0ACNF:8f9d2a51-7c0e-4c8f-9b53-0f6a1d2c3e4f';

/** The query of every domain for these containers. */
export const SYSTEM_OBJECTS_QUERY =
  "(Get-ADForest).Domains | ForEach-Object { Get-ADObject -Server $_ -SearchBase (Get-ADDomain -Server $_).DistinguishedName -LDAPFilter '(objectClass=msExchSystemObjectsContainer)' -Properties objectVersion,whenCreated } | Format-List DistinguishedName,objectVersion,whenCreated";
