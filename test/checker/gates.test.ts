import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/checker/evaluate.ts';
import { read } from '../../src/checker/read.ts';
import { RULES } from '../../src/checker/rules/index.ts';
import type { Scenario } from '../../src/checker/types.ts';
import { pasted } from './support/paste.ts';

const SERVERS = `
[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole,AdminDisplayVersion

Name                : EX01
ServerRole          : Mailbox
AdminDisplayVersion : Version 15.1 (Build 2507.6)
`;

const results = (paste: string, scenario: Partial<Scenario>) =>
  evaluate(read(pasted(paste), {}), scenario).results;

describe('rules of Exchange 5.5', () => {
  const old = new Set(RULES.filter(({ era }) => era === 'exchange55').map(({ id }) => id));

  test('aren’t asked of a later organization', () => {
    const asked = results(SERVERS, { do: 'remove' }).filter(({ id }) => old.has(id));
    expect(asked).toEqual([]);
  });

  test('are the only ones asked when a 5.5 server is moved', () => {
    const asked = results('', { do: 'move-server', server: 'PAR1' });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ id }) => !old.has(id))).toEqual([]);
  });
});
