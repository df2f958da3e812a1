import { quote } from '../powershell.ts';
import type { Fix } from '../types.ts';

/** Shows the languages of the Unified Messaging service of a server. */
export const showLanguages = (server: string) =>
  `Get-UMService -Identity ${quote(server)} | Format-List Name,Languages`;

/** A name of a culture stands as it is; anything else from the paste is quoted. */
const argument = (language: string) =>
  /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(language) ? language : quote(language);

/** Notes what uses the language packs, removes each, and says how they come back. */
export const removeLanguagePacks = (server: string, languages: readonly string[]): readonly Fix[] => [
  { text: { key: 'fix.look', args: { server } }, command: showLanguages(server) },
  {
    text: { key: 'fix.lookDialPlans', args: {} },
    command: 'Get-UMDialPlan | Format-Table Name,DefaultLanguage',
  },
  {
    text: { key: 'fix.lookAutoAttendants', args: {} },
    command: 'Get-UMAutoAttendant | Format-Table Name,Language',
  },
  ...languages.map((language) => ({
    text: { key: 'fix.remove', args: { server, language } },
    command: `.\\Setup.exe /RemoveUmLanguagePack:${argument(language)}`,
  })),
  { text: { key: 'fix.addAgain', args: {} } },
];
