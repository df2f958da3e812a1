import { item, type Item } from '../organization.ts';
import type { Rendering } from './rendering.ts';

/** One of five items is a server. */
const server = (i: number): Item => item(5 * i);

/** Reports of HealthChecker, one server each. */
export const healthChecker: Rendering = { head: '', one: (i) => reportOf(server(i)), data: server };

function reportOf(values: Item): string {
  const build = /Build (\d+)\.(\d+)/.exec(String(values['AdminDisplayVersion'])) ?? [];
  return [
    'Exchange Health Checker version 24.05.14.1546',
    'Virtualized Server',
    '',
    'Exchange Information',
    '--------------------',
    `\tName: ${String(values['Name'])}`,
    '\tGeneration Time: 05/20/2024 10:11:12',
    '\tVersion: Exchange 2016 CU23',
    `\tBuild Number: 15.01.${build[1] ?? ''}.${(build[2] ?? '').padStart(3, '0')}`,
    '\tServer Role: Mailbox',
    '\tDAG Name: Standalone Server',
    `\tAD Site: ${String(values['Site']).split('/').at(-1) ?? ''}`,
    '\tMAPI/HTTP Enabled: True',
    '\tExchange Server Maintenance',
    '\t\tServer is not in Maintenance Mode',
    '',
    'Operating System Information',
    '----------------------------',
    '\tProduct Name: Windows Server 2016 Standard',
    '\tSystem Up Time: 12 day(s), 4 hour(s), 1 minute(s), 9 second(s)',
    '\tTime Zone: W. Europe Standard Time',
    '\tDynamic Daylight Time Enabled: True',
    '\t.NET Framework: 4.8',
    '\tPower Plan: High performance',
    '',
    'Processor/Hardware Information',
    '------------------------------',
    '\tType: VMware',
    '\tNumber of Processors: 2',
    '\tNumber of Physical Cores: 8',
    '\tMax Processor Speed: 2594',
    '\tPhysical Memory: 96 GB',
    '',
    '',
  ].join('\r\n');
}
