import { isOnNewComputer } from '../../checker/actions.ts';
import { ACTIONS, REMOVABLE_ROLES, TARGETS, type Action } from '../../checker/types.ts';
import type { Chosen } from '../state.ts';
import { useWords } from '../words.ts';

/** Actions that bring a version of Exchange with them. */
const WITH_TARGET: ReadonlySet<Action | null> = new Set<Action>([
  'install',
  'upgrade',
  'prepare-schema',
  'prepare-ad',
  'prepare-domain',
]);

interface Props {
  readonly chosen: Chosen;
  /** What was judged in the end; null while nothing was. */
  readonly judged: Omit<Chosen, 'role'> | null;
  /** Short names of the servers in the input. */
  readonly servers: readonly string[];
  readonly slow: boolean;
  readonly onChoose: (chosen: Partial<Chosen>) => void;
  readonly onCheck: () => void;
}

/** What the administrator is about to do, on which server, to which version. */
export function ScenarioForm({ chosen, judged, servers, slow, onChoose, onCheck }: Props) {
  const { t } = useWords();
  const { server } = chosen;
  const action = chosen.do ?? judged?.do ?? null;
  // A link may spell the name in another letter case than the input.
  const listed = servers.find((name) => name.toLowerCase() === server?.toLowerCase());
  return (
    <form
      class="scenario"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <label>
        {t('ui.scenario.do')}
        <select
          value={chosen.do ?? ''}
          onChange={({ currentTarget }) =>
            onChoose({ do: ACTIONS.find((action) => action === currentTarget.value) ?? null })
          }
        >
          <option value="">
            {chosen.do === null && judged
              ? t('ui.scenario.read', { what: t(`scenario.${judged.do ?? 'none'}`) })
              : t('ui.scenario.fromPaste')}
          </option>
          {ACTIONS.map((action) => (
            <option value={action} key={action}>
              {t(`scenario.${action}`)}
            </option>
          ))}
        </select>
      </label>
      {isOnNewComputer({ do: action }) ? (
        <label>
          {t('ui.scenario.computer')}
          <input
            type="text"
            list="scenario-servers"
            value={server ?? ''}
            translate={false}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            placeholder={t('ui.scenario.computerHint')}
            onChange={({ currentTarget }) => onChoose({ server: currentTarget.value.trim() || null })}
          />
          <datalist id="scenario-servers">
            {servers.map((name) => (
              <option value={name} key={name} />
            ))}
          </datalist>
        </label>
      ) : (
        <label>
          {t('ui.scenario.server')}
          <select
            value={listed ?? server ?? ''}
            translate={false}
            onChange={({ currentTarget }) => onChoose({ server: currentTarget.value || null })}
          >
            <option value="">
              {server === null && judged?.server
                ? t('ui.scenario.read', { what: judged.server })
                : t('ui.scenario.every')}
            </option>
            {server !== null && listed === undefined && (
              <option value={server}>{t('ui.scenario.absent', { server })}</option>
            )}
            {servers.map((name) => (
              <option value={name} key={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {WITH_TARGET.has(action) && (
        <label>
          {t('ui.scenario.to')}
          <select
            value={chosen.to ?? ''}
            onChange={({ currentTarget }) =>
              onChoose({ to: TARGETS.find((target) => target === currentTarget.value) ?? null })
            }
          >
            <option value="">
              {chosen.to === null && judged?.to
                ? t('ui.scenario.read', { what: `Exchange ${judged.to}` })
                : t('ui.scenario.anyVersion')}
            </option>
            {TARGETS.map((target) => (
              <option value={target} key={target}>
                Exchange {target}
              </option>
            ))}
          </select>
        </label>
      )}
      {action === 'remove' && (
        <label>
          {t('ui.scenario.what')}
          <select
            value={chosen.role ?? ''}
            onChange={({ currentTarget }) =>
              onChoose({ role: REMOVABLE_ROLES.find((role) => role === currentTarget.value) ?? null })
            }
          >
            <option value="">{t('ui.scenario.wholeServer')}</option>
            {REMOVABLE_ROLES.map((role) => (
              <option value={role} key={role}>
                {t(`ui.scenario.role.${role}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <button>{slow ? t('ui.checking') : t('ui.check')}</button>
    </form>
  );
}
