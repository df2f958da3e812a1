import type { Action, Scenario } from '../types.ts';

/** What Setup is called with for each action. */
const MODES: Readonly<Partial<Record<Action, string>>> = {
  install: '/Mode:Install /Roles:Mailbox',
  upgrade: '/Mode:Upgrade',
  'prepare-schema': '/PrepareSchema',
  'prepare-ad': '/PrepareAD',
  'prepare-domain': '/PrepareDomain',
};

/**
 * Setup's command line for a task, or for what the scenario does. Exchange 2013 has another licence switch; so have
 * cumulative updates of 2016 and 2019 before September 2021.
 */
export function setupCommand({ to, do: action }: Scenario, task?: string, more = ''): string {
  const licence =
    to === '2013'
      ? '/IAcceptExchangeServerLicenseTerms'
      : '/IAcceptExchangeServerLicenseTerms_DiagnosticDataON';
  return `Setup.exe ${licence} ${task ?? (action === null ? undefined : MODES[action]) ?? '/PrepareAD'}${more}`;
}
