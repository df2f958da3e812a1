import type { Place, Scenario } from '../types.ts';

/** A fact that several lines tell; the one that says it best is kept. */
export interface Ranked<T> {
  readonly rank: number;
  readonly value: T;
  readonly at: Place;
}

/** Keeps what is known unless the find says it better. */
export function better<T>(
  known: Ranked<T> | null,
  found: { rank: number; value: T } | null,
  from: { readonly at: Place },
): Ranked<T> | null {
  if (found === null || (known !== null && known.rank <= found.rank)) return known;
  return { ...found, at: from.at };
}

export function withoutRank<T>(ranked: Ranked<T> | null): { readonly value: T; readonly at: Place } | null {
  return ranked === null ? null : { value: ranked.value, at: ranked.at };
}

/** Settings that hold the local computer's name; `Server Name=` ranks before them, messages after. */
export const SERVER_SETTINGS: readonly string[] = [
  'ShortServerName',
  'LocalServerName',
  'ComputerNameNetBIOS',
];

const SERVER_LINES: readonly { readonly rank: number; readonly pattern: RegExp }[] = [
  { rank: 0, pattern: /^Server Name=(\S+)/ },
  {
    rank: 4,
    pattern: /^Setup will search for an Exchange Server object for the local machine with name '([^']+)'/,
  },
  { rank: 5, pattern: /^Machine:(\S+) and Process:/ },
];

/** Short name of the computer that ran Setup, where the message tells it. */
export function serverOf(text: string): { rank: number; value: string } | null {
  if (!text.startsWith('S') && !text.startsWith('M')) return null;
  for (const { rank, pattern } of SERVER_LINES) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined) return { rank, value: shortName(name) };
  }
  return null;
}

export function shortName(name: string): string {
  return name.split('.')[0] ?? name;
}

type Doing = NonNullable<Scenario['do']>;

/** Parameters of setup.exe and their short forms (documentation of unattended mode), without the slash, lower case. */
const PARAMETERS: Readonly<Record<string, Doing>> = {
  prepareschema: 'prepare-schema',
  ps: 'prepare-schema',
  preparead: 'prepare-ad',
  p: 'prepare-ad',
  preparedomain: 'prepare-domain',
  pd: 'prepare-domain',
  preparealldomains: 'prepare-domain',
  pad: 'prepare-domain',
};

/** Values of /mode, of `The installation mode is set to` and of -ScanType; lower case. */
const MODES: Readonly<Record<string, Doing>> = {
  install: 'install',
  precheckinstall: 'install',
  upgrade: 'upgrade',
  buildtobuildupgrade: 'upgrade',
  precheckupgrade: 'upgrade',
  uninstall: 'remove',
  precheckuninstall: 'remove',
};

/**
 * What Setup was asked to do. The command line says it best: a run with /PrepareAD has installation mode `Install` and
 * scan type `PrecheckInstall` too, and an upgrade prepares the organization as well.
 */
export function doingOf(text: string): { rank: number; value: Doing } | null {
  if (!/^[CRST]/.test(text)) return null;
  const parameter = /^Command Line Parameter Name='(\w+)', Value='([^']*)'/.exec(text);
  if (parameter !== null) return ranked(0, parameterMeans(parameter[1] ?? '', parameter[2] ?? ''));
  const command = /^RuntimeAssembly was started with the following command: '(.*)/.exec(text)?.[1];
  if (command !== undefined) return ranked(1, commandMeans(command));
  if (text.startsWith("Setup launched task 'test-SetupPrerequisites")) return ranked(2, taskMeans(text));
  const mode = /^The installation mode is set to: '(\w+)'/.exec(text)?.[1];
  return mode === undefined ? null : ranked(3, MODES[mode.toLowerCase()]);
}

function ranked(rank: number, value: Doing | undefined): { rank: number; value: Doing } | null {
  return value === undefined ? null : { rank, value };
}

function parameterMeans(name: string, value: string): Doing | undefined {
  const key = name.toLowerCase();
  return key === 'mode' || key === 'm' ? MODES[value.toLowerCase()] : PARAMETERS[key];
}

/** `/mode:upgrade /IAcceptExchangeServerLicenseTerms /sourcedir:D:"`; a hyphen may stand for the slash. */
export function commandMeans(command: string): Doing | undefined {
  for (const [, name = '', value = ''] of command.matchAll(/(?:^|\s)[/-](\w+)(?::(\S*))?/g)) {
    const doing = parameterMeans(name, value.replace(/["']/g, ''));
    if (doing !== undefined) return doing;
  }
  return undefined;
}

/** Preparation alone scans the role set `Global`; with other roles it is part of an installation. */
function taskMeans(task: string): Doing | undefined {
  const scan = MODES[(/-ScanType '(\w+)'/.exec(task)?.[1] ?? '').toLowerCase()];
  const roles = /-Roles ('[^ ]*)/.exec(task)?.[1] ?? '';
  if (scan !== 'install' || roles !== "'Global'") return scan;
  if (/-PrepareOrganization \$true/i.test(task)) return 'prepare-ad';
  if (/-PrepareSchema \$true/i.test(task)) return 'prepare-schema';
  return /-Prepare(?:AllDomains \$true|Domain )/i.test(task) ? 'prepare-domain' : scan;
}
