import { useLayoutEffect } from 'preact/hooks';
import { useWords } from '../words.ts';

interface Props {
  readonly label: string;
  /** 0 to 1; null when nobody knows. */
  readonly share: number | null;
  readonly onCancel: () => void;
}

/** What takes long, how far it is, and the way out: the button, or Esc anywhere in the page. */
export function Running({ label, share, onCancel }: Props) {
  const { t } = useWords();
  // Before the bar is painted: a key that follows what one sees must find its listener.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Elsewhere Esc leads back from a jump: one key, one thing.
      event.stopPropagation();
      onCancel();
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, [onCancel]);
  return (
    <div class="running">
      <span class="soft" aria-hidden="true">
        {label}
      </span>
      <progress aria-label={label} max={1} {...(share === null ? {} : { value: share })} />
      <button type="button" onClick={onCancel}>
        {t('ui.cancel')}
      </button>
    </div>
  );
}
