import { useMemo, useRef } from 'preact/hooks';
import type { Input, InputAction } from '../sources.ts';
import type { Marks } from '../marks.ts';
import { factsOf } from '../text.ts';
import { PASTE, useWords } from '../words.ts';
import { SourceEditor, type Jump } from './SourceEditor.tsx';
import { SourceListing } from './SourceListing.tsx';
import { SourceTabs, tabId } from './SourceTabs.tsx';

/** Characters. A text area with more becomes slow to type in and to lay out. */
const LARGEST_EDITABLE = 1_000_000;

const PANEL = 'source-panel';
const HELP = 'source-help';

interface Props {
  readonly input: Input;
  readonly marks: Marks;
  readonly jump: Jump | null;
  readonly dragging: boolean;
  readonly change: (action: InputAction) => void;
  readonly onFiles: (files: Iterable<File>) => void;
  readonly onCheck: () => void;
  /** Leads back to where a jump came from. */
  readonly onBack: () => void;
}

/** The input side: sources as tabs, the text of one of them. */
export function InputPane({ input, marks, jump, dragging, change, onFiles, onCheck, onBack }: Props) {
  const { t, size, sourceName } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const { sources, shown, removed } = input;
  const source = sources.find(({ name }) => name === shown) ?? sources[0];
  const facts = useMemo(() => source?.facts ?? factsOf(source?.text ?? ''), [source]);
  if (!source) return null;

  const isPaste = source.name === PASTE;
  const large = source.text.length > LARGEST_EDITABLE;
  const here = jump?.source === source.name ? jump : null;
  const several = sources.length > 1;
  const view = {
    source,
    label: isPaste ? t('ui.sources.label') : t('ui.sources.fileLabel', { name: source.name }),
    describedBy: HELP,
    marks,
    jump: here,
    onEscape: onBack,
  };

  return (
    <div class="input-pane" data-dragging={dragging ? '' : undefined}>
      <div class="input-open">
        <button type="button" onClick={() => chooser.current?.click()}>
          {t('ui.sources.open')}
        </button>{' '}
        <span class="soft">{t(dragging ? 'ui.sources.drop' : 'ui.sources.orDrop')}</span>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          onChange={({ currentTarget }) => {
            // The list empties with the field, and the field must be empty to take the same file again.
            onFiles([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </div>
      {several && (
        <SourceTabs
          sources={sources}
          shown={source.name}
          panel={PANEL}
          onShow={(name) => change({ type: 'show', name })}
        />
      )}
      <div
        id={PANEL}
        class="input-panel"
        {...(several ? { role: 'tabpanel', 'aria-labelledby': tabId(source.name) } : {})}
        onPaste={(event) => {
          const files = event.clipboardData?.files;
          if (!files?.length) return;
          event.preventDefault();
          onFiles([...files]);
        }}
      >
        <p class="input-facts">
          <b translate={false}>{sourceName(source.name)}</b>
          {source.text !== '' && (
            <span class="soft">
              {t('ui.sources.lines', { count: facts.lines })}, {size(facts.bytes)}
            </span>
          )}
          {here && (
            <button type="button" class="plain" onClick={onBack}>
              {t('ui.sources.back')}
            </button>
          )}
          {(!isPaste || source.text !== '') && (
            <button type="button" class="plain" onClick={() => change({ type: 'remove', name: source.name })}>
              {isPaste ? t('ui.sources.clear') : t('ui.sources.remove', { name: source.name })}
            </button>
          )}
        </p>
        {large && <p class="soft">{t('ui.sources.readOnly')}</p>}
        {large ? (
          <SourceListing key={source.name} {...view} starts={facts.starts} />
        ) : (
          <SourceEditor
            key={source.name}
            {...view}
            largestPaste={LARGEST_EDITABLE}
            onInput={(text) => change({ type: 'write', name: source.name, text })}
            onCheck={onCheck}
          />
        )}
        <p id={HELP} class="input-help">
          {t('ui.sources.escape')}
        </p>
      </div>
      <div role="status">
        {removed && (
          <p class="removed">
            {t('ui.sources.removed', { name: sourceName(removed.source.name) })}{' '}
            <button type="button" class="plain" onClick={() => change({ type: 'undo' })}>
              {t('ui.sources.restore')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
