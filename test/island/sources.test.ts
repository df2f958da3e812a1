import { describe, expect, it } from 'vitest';
import { changeInput, EMPTY_INPUT, filledSources, isEmpty, type Input } from '../../src/island/sources.ts';

const file = (name: string, text = `${name}\r\n`) => ({ name, text });
const withFiles = (...names: string[]): Input =>
  changeInput(EMPTY_INPUT, { type: 'add', files: names.map((name) => file(name)) });
const names = ({ sources }: Input): readonly string[] => sources.map(({ name }) => name);

describe('input', () => {
  it('starts with an empty paste', () => {
    expect(isEmpty(EMPTY_INPUT)).toBe(true);
    expect(filledSources(EMPTY_INPUT)).toEqual([]);
  });

  it('shows the first of the files that come in, with line ends that a text area keeps', () => {
    const input = withFiles('a.txt', 'b.txt');
    expect(input.shown).toBe('a.txt');
    expect(filledSources(input)).toEqual([file('a.txt', 'a.txt\n'), file('b.txt', 'b.txt\n')]);
  });

  it('keeps files of the same name apart', () => {
    expect(names(withFiles('a.txt', 'a.txt', 'paste'))).toEqual(['paste', 'a.txt', 'a (2).txt', 'paste (2)']);
  });

  it('brings back what was removed, where it was', () => {
    const before = withFiles('a.txt', 'b.txt', 'c.txt');
    const after = changeInput(before, { type: 'remove', name: 'b.txt' });
    expect(names(after)).toEqual(['paste', 'a.txt', 'c.txt']);
    const undone = changeInput(after, { type: 'undo' });
    expect(undone.sources).toEqual(before.sources);
    expect(undone.shown).toBe('b.txt');
  });

  it('brings back a cleared paste', () => {
    const written = changeInput(EMPTY_INPUT, { type: 'write', name: 'paste', text: 'Name : HUB01' });
    const cleared = changeInput(written, { type: 'remove', name: 'paste' });
    expect(isEmpty(cleared)).toBe(true);
    expect(changeInput(cleared, { type: 'undo' }).sources).toEqual(written.sources);
  });

  it('shows another source when the shown one goes', () => {
    const input = changeInput(withFiles('a.txt'), { type: 'remove', name: 'a.txt' });
    expect(input.shown).toBe('paste');
  });

  it('restores a shared state', () => {
    const chosen = { do: 'upgrade', server: 'EX01', to: '2019', role: null } as const;
    const input = changeInput(withFiles('old.txt'), {
      type: 'restore',
      state: { sources: [file('log.txt', 'x')], chosen },
    });
    expect(names(input)).toEqual(['paste', 'log.txt']);
    expect(input.shown).toBe('log.txt');
    expect(input.chosen).toEqual(chosen);
  });
});
