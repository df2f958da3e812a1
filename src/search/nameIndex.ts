import type { Catalog } from '../catalog/load.ts';
import type { Facts } from '../catalog/schema.ts';
import { NAME_KINDS, type NameIndex, type NameKind } from './indexFormat.ts';

/** A name that so many checks have leads nowhere beyond the first few. */
const MOST_ENTRIES_PER_NAME = 24;

/** Looks like code: a hump inside, an underscore, or an attribute with hyphens. */
const CODE = /(?<![\w-])(?:[A-Za-z]\w*[a-z0-9][A-Z]\w*|[A-Za-z]\w*_\w+|ms-?[A-Z]+[\w]*(?:-\w+)+)(?![\w-])/g;
/** `Select-Object` and its like say nothing of a check. */
const CMDLET =
  /(?<![\w-])(?:Add|Clear|Connect|Disable|Dismount|Enable|Export|Get|Import|Install|Invoke|Mount|Move|New|Redirect|Register|Remove|Restart|Resume|Retry|Search|Set|Start|Stop|Suspend|Test|Uninstall|Update)-(?!Object\b)[A-Z]\w+/g;
/** `HKLM:\… -Name Value` or `-Name 'A value'`. */
const REGISTRY_VALUE = /HKLM:\\[^|\n]*?-Name\s+(?:'([^']+)'|(\w+))/g;
const REGISTRY_KEY = /HK(?:LM:|EY_LOCAL_MACHINE)\\[^'",;*|\n]+?(?=\s*(?:['",;*|\n]|$|\s-))/g;

/** Of Exchange 5.5 and Windows features: `Site-Folder-Server`, `Web-Asp-Net45`. In prose, it may be anything. */
const HYPHENATED = /\b[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]*)+\b/g;
/** Programs of the command prompt. */
const PROGRAM = /\b([a-z]\w+)\.exe\b/gi;
const FIRST_WORD = /^(?!setup)([a-z]\w+)/gi;

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[0]);

const lastPart = (key: string): string => key.split('\\').at(-1)?.trim() ?? '';

/** Names of one check, with repetitions: how often one occurs says how much it is about it. */
function namesOf(facts: Facts): Readonly<Record<NameKind, readonly string[]>> {
  const examined = facts.examines.flatMap(({ object, property, where, note, ldapClass, ldapAttribute }) => [
    // What is examined says more than where it lies.
    ...[property, ldapAttribute, ldapClass].flatMap((text) => [text ?? '', text ?? '']),
    object,
    where ?? '',
    note ?? '',
  ]);
  const commands = Object.entries(facts.commands).map(([name, command]) => ({ name, ...command }));
  const collect: readonly string[] = facts.kind === 'readiness-check' ? facts.collect : [];
  const texts = [...examined, ...commands.map(({ text }) => text)];
  return {
    property: [
      ...examined.flatMap((text) => matches(text, CODE)),
      ...facts.examines.flatMap(({ property, ldapAttribute, ldapClass }) =>
        [property, ldapAttribute, ldapClass].flatMap((text) => matches(text ?? '', HYPHENATED)),
      ),
      ...(facts.kind === 'readiness-check' ? facts.logSettings : []),
    ],
    cmdlet: commands.flatMap(({ name, text, shell }) => {
      const found = [
        ...matches(text, CMDLET),
        ...matches(text, PROGRAM),
        ...(shell === 'cmd' ? matches(text, FIRST_WORD) : []),
      ].filter((program) => !/^setup$/i.test(program));
      // What repairs is more about this check than what only collects.
      return collect.includes(name) ? found : [...found, ...found];
    }),
    registry: texts.flatMap((text) => [
      ...matches(text, REGISTRY_VALUE),
      ...matches(text, REGISTRY_KEY)
        .map(lastPart)
        .filter((part) => part.length > 2 && !/^v?\d+$/.test(part)),
    ]),
    errorCode: facts.kind === 'kb-article' ? facts.errorCodes : [],
  };
}

/** Names of all checks, in the order of the catalog. */
export function nameIndex(catalog: Catalog): NameIndex {
  const counts = new Map<string, Map<number, number>>();
  const kinds = Object.fromEntries(NAME_KINDS.map((kind) => [kind, new Map<string, string>()])) as Record<
    NameKind,
    Map<string, string>
  >;
  const totals: number[] = [];
  [...catalog.values()].forEach((facts, position) => {
    const names = namesOf(facts);
    totals.push(NAME_KINDS.reduce((sum, kind) => sum + names[kind].length, 0));
    for (const kind of NAME_KINDS) {
      for (const name of names[kind]) {
        const key = `${kind} ${name.toLowerCase()}`;
        if (!kinds[kind].has(name.toLowerCase())) kinds[kind].set(name.toLowerCase(), name);
        const entries = counts.get(key) ?? new Map<number, number>();
        counts.set(key, entries.set(position, (entries.get(position) ?? 0) + 1));
      }
    }
  });
  const share = (count: number, position: number): number => count / Math.sqrt(totals[position] ?? 1);
  const listed = (kind: NameKind): Record<string, readonly number[]> =>
    Object.fromEntries(
      [...kinds[kind]].sort().map(([lower, name]) => [
        name,
        [...(counts.get(`${kind} ${lower}`) ?? [])]
          .sort(([a, x], [b, y]) => share(y, b) - share(x, a))
          .slice(0, MOST_ENTRIES_PER_NAME)
          .map(([position]) => position),
      ]),
    );
  return {
    property: listed('property'),
    cmdlet: listed('cmdlet'),
    registry: listed('registry'),
    errorCode: listed('errorCode'),
  };
}
