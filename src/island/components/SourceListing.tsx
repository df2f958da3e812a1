import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Source } from '../../checker/types.ts';
import type { Marks } from '../marks.ts';
import { scrollToLine, useLineView } from '../useLineView.ts';
import { LineBands } from './LineBands.tsx';
import type { Jump } from './SourceEditor.tsx';

/** A log may hold values of many kilobytes in one line; nobody reads them here. */
const LONGEST_LINE = 2000;

interface Props {
  readonly source: Source;
  readonly label: string;
  readonly describedBy: string;
  readonly marks: Marks;
  readonly jump: Jump | null;
  readonly onEscape: () => void;
}

/** A source too large to edit: only the lines in sight exist in the page. */
export function SourceListing({ source, label, describedBy, marks, jump, onEscape }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => source.text.split('\n'), [source.text]);
  const view = useLineView(scroller, lines.length);

  useEffect(() => {
    const element = scroller.current;
    if (!jump || !element) return;
    element.focus({ preventScroll: true });
    scrollToLine(element, jump.line);
  }, [jump]);

  return (
    <div class="editor">
      <LineBands view={view} marks={marks} current={jump?.line ?? null} count={lines.length} />
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
        <div class="editor-lines" style={{ height: `${lines.length * view.height}px` }}>
          {lines.slice(view.first - 1, view.last).map((text, i) => (
            <div
              key={view.first + i}
              class="editor-line"
              style={{ transform: `translateY(${(view.first + i - 1) * view.height}px)` }}
            >
              {text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
