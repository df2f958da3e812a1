import { describe, expect, test } from 'vitest';
import { carryToChecker, takeCarriedPaste } from '../../src/search/carriedPaste.ts';
import { inOneLine, wholeText } from '../../src/search/pasted.ts';

const LOG = '[0] Starting\r\n[1] Failed [Rule:RebootPending]\r\n';

describe('a paste in a field of one line', () => {
  const pasted = { shown: inOneLine(LOG), whole: LOG };

  test('is read with its lines while the field shows it', () => {
    expect(pasted.shown).toBe('[0] Starting [1] Failed [Rule:RebootPending]');
    expect(wholeText({ value: pasted.shown, pasted })).toBe(LOG);
  });

  test('once edited, the field alone counts', () => {
    expect(wholeText({ value: `${pasted.shown} x`, pasted })).toBe(`${pasted.shown} x`);
    expect(wholeText({ value: 'RebootPending' })).toBe('RebootPending');
  });
});

/** As much of a browser's storage as is used. */
function storageOf(kept: Map<string, string>): Storage {
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('a paste on its way to the checker', () => {
  test('is taken once', () => {
    const storage = storageOf(new Map());
    expect(carryToChecker(LOG, () => storage)).toBe(true);
    expect(takeCarriedPaste(() => storage)).toBe(LOG);
    expect(takeCarriedPaste(() => storage)).toBeNull();
  });

  test('a browser without storage says so instead of failing', () => {
    const refused = (): Storage => {
      throw new Error('SecurityError');
    };
    expect(carryToChecker(LOG, refused)).toBe(false);
    expect(takeCarriedPaste(refused)).toBeNull();
  });
});
