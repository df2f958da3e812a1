import { objectsOf, printed, type OrganizationModel } from './organization.ts';

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/**
 * `Get-… | Select-Object …,@{n=…;e={$_.X -join '; '}} | Export-Csv`: one file per command, collections joined
 * (FORMATS 5).
 */
export function renderCsv(
  organization: OrganizationModel,
  { delimiter = ',', typeLine = true }: { delimiter?: string; typeLine?: boolean } = {},
): readonly string[] {
  return objectsOf(organization).map((objects) => {
    const names = objects[0]?.properties.map(([name]) => name) ?? [];
    const rows = objects.map((object) =>
      object.properties.map(([, value]) => {
        const shown = printed(value);
        return typeof shown === 'string' ? shown : shown.join('; ');
      }),
    );
    const type = `#TYPE Selected.Microsoft.Exchange.Data.Directory.Management.${objects[0]?.type}`;
    return [
      ...(typeLine ? [type] : []),
      ...[names, ...rows].map((cells) => cells.map(quoted).join(delimiter)),
      '',
    ].join('\r\n');
  });
}
