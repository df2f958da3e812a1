import { expect, test } from 'vitest';
import { quote } from '../../src/checker/powershell.ts';

test.each([
  ['plain', 'To Internet', "'To Internet'"],
  ['apostrophe', "Boss's mail", "'Boss''s mail'"],
  ['typographic quotes, which end a literal too', 'l’Agence ‘A’ ‚B‛', "'l’’Agence ‘‘A’’ ‚‚B‛‛'"],
  ['injection', "x'; Remove-Mailbox *; '", "'x''; Remove-Mailbox *; '''"],
  ['variables and double quotes stay text', '$(rm) "a" `b', '\'$(rm) "a" `b\''],
  ['line breaks', 'a\r\nb\u2028c\u0085d\0e', "'a b c d e'"],
])('%s', (_, name, literal) => {
  expect(quote(name)).toBe(literal);
});

test('a literal is always one line', () => {
  for (let code = 0; code < 0x3000; code++) {
    expect(quote(`a${String.fromCharCode(code)}b`)).toMatch(/^'.*'$/);
  }
});
