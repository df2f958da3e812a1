import type { Source } from '../../../src/checker/types.ts';
import { renderClixml } from './clixml.ts';
import { renderCsv } from './csv.ts';
import { renderCsvde } from './csvde.ts';
import { renderFormatList } from './formatList.ts';
import { renderFormatTable } from './formatTable.ts';
import { renderJson51, renderJson7 } from './json.ts';
import { renderLdif } from './ldif.ts';
import type { OrganizationModel } from './organization.ts';
import { renderYaml } from './yaml.ts';

/** A format in which an organization can be printed. */
export interface Rendering {
  readonly name: string;
  /** Whether `read` gives records of it; to be set when its reader is there. */
  readonly ready: boolean;
  /** A value that isn't set isn't printed, so that it isn't known: a rule may answer `unknown` instead of `pass`. */
  readonly leavesOutEmpty?: true;
  /** The texts, one per file. */
  readonly render: (organization: OrganizationModel) => readonly string[];
}

export const RENDERINGS: readonly Rendering[] = [
  {
    name: 'Format-List, 80 columns, broken in mid-word',
    ready: true,
    render: (organization) => [renderFormatList(organization, { width: 80, wrap: 'mid-word' })],
  },
  {
    name: 'Format-List, 120 columns, broken at blanks',
    ready: true,
    render: (organization) => [renderFormatList(organization, { width: 120, wrap: 'blank' })],
  },
  {
    name: 'Format-List, 80 columns, broken at blanks, LF',
    ready: true,
    render: (organization) => [renderFormatList(organization, { width: 80, wrap: 'blank', eol: '\n' })],
  },
  { name: 'Format-Table', ready: true, render: (organization) => [renderFormatTable(organization)] },
  { name: 'CSV of Windows PowerShell 5.1', ready: true, render: (organization) => renderCsv(organization) },
  {
    name: 'CSV of a French or Russian Excel',
    ready: true,
    render: (organization) => renderCsv(organization, { delimiter: ';', typeLine: false }),
  },
  { name: 'LDIF', ready: true, leavesOutEmpty: true, render: (organization) => [renderLdif(organization)] },
  { name: 'csvde', ready: true, leavesOutEmpty: true, render: (organization) => [renderCsvde(organization)] },
  { name: 'JSON of Windows PowerShell 5.1', ready: true, render: renderJson51 },
  { name: 'JSON of PowerShell 7', ready: true, render: renderJson7 },
  { name: 'Clixml', ready: true, render: renderClixml },
  { name: 'topology YAML', ready: true, render: (organization) => [renderYaml(organization)] },
];

export const READY = RENDERINGS.filter(({ ready }) => ready);

/** The organization as it is pasted or dropped: one source per file. */
export function sourcesOf({ name, render }: Rendering, organization: OrganizationModel): readonly Source[] {
  return render(organization).map((text, i) => ({ name: `${name} ${i + 1}`, text }));
}
