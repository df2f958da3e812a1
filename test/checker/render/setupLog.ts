/** What one run of Setup says, to be printed as ExchangeSetup.log (FORMATS 7.1). */
export interface RunModel {
  readonly server: string;
  readonly version: string;
  readonly mode: 'Install' | 'Upgrade' | 'Uninstall';
  readonly rules: readonly RuleModel[];
}

export interface RuleModel {
  readonly id: string;
  readonly type: 'Error' | 'Warning';
  readonly value: 'True' | 'False' | 'exception';
}

export const messageOf = (rule: RuleModel) => `The check '${rule.id}' found something.`;

const DURATION = '[Thread:12] [Duration:00:00:00.0156242]';

export function renderSetupLog(run: RunModel, separator: '/' | '-' = '/'): string {
  const fired = run.rules.filter((rule) => rule.type === 'Error' && rule.value === 'True');
  const messages: readonly (readonly [level: number, text: string])[] = [
    [0, '**********************************************'],
    [0, 'Starting Microsoft Exchange Server 2019 Setup'],
    [0, '**********************************************'],
    [0, `Setup version: ${run.version}.`],
    [0, `Command Line Parameter Name='mode', Value='${run.mode}'.`],
    [0, `Server Name=${run.server}`],
    [1, 'Started [Analysis:Prereq]'],
    ...run.rules.flatMap((rule) => evaluation(rule).map((text) => [1, text] as const)),
    [1, 'Finished [Analysis:Prereq] [Duration:00:00:11.3761800]'],
    ...fired.map((rule) => [1, `Failed [Rule:${rule.id}] [Message:${messageOf(rule)}]`] as const),
    ...fired.flatMap((rule) => [
      [1, `[REQUIRED] ${messageOf(rule)}`] as const,
      [
        1,
        `Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.${rule.id}.aspx`,
      ] as const,
    ]),
    ...run.rules
      .filter((rule) => rule.type === 'Warning' && rule.value === 'True')
      .map((rule) => [1, `[RECOMENDED] ${messageOf(rule)}`] as const),
    [0, 'End of Setup'],
    [0, '**********************************************'],
  ];
  const date = ['05', '14', '2024'].join(separator);
  return messages
    .map(([level, text], i) => {
      const seconds = String(Math.floor(i / 60) % 60).padStart(2, '0');
      return `[${date} 09:${seconds}:${String(i % 60).padStart(2, '0')}.0016] [${level}] ${text}\r\n`;
    })
    .join('');
}

function evaluation({ id, type, value }: RuleModel): readonly string[] {
  const result =
    value === 'exception'
      ? '[HasException:True] [Value:\r\nSystem.NullReferenceException: Object reference not set.\r\n   at X.Y()\r\n]'
      : `[HasException:False] [Value:"${value}"]`;
  return [
    `Started [Rule:${id}] [Parent:RootAnalysisMember] [RuleType:${type}]`,
    `Evaluated [Rule:${id}] ${result} [ParentValue:"<NULL>"] ${DURATION}`,
    `Finished [Rule:${id}] [Duration:00:00:00.0156242]`,
  ];
}
