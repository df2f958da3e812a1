import type { Item } from '../organization.ts';
import type { Rendering } from './rendering.ts';

/** Unattended Setup, called again and again: what its console shows of each attempt. */
export const setupConsole: Rendering = { head: '', one: (i) => printed(attempt(i)), data: attempt };

const CHECKS = ['RebootPending', 'NoE14ServerWarning', 'CannotAccessAD', 'MinVersionCheck'];
const ROLES = [
  'Languages',
  'Management tools',
  'Mailbox role: Transport service',
  'Mailbox role: Mailbox service',
];

/** Two messages of checks that failed. */
function attempt(i: number): Item {
  return {
    Product: `2016 Cumulative Update ${1 + (i % 23)}`,
    Roles: ROLES,
    Step: 'Prerequisite Analysis',
    Status: 'FAILED',
    Messages: [0, 1].map(
      (k) => `Server EX${i} isn't ready for Setup (${k}). Please restart the system and then rerun Setup.`,
    ),
    Rules: [0, 1].map((k) => CHECKS[(i + k) % CHECKS.length] ?? ''),
  };
}

const VISIT =
  'For more information, visit: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness';

function printed({ Product, Roles, Step, Status, Messages, Rules }: Item): string {
  const messages = [...(Messages ?? [])].flatMap((message, k) => [
    `     ${message}`,
    `     ${VISIT}.${Rules?.[k] ?? ''}.aspx`,
    '',
  ]);
  return [
    '[PS] D:\\>.\\Setup.exe /mode:upgrade /IAcceptExchangeServerLicenseTerms',
    `Microsoft Exchange Server ${String(Product)} Unattended Setup`,
    '',
    'Copying Files...',
    'File copy complete. Setup will now collect additional information needed for',
    'installation.',
    '',
    ...(Roles ?? []),
    '',
    'Performing Microsoft Exchange Server Prerequisite Check',
    '',
    '    Configuring Prerequisites                                  COMPLETED',
    `    ${String(Step).padEnd(59)}${String(Status)}`,
    '',
    ...messages,
    '',
    "The Exchange Server setup operation didn't complete. More details can be found",
    'in ExchangeSetup.log located in the <SystemDrive>:\\ExchangeSetupLogs folder.',
    '',
    '',
  ].join('\r\n');
}
