import type { WordedResult } from '../../report/report.ts';
import { commandsToCollect, sharedNeeds } from '../../report/collecting.ts';
import { useWords } from '../words.ts';
import { Command } from './Command.tsx';

interface Props {
  readonly results: readonly WordedResult[];
  /** The server that the scenario names. */
  readonly server: string | null;
}

/** What to choose and what to run for everything that is missing: a block of commands for each place where they run. */
export function Collect({ results, server }: Props) {
  const { t } = useWords();
  const needs = sharedNeeds(results);
  const blocks = commandsToCollect(results, server);
  return (
    <div class="collect">
      {needs.length > 0 && (
        <ul>
          {needs.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      )}
      {blocks.length > 0 && <p>{t('ui.results.collect')}</p>}
      {blocks.map(({ where, commands }) => (
        <Command text={commands.join('\n')} where={t(`where.${where}`)} key={where} />
      ))}
    </div>
  );
}
