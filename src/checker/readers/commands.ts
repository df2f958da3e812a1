import { MAILBOX_SWITCHES, type MailboxSwitch, type ObjectType } from '../types.ts';
import { typeOfCmdlet } from './objectTypes.ts';

/**
 * Prompts that were seen in pastes: `[PS] C:\Windows\system32>Get-…`, `PS C:\Users\Administrateur> `, `D:\>Setup.exe`,
 * `*Evil-WinRM* PS C:\…>`, `[ex01.contoso.com]: PS C:\>`, `PS>`; a Markdown editor escapes the brackets.
 */
const PROMPT =
  /^\s*(?:(?:\[[\w.-]+\]: ?)?(?:\\?\[PS\\?\] ?|\*Evil-WinRM\* PS |PS )?[A-Za-z]{1,8}:\\[^>\r\n]*>|(?:\[[\w.-]+\]: ?)?PS ?>)\s*(.*)$/;

/** A command that was copied without its prompt, or a heading that names it: `# Get-SendConnector`. */
const BARE = /^\s*(?:[#=*-]+\s*)?(?:\$\w+\s*=\s*)?\(?(?:\w+\\)?Get[-‐‑–][A-Za-z]\w+(?![\w:]| :)/;

/** The command after the prompt ('' when nothing was typed); null when the line isn't a prompt. */
export function commandAtPrompt(line: string): string | null {
  if (!line.includes('>')) return null;
  return PROMPT.exec(line)?.[1]?.trimEnd() ?? null;
}

/** True for a line that reads as a `Get-…` command. */
export function isBareCommand(line: string): boolean {
  return line.includes('Get') && BARE.test(line);
}

/**
 * Object types that a command line may print: of each pipeline, what its last `Get-…` gives. Text in braces is code of
 * Where-Object and calculated properties and prints nothing, except in ForEach-Object.
 */
export function typesOfCommand(command: string): readonly ObjectType[] {
  const types = new Set<ObjectType>();
  // Blogs and mail programs turn the hyphen of a cmdlet into a dash.
  for (const statement of split(command.replace(/[‐‑‒–—]/g, '-'), ';')) {
    let type: ObjectType | null = null;
    for (const stage of split(statement, '|')) {
      const text = stage.replace(/^[\s($]*(?:\w+\s*=\s*)?[\s(&.]*/, '');
      const loop = /^(?:%|foreach(?:-object)?)\s*\{(.*)\}/i.exec(text)?.[1];
      if (loop !== undefined) type = typesOfCommand(loop)[0] ?? type;
      const cmdlet = /^[\w\\-]+/.exec(text)?.[0];
      if (cmdlet !== undefined && /(?:^|\\)get-/i.test(cmdlet)) type = typeOfCmdlet(cmdlet);
    }
    if (type !== null) types.add(type);
  }
  return [...types];
}

/** Parameters that leave nothing out of a list. */
const WHOLE =
  /^(?:-(?:ResultSize\s+Unlimited|Status|IncludePreExchange2013|IncludeHealthMailbox|Recurse|Identity\s+'?\\'?|Filter\s+'?\*'?)(?:\s+|$))*$/i;
/** What may follow in the pipeline without leaving objects out. */
const PRINTS =
  /^\s*(?:Format-List|fl|Format-Table|ft|Select-Object|select|Sort-Object|sort|Out-String|ConvertTo-Json|ConvertTo-Csv)\b/i;

/** Queries of Get-ADObject that find every object of a kind, by their LDAP filter. */
const QUERIES: readonly { readonly asks: RegExp; readonly type: ObjectType }[] = [
  {
    asks: /^-SearchBase\s+"CN=Sites,\$c"\s+-LDAPFilter\s+'\(cn=Active Directory Connector\*\)'(?:\s+-Properties\s+[\w,*]+)?$/i,
    type: 'ADConnector',
  },
];

/** Statements that find every object of a kind in all domains of the forest. */
const FOREST_WIDE: readonly { readonly asks: RegExp; readonly type: ObjectType }[] = [
  {
    asks: /^\s*\(Get-ADForest\)\.Domains\s*\|\s*(?:ForEach-Object|%)\s*\{\s*Get-ADObject\s+-Server\s+\$_\s+-SearchBase\s+\(Get-ADDomain\s+-Server\s+\$_\)\.DistinguishedName\s+-LDAPFilter\s+'\(objectClass=msExchSystemObjectsContainer\)'(?:\s+-Properties\s+[\w,*]+)?\s*\}(?:\s*\|\s*(?:Format-List|fl)\b[^|]*)?$/i,
    type: 'SystemObjectsContainer',
  },
];

/**
 * Types of which a command line lists every object: `Get-ForeignConnector | fl` does, `Get-Mailbox -Arbitration` doesn't.
 * Where such a command prints nothing, there are none.
 */
export function typesListedWhole(command: string): readonly ObjectType[] {
  return split(command.replace(/[‐‑‒–—]/g, '-'), ';').flatMap((statement) => {
    const [list = '', ...rest] = split(statement, '|');
    const forestWide = FOREST_WIDE.find(({ asks }) => asks.test(statement));
    if (forestWide !== undefined) return [forestWide.type];
    const match = /^\s*(?:\w+\\)?(Get-\w+)\s*(.*)$/i.exec(list);
    const parameters = match?.[2]?.trim() ?? '';
    if (match === null || !rest.every((stage) => PRINTS.test(stage))) return [];
    if (/^Get-ADObject$/i.test(match[1] ?? ''))
      return QUERIES.find(({ asks }) => asks.test(parameters))?.type ?? [];
    return WHOLE.test(parameters) ? (typeOfCmdlet(match[1] ?? '') ?? []) : [];
  });
}

/** The kind of mailboxes that a command line lists all of, and no others: `Get-Mailbox -Arbitration | fl`. */
export function mailboxesListedWhole(command: string): readonly MailboxSwitch[] {
  return split(command.replace(/[‐‑‒–—]/g, '-'), ';').flatMap((statement) => {
    const without = (name: MailboxSwitch) =>
      statement.replace(new RegExp(`(Get-Mailbox\\b.*?) -${name}\\b`, 'i'), '$1');
    return MAILBOX_SWITCHES.filter((name) => {
      const rest = without(name);
      return rest !== statement && typesListedWhole(rest).includes('Mailbox');
    });
  });
}

/** Splits at a separator that stands outside quotes, braces and parentheses. */
function split(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '{' || char === '(') depth++;
    else if (char === '}' || char === ')') depth = Math.max(0, depth - 1);
    else if (char === separator && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
