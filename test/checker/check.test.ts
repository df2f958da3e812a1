import { describe, expect, test } from 'vitest';
import { check } from '../../src/checker/check.ts';

const evidence = (text: string) =>
  check([{ name: 'paste', text }], { do: 'remove', server: 'EX01' }, {}).results.find(
    ({ id }) => id === 'ServerIsSourceForSendConnector',
  )?.evidence;

describe('evidence is the line as pasted', () => {
  test('with its padding', () => {
    expect(
      evidence('Identity                     : To Internet\nSourceTransportServers       : {EX01}\n'),
    ).toEqual([{ source: 'paste', line: 2, text: 'SourceTransportServers       : {EX01}' }]);
  });

  test('a wrapped value is cited whole', () => {
    const wrapped = `
Identity               : To Internet
SourceTransportServers : {EX02, EX03,
                         EX01}
`;
    expect(evidence(wrapped)).toEqual([
      { source: 'paste', line: 3, text: 'SourceTransportServers : {EX02, EX03, EX01}' },
    ]);
  });

  test('of a session on one line, the property', () => {
    const session =
      '[PS] C:\\>Get-SendConnector | fl Identity : To Internet SourceTransportServers : {EX01} ' +
      `AddressSpaces : {SMTP:*;1} Enabled : True Comment : ${'x'.repeat(500)}`;
    expect(evidence(session)).toEqual([
      { source: 'paste', line: 1, text: 'SourceTransportServers : {EX01}' },
    ]);
  });
});
