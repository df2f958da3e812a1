import type { Rule } from '../rule.ts';
import { recipientsOf, recipientsOn } from '../topology/exchange55Directory.ts';
import type { Site55 } from '../topology/exchange55.ts';
import { once } from '../topology/perTopology.ts';
import type { DecisionTable } from './decisionTable.ts';
import { lacksColumns, lacksRows } from './lacks55.ts';
import { LIMIT, type Measured, measure, MARGIN, roomForNames } from './q196415/lengths.ts';
import { sumUp } from './recipients55.ts';
import { judgeServer55, type Situation55 } from './situation55.ts';

interface Situation extends Situation55 {
  /** Mailboxes of the server: what moves with it. */
  readonly mailboxes: readonly Measured[];
}

const homeless = once((site: Site55) => recipientsOf(site, 'mailbox').filter(({ home }) => home === null));

const having = (mailboxes: readonly Measured[], isFound: (it: Measured) => boolean) =>
  mailboxes.filter(isFound).map(({ recipient }) => recipient);

const isClose = (length: number) => length >= MARGIN && length <= LIMIT;

/** Names of the destination are in no export, so that C2 and C4 judge what holds of the shortest ones. */
const TABLE: DecisionTable<Situation> = {
  match: 'each',
  args: ({ server, site }) => ({ server, site: site.name, limit: LIMIT, margin: MARGIN }),
  rows: [
    {
      case: 'C0',
      lacks: ({ site, mailboxes }) => [
        ...lacksRows('mailboxes', recipientsOf(site, 'mailbox').length === 0, site),
        ...lacksColumns(['Home-Server'], homeless(site)),
        ...lacksColumns(
          ['Obj-Dist-Name'],
          having(mailboxes, ({ newName }) => newName === null),
        ),
        ...lacksColumns(
          ['E-mail Addresses'],
          having(mailboxes, ({ addresses }) => addresses === null),
        ),
      ],
    },
    { case: 'C1', outcome: 'unknown', find: ({ mailboxes }) => roomForNames(mailboxes) },
    {
      case: 'C2',
      outcome: 'fail',
      find: ({ mailboxes }) => sumUp(having(mailboxes, ({ newName }) => (newName ?? 0) > LIMIT)),
    },
    {
      case: 'C3',
      outcome: 'fail',
      find: ({ mailboxes }) => sumUp(having(mailboxes, ({ addresses }) => (addresses?.least ?? 0) > LIMIT)),
    },
    {
      case: 'C4',
      outcome: 'warn',
      find: ({ mailboxes }) => [
        ...sumUp(
          having(mailboxes, ({ newName }) => isClose(newName ?? 0)),
          'C4Name',
        ),
        ...sumUp(
          having(mailboxes, ({ addresses: it }) => it !== null && it.least <= LIMIT && it.most >= MARGIN),
          'C4Addresses',
        ),
      ],
    },
  ],
  otherwise: { case: 'C99', outcome: 'pass', evidence: ({ here }) => here },
  steps: [
    { key: 'measure', cases: ['C1'] },
    { key: 'addresses', cases: ['C3', 'C4Addresses'] },
    { key: 'recreate', cases: ['C2', 'C4Name'] },
  ],
};

/** Names and addresses that are longer than 256 characters at the destination undo the move of a server. */
export const Q196415: Rule = {
  id: 'Q196415',
  severity: 'error',
  scenarios: ['move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE, (situation) => ({
    ...situation,
    mailboxes: recipientsOn(situation.site, 'mailbox', situation.server).map(measure),
  })),
};
