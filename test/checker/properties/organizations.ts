import fc from 'fast-check';
import type { OrganizationModel } from '../render/organization.ts';

/** EX1 beside EX10: names that contain each other are where comparisons by substring show. */
const SERVER_NAMES = ['EX1', 'EX10', 'EX100', 'HUB-01', 'SRV_2', 'ПОЧТА1', 'a', 'MBX2019-PARIS-DC'] as const;

const OBJECT_NAMES = [
  'To Internet',
  "L'équipe",
  'EX1',
  'Отдел продаж',
  'EdgeSync - Paris to Internet',
  'Sales & Marketing <EMEA>',
  'A "quoted" name',
  'Name : with colon',
  '(old) group',
  'C:\\Temp',
  'Équipe Ventes (FR)',
] as const;

const ADDRESS_SPACES = [
  'SMTP:*;1',
  'SMTP:*.contoso.com;10',
  'smtp:fabrikam.com;5',
  'FAX:*;3',
  'SMTP:--;100',
] as const;

const SMART_HOSTS = ['mail.contoso.com', '[10.0.0.1]', 'edge1.dmz.contoso.com'] as const;

const VERSIONS = [
  [8, 3, 83, 6],
  [14, 3, 123, 4],
  [15, 0, 1497, 2],
  [15, 1, 2507, 6],
  [15, 2, 2562, 17],
] as const;

const distinct = <T>(values: readonly T[], max: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: max });

/** Organizations of 1 to 8 servers; connectors and groups refer to servers that exist. */
export const organizations: fc.Arbitrary<OrganizationModel> = fc
  .uniqueArray(fc.constantFrom(...SERVER_NAMES), { minLength: 1, maxLength: SERVER_NAMES.length })
  .chain((names) =>
    fc.record({
      servers: fc.tuple(
        ...names.map((name) =>
          fc.constantFrom(...VERSIONS).chain((version) =>
            fc.record({
              name: fc.constant(name),
              roles:
                version[0] === 15
                  ? fc.constantFrom('Mailbox' as const, 'Edge' as const)
                  : fc.constantFrom('Mailbox, ClientAccess, HubTransport' as const, 'Edge' as const),
              version: fc.constant(version),
              site: fc.constantFrom('Default-First-Site-Name', 'Paris', 'Санкт-Петербург'),
            }),
          ),
        ),
      ),
      connectors: distinct(OBJECT_NAMES, 4).chain((connectors) =>
        fc.tuple(
          ...connectors.map((name) =>
            fc.record({
              name: fc.constant(name),
              enabled: fc.boolean(),
              sources: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 8 }),
              addressSpaces: fc.uniqueArray(fc.constantFrom(...ADDRESS_SPACES), { minLength: 1 }),
              smartHosts: distinct(SMART_HOSTS, 3),
            }),
          ),
        ),
      ),
      groups: distinct(OBJECT_NAMES, 5).chain((groups) =>
        fc.tuple(
          ...groups.map((name) =>
            fc.record({
              name: fc.constant(name),
              dynamic: fc.boolean(),
              expansionServer: fc.constantFrom('', ...names),
            }),
          ),
        ),
      ),
    }),
  );
