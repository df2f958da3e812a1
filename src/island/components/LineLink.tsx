import type { ComponentChildren } from 'preact';
import { useBench } from '../bench.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly source: string;
  readonly line: number;
  readonly class?: string;
  /** Instead of the place in words. */
  readonly children?: ComponentChildren;
}

/** A button that leads to a line of the input. */
export function LineLink({ source, line, class: className = 'line-link', children }: Props) {
  const { goTo } = useBench();
  const place = usePlaceName()(source, line);
  return (
    <button
      type="button"
      class={className}
      // A click without a pointer (detail 0) is Enter, the space bar or a screen reader.
      onClick={(event) => goTo({ source, line }, event.currentTarget, event.detail === 0)}
    >
      {children ?? place}
    </button>
  );
}

/** `line 9`, or `connectors.txt, line 9` where there are several sources. */
export function usePlaceName(): (source: string, line: number) => string {
  const { t, list, sourceName } = useWords();
  const { severalSources } = useBench();
  return (source, line) =>
    list([...(severalSources ? [sourceName(source)] : []), t('ui.results.line', { line })]);
}
