import fc from 'fast-check';

/** Topologies in the layout of docs/topology-yaml.md. */

const words = fc.constantFrom(
  'HUB01',
  'EX-02',
  'To partner',
  '/o=Contoso/cn=EX01',
  'Équipe',
  "'0815'",
  "'it''s: #1'",
  '"a, b"',
);
const flow = fc
  .array(
    words.filter((word) => !word.includes('=')),
    { maxLength: 3 },
  )
  .map((items) => `[${items.join(', ')}]`);
const below = (indent: string): fc.Arbitrary<string> =>
  fc
    .array(words, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `\n${indent}- ${item}`).join(''));
const comment = fc.constantFrom('', '', '', ' # why');

const VALUES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  enabled: fc.constantFrom(' true', ' false', ' True').chain((value) => comment.map((why) => value + why)),
  sourceTransportServers: fc.oneof(
    flow.map((list) => ` ${list}`),
    below('    '),
    below('      '),
  ),
  addressSpaces: fc.constantFrom(" ['SMTP:*;1']", ' []', ' ["SMTP:*;1", \'FAX:*;2\'] # two'),
  smartHosts: fc.oneof(
    flow.map((list) => ` ${list}`),
    below('      '),
  ),
};

const connector: fc.Arbitrary<string> = fc
  .tuple(words, comment, fc.subarray(Object.keys(VALUES)))
  .chain(([name, why, keys]) =>
    fc
      .tuple(...keys.map((key) => VALUES[key] ?? fc.constant('')))
      .map((values) =>
        [`  - name: ${name}${why}`, ...keys.map((key, i) => `    ${key}:${values[i] ?? ''}`)].join('\n'),
      ),
  );

const server = fc
  .tuple(
    words,
    fc.constantFrom('15.1.2507.6', 'Version 15.1 (Build 2507.6)'),
    fc.constantFrom('[Mailbox]', '[]'),
  )
  .map(([name, version, roles]) => `  - name: ${name}\n    version: ${version}\n    roles: ${roles}`);

const group = fc
  .tuple(words, fc.constantFrom('', ' HUB01', ' # empty: any server', ' null'))
  .map(([name, expansion]) => `  - name: ${name}\n    expansionServer:${expansion}`);

const section = (name: string, object: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(object, { maxLength: 4 })
    .map((objects) => (objects.length === 0 ? '' : `\n${name}:\n${objects.join('\n')}`));

export const topologyFiles: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '# a lab\n\n'),
    comment,
    section('servers', server).filter((text) => text !== ''),
    section('sendConnectors', connector),
    section('distributionGroups', group),
  )
  .map(([head, why, ...sections]) => `${head}exchangeTopology: 1${why}${sections.join('')}\n`);
