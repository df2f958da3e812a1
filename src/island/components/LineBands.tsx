import type { Marks } from '../marks.ts';
import type { LineView } from '../useLineView.ts';

interface Props {
  readonly view: LineView;
  readonly marks: Marks;
  /** The line that the reader jumped to. */
  readonly current: number | null;
  readonly count: number;
}

/** Line numbers and the bands of marked lines, behind the text. Only the lines in sight are drawn. */
export function LineBands({ view, marks, current, count }: Props) {
  const lines = Array.from({ length: Math.max(0, view.last - view.first + 1) }, (_, i) => view.first + i);
  return (
    <>
      <div
        class="editor-numbers"
        aria-hidden="true"
        style={{ inlineSize: `${String(count).length + 3}ch` }}
      />
      <div class="editor-bands" aria-hidden="true">
        {lines.map((line) => (
          <div
            key={line}
            class="editor-band"
            data-mark={marks.get(line)}
            data-current={line === current ? '' : undefined}
            style={{
              height: `${view.height}px`,
              transform: `translateY(${view.padding + (line - 1) * view.height - view.scrollTop}px)`,
            }}
          >
            <span style={{ inlineSize: `${String(count).length + 2}ch` }}>{line}</span>
          </div>
        ))}
      </div>
    </>
  );
}
