import { expect, test } from 'vitest';
import { topologyOf } from '../support/paste.ts';

const errorsOf = (paste: string) =>
  topologyOf(paste).shellErrors.map(({ commandTypes, at: { line, text } }) => [commandTypes, line, text]);

const CONNECTOR = '\nIdentity : To Internet\nSourceTransportServers : {EX16}\n';
const WARNING = 'WARNING: The object X has been corrupted.';

test('errors and warnings belong to the command above them', () => {
  const paste = `
[PS] C:\\>Get-SendConnector | fl
${CONNECTOR}
${WARNING}

[PS] C:\\>Get-ResourceConfig | fl
Get-ResourceConfig : Access is denied.
    + CategoryInfo : NotSpecified
[PS] C:\\>Get-OrganizationConfig | fl

IsMixedMode : False
`;
  expect(errorsOf(paste)).toEqual([
    [['SendConnector'], 6, WARNING],
    [['ResourceConfig'], 9, 'Get-ResourceConfig : Access is denied.'],
  ]);
});

test('without the command, to that of the objects around them', () => {
  expect(errorsOf(`${CONNECTOR}\n${WARNING}\n${CONNECTOR}`)).toEqual([[['SendConnector'], 4, WARNING]]);
});

test('without either, to none that is known', () => {
  expect(errorsOf(`${WARNING}\n\n[PS] C:\\>Get-SendConnector | fl\n${CONNECTOR}`)).toEqual([
    [[], 1, WARNING],
  ]);
});
