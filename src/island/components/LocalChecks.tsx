import type { LocalCheck } from '../../report/report.ts';
import { useWords } from '../words.ts';
import { Command } from './Command.tsx';
import { ErrorId } from './ErrorId.tsx';

/** Checks that no paste of a topology can answer: what to run on the computer itself, folded. */
export function LocalChecks({ checks }: { readonly checks: readonly LocalCheck[] }) {
  const { t } = useWords();
  if (checks.length === 0) return null;
  return (
    <details class="results" data-section="notFromTopology">
      <summary>
        <h3>
          {t('ui.results.notFromTopology')} <span class="soft">{checks.length}</span>
        </h3>
      </summary>
      <p>{t('ui.results.notFromTopologyHint')}</p>
      <ul class="local-checks">
        {checks.map(({ id, title, command, article }) => (
          <li key={id}>
            <p>
              <ErrorId id={id} article={article} /> <span class="soft">{title}</span>
            </p>
            <Command text={command} />
          </li>
        ))}
      </ul>
    </details>
  );
}
