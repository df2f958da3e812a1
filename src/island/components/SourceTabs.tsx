import type { Source } from '../../checker/types.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly sources: readonly Source[];
  readonly shown: string;
  /** Id of the element that shows the source. */
  readonly panel: string;
  readonly onShow: (name: string) => void;
}

/** One tab per source; arrows move between them, as in every row of tabs. */
export function SourceTabs({ sources, shown, panel, onShow }: Props) {
  const { t, sourceName } = useWords();
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    const at = sources.findIndex(({ name }) => name === shown);
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % sources.length,
      ArrowLeft: (at + sources.length - 1) % sources.length,
      Home: 0,
      End: sources.length - 1,
    };
    const target = targets[event.key];
    const source = target === undefined ? undefined : sources[target];
    if (target === undefined || !source) return;
    event.preventDefault();
    onShow(source.name);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[target]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t('ui.sources.tabs')} onKeyDown={onKeyDown}>
      {sources.map(({ name }) => (
        <button
          type="button"
          role="tab"
          key={name}
          id={tabId(name)}
          aria-selected={name === shown}
          aria-controls={panel}
          tabIndex={name === shown ? 0 : -1}
          translate={false}
          onClick={() => onShow(name)}
        >
          {sourceName(name)}
        </button>
      ))}
    </div>
  );
}

/** Id of a source's tab; names of files may hold blanks, ids may not. */
export const tabId = (name: string): string => `tab-${encodeURIComponent(name)}`;
