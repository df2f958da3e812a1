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
