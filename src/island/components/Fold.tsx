import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { WordedResult } from '../../report/report.ts';
import { useWanted } from '../bench.ts';

interface Props {
  readonly class?: string;
  readonly section?: string;
  readonly summary: ComponentChildren;
  /** Results that it folds: asking for one of them opens it. */
  readonly holds: readonly WordedResult[];
  readonly startsOpen?: boolean;
  /** True makes the content at once, so that the browser's search finds it; else when it is opened. */
  readonly ready: boolean;
  readonly children: () => ComponentChildren;
}

/** A folded part of the report. Of a large one the page makes only what the reader opens. */
export function Fold({
  class: className,
  section,
  summary,
  holds,
  startsOpen = false,
  ready,
  children,
}: Props) {
  const [open, setOpen] = useState(startsOpen);
  const made = useRef(false);
  const details = useRef<HTMLDetailsElement>(null);
  const wanted = useWanted(holds);
  // Before what it holds moves the focus to itself.
  useLayoutEffect(() => {
    if (wanted === null || details.current === null) return;
    details.current.open = true;
    setOpen(true);
  }, [wanted]);
  made.current ||= open || ready;
  return (
    <details
      ref={details}
      class={className}
      data-section={section}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{summary}</summary>
      {made.current && children()}
    </details>
  );
}
