import { shortName } from './topology/names.ts';
import type { LoggedRule, Message, Outcome, Result, SetupRun, Severity } from './types.ts';

/** ID of a recommendation that Setup printed without naming its rule, when its text isn't in the catalog either. */
export const UNNAMED_RECOMMENDATION = 'UnnamedRecommendation';

/** What Setup itself says in one run: one result per rule that it failed, recommended or evaluated. */
export function verdictsOf(
  run: SetupRun,
  origin: 'setup-log' | 'setup-console' = 'setup-log',
): readonly Result[] {
  const server = run.server === null ? null : shortName(run.server.value);
  return run.rules.flatMap((rule) => {
    const verdict = verdictOf(rule);
    if (verdict === null) return [];
    return [{ ...verdict, id: rule.id ?? UNNAMED_RECOMMENDATION, server, origin, fix: [], missing: [] }];
  });
}

type Verdict = Pick<Result, 'outcome' | 'severity' | 'summary' | 'evidence'>;

/** Setup's verdict is what it failed or printed; what the rule engine evaluated is only the reason for it. */
function verdictOf(rule: LoggedRule): Verdict | null {
  const { failed, printed, evaluated } = rule;
  const said = failed ?? printed;
  if (said !== null) {
    const recommended = failed === null && printed?.level === 'recommended';
    const evidence = [failed?.at, printed?.at, printed?.helpUrl].flatMap((place) => place ?? []);
    const [outcome, severity]: [Outcome, Severity] = recommended ? ['warn', 'warning'] : ['fail', 'error'];
    return { outcome, severity, summary: { verbatim: said.message }, evidence };
  }
  // Rules of type None only feed other rules: Setup tells nobody about them.
  if (evaluated === null || rule.ruleType === 'None') return null;
  return { ...EVALUATED[evaluated.value], severity: severityOf(rule), evidence: [evaluated.at] };
}

/** `True` means that the rule fired. Without a `Failed` or printed line it isn't known what Setup made of it. */
const EVALUATED: Readonly<
  Record<NonNullable<LoggedRule['evaluated']>['value'], { outcome: Outcome; summary: Message }>
> = {
  false: { outcome: 'pass', summary: { key: 'setup.evaluatedFalse', args: {} } },
  true: { outcome: 'unknown', summary: { key: 'setup.evaluatedTrueOnly', args: {} } },
  exception: { outcome: 'unknown', summary: { key: 'setup.exception', args: {} } },
  other: { outcome: 'unknown', summary: { key: 'setup.evaluatedOther', args: {} } },
};

/** `info` when the log has lost the line that tells the rule's type. */
function severityOf({ ruleType }: LoggedRule): Severity {
  if (ruleType === null) return 'info';
  return ruleType === 'Warning' ? 'warning' : 'error';
}
