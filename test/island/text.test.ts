import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/checker/lines.ts';
import { countLines, factsOf, rangeOfLine, uniqueName, withPlainLineEnds } from '../../src/island/text.ts';

describe('lines of a source', () => {
  it('are counted as the engine counts them', () => {
    for (const text of ['', 'a', 'a\n', 'a\nb', 'a\r\n\r\nb\r\n', 'a\rb\r', '\n\n']) {
      expect(countLines(withPlainLineEnds(text)), JSON.stringify(text)).toBe(splitLines(text).length);
    }
  });

  it('are indexed as they are counted', () => {
    for (const text of ['', 'a', 'a\n', 'a\nb', '\n\n', 'é\n']) {
      const { lines, bytes, starts } = factsOf(text);
      expect([lines, bytes], JSON.stringify(text)).toEqual([countLines(text), Buffer.byteLength(text)]);
      expect(starts.length).toBe(text.split('\n').length);
    }
    expect([...factsOf('ab\n\nc').starts]).toEqual([0, 3, 4]);
  });

  it('are found in the text', () => {
    const text = 'Name : HUB01\n\nFqdn : HUB01.contoso.com';
    const line = (n: number): string => {
      const { start, end } = rangeOfLine(text, n);
      return text.slice(start, end);
    };
    expect([line(1), line(2), line(3)]).toEqual(['Name : HUB01', '', 'Fqdn : HUB01.contoso.com']);
    expect(line(99)).toBe('Fqdn : HUB01.contoso.com');
  });
});

describe('names of sources', () => {
  it('differ', () => {
    const taken = new Set(['log.txt', 'log (2).txt', 'LICENSE', '.profile']);
    expect(uniqueName('new.txt', taken)).toBe('new.txt');
    expect(uniqueName('log.txt', taken)).toBe('log (3).txt');
    expect(uniqueName('LICENSE', taken)).toBe('LICENSE (2)');
    expect(uniqueName('.profile', taken)).toBe('.profile (2)');
  });
});
