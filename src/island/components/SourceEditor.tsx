import { useEffect, useRef } from 'preact/hooks';
import type { Source } from '../../checker/types.ts';
import type { Marks } from '../marks.ts';
import { countLines, rangeOfLine } from '../text.ts';
import { scrollToLine, useLineView } from '../useLineView.ts';
import { LineBands } from './LineBands.tsx';

/** A line to show. A new object shows it again, even when it is the same line. */
export interface Jump {
  readonly source: string;
  readonly line: number;
  readonly byKeyboard: boolean;
}

interface Props {
  readonly source: Source;
  readonly label: string;
  readonly describedBy: string;
  readonly marks: Marks;
  readonly jump: Jump | null;
  readonly onInput: (text: string) => void;
  readonly onCheck: () => void;
  readonly onEscape: () => void;
  /** Pastes longer than this are put in by hand: a text area takes seconds for a megabyte. */
  readonly largestPaste: number;
}

/** On a phone focus in a text area opens the keyboard over what one came to see. */
const hasMouse = (): boolean => matchMedia('(pointer: fine)').matches;

/** A text area with line numbers. A text area, because pasting, undo and screen readers work there by nature. */
export function SourceEditor({
  source,
  label,
  describedBy,
  marks,
  jump,
  onInput,
  onCheck,
  onEscape,
  largestPaste,
}: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const count = Math.max(1, countLines(source.text) + (source.text.endsWith('\n') ? 1 : 0));
  const view = useLineView(area, count);

  useEffect(() => {
    const element = area.current;
    if (!jump || !element) return;
    const { start, end } = rangeOfLine(element.value, jump.line);
    if (jump.byKeyboard || hasMouse()) element.focus({ preventScroll: true });
    element.setSelectionRange(start, end);
    scrollToLine(element, jump.line);
  }, [jump]);

  return (
    <div class="editor">
      <LineBands view={view} marks={marks} current={jump?.line ?? null} count={count} />
      <textarea
        ref={area}
        class="editor-text"
        value={source.text}
        wrap="off"
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        aria-label={label}
        aria-describedby={describedBy}
        translate={false}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        onPaste={(event) => {
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (text.length <= largestPaste) return;
          event.preventDefault();
          const { value, selectionStart, selectionEnd } = event.currentTarget;
          onInput(value.slice(0, selectionStart) + text + value.slice(selectionEnd));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            onCheck();
          }
          if (event.key === 'Escape') onEscape();
        }}
      />
    </div>
  );
}
