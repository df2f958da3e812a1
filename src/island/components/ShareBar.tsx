import type { i18n as I18n } from 'i18next';
import type { WordedReport } from '../../report/report.ts';
import { LinkError, LONGEST_FRAGMENT } from '../state.ts';
import { useNotify } from '../notices.ts';
import { reportAsMarkdown } from '../reportAsMarkdown.ts';
import { useWords } from '../words.ts';
import { CopyButton } from './CopyButton.tsx';

interface Props {
  readonly report: WordedReport;
  readonly i18n: I18n;
  readonly link: () => Promise<string>;
}

/** Ways out of the page: a link, a report for a ticket, paper. */
export function ShareBar({ report, i18n, link }: Props) {
  const { t, language, size } = useWords();
  const notify = useNotify();

  const explain = (error: unknown): boolean => {
    if (!(error instanceof LinkError)) return false;
    notify({
      text: t('errors.linkTooLarge', { size: size(error.length ?? 0), limit: size(LONGEST_FRAGMENT) }),
    });
    return true;
  };

  return (
    <div class="share">
      <div class="share-buttons">
        <CopyButton text={link} label={t('ui.share.copy')} class="" onError={explain} />
        <CopyButton text={() => reportAsMarkdown(report, i18n, language)} label={t('ui.share.markdown')} />
        <CopyButton text={() => JSON.stringify(report, null, 2)} label={t('ui.share.json')} />
        <button type="button" class="copy" onClick={() => print()}>
          {t('ui.share.print')}
        </button>
      </div>
      <p class="soft">{t('ui.share.note')}</p>
    </div>
  );
}
