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
  /** A value that isn't set isn't printed, so that it isn't known: a rule may answer `unknown` instead of `pass`. */
  readonly leavesOutEmpty?: true;
  /** The texts, one per file. */
  readonly render: (organization: OrganizationModel) => readonly string[];
}

export const RENDERINGS: readonly Rendering[] = [
  {
    name: 'Format-List, 80 columns, broken in mid-word',
    render: (organization) => [renderFormatList(organization, { width: 80, wrap: 'mid-word' })],
  },
  {
    name: 'Format-List, 120 columns, broken at blanks',
    render: (organization) => [renderFormatList(organization, { width: 120, wrap: 'blank' })],
  },
  {
    name: 'Format-List, 80 columns, broken at blanks, LF',
    render: (organization) => [renderFormatList(organization, { width: 80, wrap: 'blank', eol: '\n' })],
  },
  { name: 'Format-Table', render: (organization) => [renderFormatTable(organization)] },
  {
    name: 'Format-Table -Wrap',
    render: (organization) => [renderFormatTable(organization, { lastColumn: 30 })],
  },
  { name: 'CSV of Windows PowerShell 5.1', render: (organization) => renderCsv(organization) },
  {
    name: 'CSV of a French or Russian Excel',
    render: (organization) => renderCsv(organization, { delimiter: ';', typeLine: false }),
  },
  { name: 'LDIF', leavesOutEmpty: true, render: (organization) => [renderLdif(organization)] },
  { name: 'csvde', leavesOutEmpty: true, render: (organization) => [renderCsvde(organization)] },
  { name: 'JSON of Windows PowerShell 5.1', render: renderJson51 },
  { name: 'JSON of PowerShell 7', render: renderJson7 },
  { name: 'Clixml', render: renderClixml },
  { name: 'topology YAML', render: (organization) => [renderYaml(organization)] },
];

/** The organization as it is pasted or dropped: one source per file. */
export function sourcesOf({ name, render }: Rendering, organization: OrganizationModel): readonly Source[] {
  return render(organization).map((text, i) => ({ name: `${name} ${i + 1}`, text }));
}
