import type { i18n as I18n } from 'i18next';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { BenchContext, WantedContext, type Bench, type Wanted } from './bench.ts';
import { EmptyState } from './components/EmptyState.tsx';
import { InputPane } from './components/InputPane.tsx';
import { Notices } from './components/Notices.tsx';
import { Running } from './components/Running.tsx';
import { ProblemView, ReportView } from './components/ResultsPane.tsx';
import { ScenarioForm } from './components/ScenarioForm.tsx';
import type { Jump } from './components/SourceEditor.tsx';
import type { Engine } from './engine.ts';
import { EXAMPLE } from './example.ts';
import { openFiles, type Opening } from './files.ts';
import { marksOf } from './marks.ts';
import { NotifyContext, type Notice } from './notices.ts';
import { restoreFromLink, type Restored } from './restore.ts';
import { changeInput, EMPTY_INPUT, isEmpty, type Input } from './sources.ts';
import { rangeOfLine } from './text.ts';
import { SLOW_AFTER_MS, useChecker } from './useChecker.ts';
import { useFileDrop } from './useFileDrop.ts';
import { useSharing } from './useSharing.ts';
import { verdictOf, verdictSentence } from '../report/verdict.ts';
import { PASTE, WordsContext, type Words } from './words.ts';

interface Props {
  readonly engine: Engine;
  readonly words: Words;
  readonly i18n: I18n;
  readonly restored: Restored;
}

const startingInput = ({ state }: Restored): Input =>
  state ? changeInput(EMPTY_INPUT, { type: 'restore', state }) : EMPTY_INPUT;

/** The workbench: the input on one side, the verdict on the other. */
export function Checker({ engine, words, i18n, restored }: Props) {
  const { t, language, sourceName } = words;
  const [input, change] = useReducer(changeInput, restored, startingInput);
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const [jump, setJump] = useState<Jump | null>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [spoken, setSpoken] = useState('');
  const cameFrom = useRef<HTMLElement | null>(null);
  const inputSide = useRef<HTMLElement>(null);
  const verdictHeading = useRef<HTMLHeadingElement>(null);
  /** True until the verdict of what was brought along was shown. */
  const awaited = useRef(restored.forVerdict && restored.state !== null);

  const notify = useCallback((notice: Notice) => {
    setNotices((old) => [...old.filter(({ text }) => text !== notice.text), notice]);
  }, []);

  const checked = useChecker(engine, input);
  const { report, problem, busy, slow, share, cancelled } = checked;
  const [opening, setOpening] = useState<Opening | null>(null);
  const cancelOpening = useCallback(() => opening?.cancel(), [opening]);

  const explainLink = useCallback(
    ({ error }: Restored) => {
      if (error)
        notify({ text: t(error.reason === 'version' ? 'errors.unknownLinkVersion' : 'errors.damagedLink') });
    },
    [notify, t],
  );
  useEffect(() => explainLink(restored), [explainLink, restored]);
  useEffect(() => {
    const open = async (): Promise<void> => {
      const link = await restoreFromLink(location.hash);
      explainLink(link);
      if (!link.state) return;
      awaited.current = true;
      change({ type: 'restore', state: link.state });
    };
    const onHashChange = (): void => void open();
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, [explainLink]);

  const sharing = useSharing(
    input,
    useCallback(
      (address: string) =>
        notify({
          text: t('errors.languageSwitchTooLarge'),
          action: { label: t('ui.share.switchAnyway'), address },
        }),
      [notify, t],
    ),
  );

  const addFiles = useCallback(
    async (files: Iterable<File>) => {
      const begun = openFiles(files);
      const slowly = setTimeout(() => setOpening(begun), SLOW_AFTER_MS);
      const opened = await begun.opened;
      clearTimeout(slowly);
      setOpening((other) => (other === begun ? null : other));
      if (opened === null) return;
      for (const file of opened.refused) {
        const { name } = file;
        notify({
          text:
            file.why === 'binary'
              ? t('errors.binaryFile', { name })
              : t('errors.unreadableFile', { name, reason: file.reason }),
        });
      }
      change({ type: 'add', files: opened.files });
    },
    [notify, t],
  );
  const dragging = useFileDrop(addFiles);

  useEffect(() => {
    if (busy) return;
    if (problem) setSpoken('');
    if (!report) return;
    setSpoken(verdictSentence(verdictOf(report), t, language));
    if (!awaited.current) return;
    awaited.current = false;
    // Someone reads what a colleague sent: the verdict, not the paste.
    verdictHeading.current?.focus();
    verdictHeading.current?.scrollIntoView({ block: 'nearest' });
  }, [busy, report, problem, t, language]);

  const sources = useRef(input.sources);
  sources.current = input.sources;
  const severalSources = (report?.sources.length ?? 0) > 1;
  // Not made anew with every key: a table of a thousand servers hangs on it.
  const bench = useMemo(
    (): Bench => ({
      severalSources,
      chooseServer: (server) => change({ type: 'choose', chosen: { server } }),
      goTo: ({ source, line }, from, byKeyboard) => {
        const text = sources.current.find(({ name }) => name === source)?.text;
        if (text === undefined) return;
        const { start, end } = rangeOfLine(text, line);
        setSpoken(t('ui.sources.at', { name: sourceName(source), line, text: text.slice(start, end) }));
        cameFrom.current = from;
        change({ type: 'show', name: source });
        setJump({ source, line, byKeyboard });
        inputSide.current?.scrollIntoView({ block: 'nearest' });
      },
      goToResult: (result) => setWanted({ result }),
    }),
    [severalSources, t, sourceName],
  );

  const goBack = (): void => {
    if (!cameFrom.current?.isConnected) return;
    cameFrom.current.focus();
    cameFrom.current.scrollIntoView({ block: 'nearest' });
    cameFrom.current = null;
    setJump(null);
  };

  const servers = report?.servers ?? (problem?.kind === 'unknownServer' ? problem.known : []);
  const marks = useMemo(() => marksOf(report, input.shown), [report, input.shown]);

  return (
    <WordsContext.Provider value={words}>
      <NotifyContext.Provider value={notify}>
        <BenchContext.Provider value={bench}>
          <Notices
            notices={notices}
            onDismiss={(notice) => setNotices((old) => old.filter((other) => other !== notice))}
          />
          <div class="bench">
            <section ref={inputSide} class="bench-input" aria-labelledby="input-heading">
              <h2 id="input-heading">{t('ui.sources.heading')}</h2>
              <InputPane
                input={input}
                marks={marks}
                jump={jump}
                dragging={dragging}
                change={change}
                onFiles={(files) => void addFiles(files)}
                onCheck={checked.checkNow}
                onBack={goBack}
              />
              <ScenarioForm
                chosen={input.chosen}
                judged={report?.scenario ?? null}
                servers={servers}
                slow={slow}
                onChoose={(chosen) => change({ type: 'choose', chosen })}
                onCheck={checked.checkNow}
              />
            </section>
            <section
              class="bench-results"
              aria-label={t('ui.results.heading')}
              aria-busy={busy}
              data-slow={slow ? '' : undefined}
            >
              <p class="unseen" role="status">
                {opening ? t('ui.opening') : slow ? t('ui.checking') : cancelled ? t('ui.cancelled') : spoken}
              </p>
              {opening && <Running label={t('ui.opening')} share={null} onCancel={cancelOpening} />}
              {slow && !opening && (
                <Running label={t('ui.checking')} share={share} onCancel={checked.cancel} />
              )}
              {cancelled && <p class="soft">{t('ui.cancelled')}</p>}
              {problem && (
                <ProblemView
                  problem={problem}
                  onServer={(server) => change({ type: 'choose', chosen: { server } })}
                />
              )}
              {report && (
                <WantedContext.Provider value={wanted}>
                  <ReportView
                    report={report}
                    input={input}
                    i18n={i18n}
                    heading={verdictHeading}
                    link={sharing.link}
                    onRemoveExample={() => change({ type: 'remove', name: PASTE })}
                  />
                </WantedContext.Provider>
              )}
              {!report && !problem && !opening && isEmpty(input) && (
                <>
                  <h2 class="verdict">{t('ui.results.waiting')}</h2>
                  <EmptyState onExample={() => change({ type: 'write', name: PASTE, text: EXAMPLE })} />
                </>
              )}
            </section>
          </div>
        </BenchContext.Provider>
      </NotifyContext.Provider>
    </WordsContext.Provider>
  );
}
