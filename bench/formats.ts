import { csv } from './formats/csv.ts';
import { csvde } from './formats/csvde.ts';
import { formatTable } from './formats/formatTable.ts';
import { ldif } from './formats/ldif.ts';
import { clixml } from './formats/clixml.ts';
import { healthChecker } from './formats/healthChecker.ts';
import { json } from './formats/json.ts';
import { setupConsole } from './formats/setupConsole.ts';
import { topologyYaml } from './formats/topologyYaml.ts';
import type { Rendering } from './formats/rendering.ts';
import { item, logEntry, type Item, type LogEntry } from './organization.ts';

/** A new reader is one line here. */
export const FORMATS: Readonly<Record<string, Rendering>> = {
  'format-list': { head: '', one: (i) => formatList(item(i)), data: item },
  'setup-log': {
    head: logHead(),
    one: (i) => logLine(i, logText(logEntry(i))),
    data: logEntry,
    tail: logTail(),
  },
  'exchange55-csv': { head: `${Object.keys(object55(0)).join(',')}\n`, one: csv55, data: object55 },
  csv,
  csvde,
  ldif,
  'format-table': formatTable,
  json,
  clixml,
  'topology-yaml': topologyYaml,
  'setup-console': setupConsole,
  healthchecker: healthChecker,
};

function formatList(values: Item): string {
  const width = Math.max(...Object.keys(values).map((name) => name.length));
  const lines = Object.entries(values).map(
    ([name, value]) =>
      `${name.padEnd(width)} : ${typeof value === 'string' ? value : `{${value.join(', ')}}`}`,
  );
  return `${lines.join('\n')}\n\n`;
}

function logHead(): string {
  const messages = [
    '**********************************************',
    'Starting Microsoft Exchange Server 2016 Setup',
    '**********************************************',
    'Setup version: 15.1.2507.6.',
    "Command Line Parameter Name='mode', Value='Upgrade'.",
    'Server Name=EX01',
  ];
  return messages.map((text, i) => logLine(i, text)).join('');
}

/** Setup's verdict, so that a report has something to say. */
function logTail(): string {
  const message =
    'A reboot from a previous installation is pending. Please restart the system and then rerun Setup.';
  const messages = [
    `Failed [Rule:RebootPending] [Message:${message}]`,
    `[REQUIRED] ${message}`,
    'Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.RebootPending.aspx',
    'End of Setup',
  ];
  return messages.map((text, i) => logLine(i, text)).join('');
}

function logLine(i: number, text: string): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `[05/14/2024 ${two(9 + (Math.floor(i / 36e3) % 9))}:${two(Math.floor(i / 600) % 60)}:${two(Math.floor(i / 10) % 60)}.0${100 + (i % 900)}] [1] ${text}\r\n`;
}

function logText({ what, kind, name, value, ruleType, text }: LogEntry): string {
  if (what === 'Text') return (text ?? '').replaceAll('\n', '\r\n');
  if (what === 'Finished') return `Finished [${kind}:${name}] [Duration:00:00:00.0156242]`;
  if (what === 'Evaluated')
    return `Evaluated [${kind}:${name}] [HasException:False] [Value:"${value}"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]`;
  const type = kind === 'Rule' ? `[RuleType:${ruleType}]` : '[ValueType:String]';
  return `Started [${kind}:${name}] [Parent:RootAnalysisMember] ${type}`;
}

/** A mailbox or a connector of an Exchange 5.5 directory. */
function object55(i: number): Item {
  const site = `/o=Contoso/ou=SITE${i % 12}/cn=Configuration`;
  return {
    'Obj-Class': i % 9 === 0 ? 'Computer' : 'Mailbox',
    'Directory Name': `user${i}`,
    'Display Name': `User, Number ${i}`,
    'Obj-Dist-Name': `${site}/cn=Recipients/cn=user${i}`,
    'Obj-Container': `${site}/cn=Recipients`,
    'Home-Server': `EX55-${i % 40}`,
    'E-mail Addresses': [`SMTP:user${i}@contoso.com`, `X400:c=US;a= ;p=Contoso;o=SITE${i % 12};s=User${i};`],
    'Is-Deleted': '',
  };
}

function csv55(i: number): string {
  const cells = Object.values(object55(i)).map((value) =>
    typeof value === 'string' ? value : value.join('%'),
  );
  return `${cells.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(',')}\n`;
}

/** Texts of at least that many characters; for 100 MB the parts are joined piece by piece. */
export function render(format: string, length: number): { readonly text: string; readonly json: string } {
  const { head, one, data, tail = '' } = renderingOf(format);
  const texts = [head];
  const records: string[] = [];
  for (let i = 0, sum = head.length; sum < length; i++) {
    const text = one(i);
    sum += text.length;
    texts.push(text);
    records.push(JSON.stringify(data(i)));
  }
  return { text: texts.join('') + tail, json: `[${records.join(',\n')}]` };
}

export function renderingOf(format: string): Rendering {
  const rendering = FORMATS[format];
  if (rendering === undefined) {
    throw new Error(`expected a format of ${Object.keys(FORMATS).join(', ')}; found ${format}`);
  }
  return rendering;
}
