import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../words.ts';
import { copyText } from '../../scripts/copyText.ts';
import { useNotify } from '../notices.ts';

/** "Copied" stands long enough to be read. */
const CONFIRMED_FOR_MS = 2000;

interface Props {
  /** What is copied; a function when it has to be made first. Errors of the function go to `onError`. */
  readonly text: string | (() => string | Promise<string>);
  /** Words of the button; "Copy" when left out. */
  readonly label?: string;
  readonly class?: string;
  /** @returns true when the error was dealt with; else the reader is told how to copy by hand */
  readonly onError?: (error: unknown) => boolean;
}

export function CopyButton({ text, label, class: className = 'copy', onError }: Props) {
  const { t } = useWords();
  const notify = useNotify();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), CONFIRMED_FOR_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async (): Promise<void> => {
    try {
      await copyText(typeof text === 'string' ? text : await text());
      setCopied(true);
    } catch (error) {
      if (!onError?.(error)) notify({ text: t('errors.copyFailed') });
    }
  };

  return (
    <button type="button" class={className} onClick={() => void copy()}>
      {label ?? t('ui.copy')}
      <span role="status" class="copied">
        {copied && ` ✓ ${t('ui.copied')}`}
      </span>
    </button>
  );
}
