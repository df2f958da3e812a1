import { COLLECTING, SETUP_LOG } from '../collecting.ts';
import { useWords } from '../words.ts';
import { Command } from './Command.tsx';
import { CopyButton } from './CopyButton.tsx';

/** Before anything was pasted: what can be pasted, and how to get it. */
export function EmptyState({ onExample }: { onExample: () => void }) {
  const { t, href, language } = useWords();
  return (
    <div class="empty">
      <p>{t('ui.empty.intro')}</p>
      <Command text={COLLECTING} />
      <p>
        <a href={href(`/${language}/collect/`)}>{t('ui.empty.collect')}</a>
      </p>
      <p>{t('ui.empty.log')}</p>
      <p class="empty-path">
        <code translate={false}>{SETUP_LOG}</code> <CopyButton text={SETUP_LOG} />
      </p>
      <p class="soft">{t('ui.empty.formats')}</p>
      <button type="button" onClick={onExample}>
        {t('ui.empty.example')}
      </button>
    </div>
  );
}
