import { missingList } from '../lists.ts';
import { quote } from '../powershell.ts';
import type { Answer } from '../rule.ts';
import type { ControllerState } from '../topology/computer.ts';
import { shortName } from '../topology/names.ts';
import type { Missing } from '../types.ts';
import { answer } from './answer.ts';

/** The account of a computer: its full name, its domain, and whether it is a read-only domain controller. */
export function missingAccount(server: string): Missing {
  return {
    what: { key: 'common.computerAccount', args: { server } },
    command:
      `Get-ADComputer ${quote(shortName(server))} -Properties primaryGroupID,msDS-isRODC | ` +
      'Format-List Name,DNSHostName,DistinguishedName,primaryGroupID,msDS-isRODC',
  };
}

const CONTROLLERS = [missingList('ADForest'), missingList('ADDomainController')];

/** The paste doesn't tell whether the computer is a domain controller. */
export function unknownController(
  server: string,
  { several }: Extract<ControllerState, { is: null }>,
): Answer {
  return several.length > 0
    ? answer(
        'unknown',
        'common.severalControllers',
        { server, controllers: several },
        { missing: [missingAccount(server)] },
      )
    : answer('unknown', 'common.unknownController', { server }, { missing: CONTROLLERS });
}

/** The paste doesn't tell which domain the computer is in. */
export function unknownDomain(server: string): Answer {
  const missing = [missingAccount(server), missingList('ExchangeServer'), missingList('ADForest')];
  return answer('unknown', 'common.unknownComputerDomain', { server }, { missing });
}

/** The paste doesn't tell which Active Directory site the computer is in. */
export function unknownSite(server: string): Answer {
  return answer('unknown', 'common.unknownComputerSite', { server }, { missing: MISSING_SITE });
}

/** The second tells it of a computer without Exchange; its output isn't read here. */
const MISSING_SITE = [
  missingList('ExchangeServer'),
  { what: { key: 'common.siteOfWindows', args: {} }, command: 'nltest /dsgetsite' },
];
