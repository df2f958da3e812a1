import type { Rule } from '../rule.ts';
import { forests } from '../topology/objects/directory.ts';
import type { Fix } from '../types.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { loggedSetting, textOf } from './loggedSetting.ts';

const SHOW_SITE = 'nltest /dsgetsite';
const MISSING = [{ what: { key: 'missing.site', args: {} }, command: SHOW_SITE }];

const FIX: readonly Fix[] = [
  { text: { key: 'fix.site', args: {} }, command: SHOW_SITE },
  {
    text: { key: 'fix.registry', args: {} },
    command:
      "Get-ItemProperty 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\Netlogon\\Parameters' | Format-List SiteName,DynamicSiteName",
  },
  { text: { key: 'fix.controller', args: {} }, command: 'nltest /dsgetdc:<domain> /force' },
  {
    text: { key: 'fix.subnets', args: {} },
    command: 'Get-ADReplicationSubnet -Filter * -Properties Site | Format-Table Name,Site',
  },
  {
    text: { key: 'fix.create', args: {} },
    command: "New-ADReplicationSubnet -Name '<subnet>' -Site '<site>' -WhatIf",
  },
  { text: { key: 'fix.restart', args: {} }, command: 'Restart-Service Netlogon' },
];

/**
 * Windows can't tell the site of the computer. It is asked on the computer itself: a log tells what it answered, and in a
 * forest with one site there is no other answer. The site that Exchange has noted for the server isn't that answer.
 */
export const InvalidADSite: Rule = {
  id: 'InvalidADSite',
  severity: 'error',
  scenarios: ['install', 'upgrade', 'prepare-schema', 'prepare-ad', 'prepare-domain'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const setting = loggedSetting(topology, 'SiteName', server);
    if (setting !== null) {
      const site = textOf(setting);
      const evidence = [setting.at];
      return site === ''
        ? answer('fail', 'fail', { server }, { evidence, fix: FIX })
        : answer('pass', 'pass', { server, site }, { evidence });
    }
    const [forest, ...others] = forests(topology);
    const sites = others.length === 0 ? forest?.sites : undefined;
    const [site] = sites?.known === true && sites.value.length === 1 ? sites.value : [];
    if (sites?.known === true && site !== undefined)
      return answer('pass', 'passOnlySite', { server, site }, { evidence: [sites.at] });
    return answer('unknown', 'unknown', { server }, { missing: MISSING });
  },
};
