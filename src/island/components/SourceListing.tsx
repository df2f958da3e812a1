import { useEffect, useRef } from 'preact/hooks';
import type { Source } from '../../checker/types.ts';
import type { Marks } from '../marks.ts';
import { scrollToLine, useLineView } from '../useLineView.ts';
import { LineBands } from './LineBands.tsx';
import type { Jump } from './SourceEditor.tsx';

/** A log may hold values of many kilobytes in one line; nobody reads them here. */
const LONGEST_LINE = 2000;

interface Props {
  readonly source: Source;
  /** Where each line begins. */
  readonly starts: Uint32Array;
  readonly label: string;
  readonly describedBy: string;
  readonly marks: Marks;
  readonly jump: Jump | null;
  readonly onEscape: () => void;
}

/** A source too large to edit: only the lines in sight exist in the page. */
export function SourceListing({ source, starts, label, describedBy, marks, jump, onEscape }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const count = starts.length;
  const view = useLineView(scroller, count);
  const inSight: string[] = [];
  for (let line = view.first; line <= view.last; line++) {
    const from = starts[line - 1] ?? 0;
    const end = (starts[line] ?? source.text.length + 1) - 1;
    inSight.push(
      source.text.slice(from, Math.min(end, from + LONGEST_LINE)) + (end > from + LONGEST_LINE ? '…' : ''),
    );
  }

  useEffect(() => {
    const element = scroller.current;
    if (!jump || !element) return;
    element.focus({ preventScroll: true });
    scrollToLine(element, jump.line);
  }, [jump]);

  return (
    <div class="editor">
      <LineBands view={view} marks={marks} current={jump?.line ?? null} count={count} />
      <div
        ref={scroller}
        class="editor-text"
        role="region"
        aria-label={label}
        aria-describedby={describedBy}
        tabIndex={0}
        translate={false}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onEscape();
        }}
      >
        <div class="editor-lines" style={{ height: `${count * view.height}px` }}>
          {inSight.map((text, i) => (
            <div
              key={view.first + i}
              class="editor-line"
              style={{ transform: `translateY(${(view.first + i - 1) * view.height}px)` }}
            >
              {text}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
