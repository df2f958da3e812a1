import type { Notice } from '../notices.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly notices: readonly Notice[];
  readonly onDismiss: (notice: Notice) => void;
}

/** Messages above the workbench; the region is always there, so that screen readers hear what enters it. */
export function Notices({ notices, onDismiss }: Props) {
  const { t } = useWords();
  return (
    <div role="alert" class="bench-notices">
      {notices.map((notice) => (
        <div class="bench-notice" key={notice.text}>
          <p>{notice.text}</p>
          {notice.action &&
            ('run' in notice.action ? (
              <button type="button" onClick={notice.action.run}>
                {notice.action.label}
              </button>
            ) : (
              <a href={notice.action.address}>{notice.action.label}</a>
            ))}
          <button type="button" class="plain" onClick={() => onDismiss(notice)}>
            {t('ui.dismiss')}
          </button>
        </div>
      ))}
    </div>
  );
}
