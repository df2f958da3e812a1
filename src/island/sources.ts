import type { Source } from '../checker/types.ts';
import { NOTHING_CHOSEN, type Chosen, type SharedState } from './state.ts';
import { uniqueName, withPlainLineEnds, type TextFacts } from './text.ts';
import { PASTE } from './words.ts';

/** A source of the workbench; files bring facts that the page would need long to find. */
export interface InputSource extends Source {
  readonly facts?: TextFacts;
}

/** What the reader has put in and chosen. The paste is always the first source, even when it is empty. */
export interface Input {
  readonly sources: readonly InputSource[];
  /** Name of the source that is shown. */
  readonly shown: string;
  readonly chosen: Chosen;
  /** What "Undo" brings back. */
  readonly removed: { readonly source: InputSource; readonly at: number } | null;
}

export type InputAction =
  | { readonly type: 'write'; readonly name: string; readonly text: string }
  | { readonly type: 'add'; readonly files: readonly InputSource[] }
  | { readonly type: 'remove'; readonly name: string }
  | { readonly type: 'undo' }
  | { readonly type: 'show'; readonly name: string }
  | { readonly type: 'choose'; readonly chosen: Partial<Chosen> }
  | { readonly type: 'restore'; readonly state: SharedState };

export const EMPTY_INPUT: Input = {
  sources: [{ name: PASTE, text: '' }],
  shown: PASTE,
  chosen: NOTHING_CHOSEN,
  removed: null,
};

export const isEmpty = ({ sources }: Pick<Input, 'sources'>): boolean =>
  sources.every(({ text }) => text.trim() === '');

/** What is checked and shared: an empty paste beside files says nothing. */
export const filledSources = ({ sources }: Pick<Input, 'sources'>): readonly Source[] =>
  sources.filter(({ text }) => text.trim() !== '').map(({ name, text }) => ({ name, text }));

export function changeInput(input: Input, action: InputAction): Input {
  switch (action.type) {
    case 'write':
      return {
        ...input,
        removed: null,
        sources: input.sources.map((source) =>
          source.name === action.name ? { name: source.name, text: withPlainLineEnds(action.text) } : source,
        ),
      };
    case 'add':
      return add(input, action.files);
    case 'remove':
      return remove(input, action.name);
    case 'undo':
      return undo(input);
    case 'show':
      return { ...input, shown: action.name };
    case 'choose':
      return { ...input, chosen: { ...input.chosen, ...action.chosen } };
    case 'restore':
      return restore(action.state);
  }
}

function add(input: Input, files: readonly InputSource[]): Input {
  const sources = [...input.sources];
  const names = new Set(sources.map(({ name }) => name));
  let shown = input.shown;
  files.forEach(({ name: given, text, facts }, i) => {
    const name = uniqueName(given, names);
    names.add(name);
    sources.push(facts ? { name, text, facts } : { name, text: withPlainLineEnds(text) });
    if (i === 0) shown = name;
  });
  return { ...input, sources, shown, removed: null };
}

/** The paste is emptied, a file goes; either can be undone. */
function remove(input: Input, name: string): Input {
  const at = input.sources.findIndex((source) => source.name === name);
  const source = input.sources[at];
  if (!source) return input;
  const removed = { source, at };
  if (name === PASTE) {
    return {
      ...input,
      removed,
      sources: input.sources.map((s) => (s.name === PASTE ? { name: PASTE, text: '' } : s)),
    };
  }
  const sources = input.sources.filter((other) => other !== source);
  const shown = input.shown === name ? (sources[at - 1]?.name ?? PASTE) : input.shown;
  return { ...input, removed, sources, shown };
}

function undo(input: Input): Input {
  if (!input.removed) return input;
  const { source, at } = input.removed;
  const rest = input.sources.filter(({ name }) => name !== source.name);
  return { ...input, removed: null, shown: source.name, sources: rest.toSpliced(at, 0, source) };
}

function restore({ sources, chosen }: SharedState): Input {
  const paste = sources.find(({ name }) => name === PASTE) ?? { name: PASTE, text: '' };
  const empty: Input = {
    ...EMPTY_INPUT,
    chosen,
    sources: [{ ...paste, text: withPlainLineEnds(paste.text) }],
  };
  const restored = add(
    empty,
    sources.filter(({ name }) => name !== PASTE),
  );
  return paste.text === '' ? restored : { ...restored, shown: PASTE };
}
