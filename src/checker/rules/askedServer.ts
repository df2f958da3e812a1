import type { Question } from '../rule.ts';

/** The server that a rule with `asks: 'server'` is asked about; the engine always names one. */
export function askedServer({ server }: Question): string {
  if (server === null)
    throw new TypeError('A rule that asks per server was asked without one: name a server.');
  return server;
}
