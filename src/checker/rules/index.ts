import type { Rule } from '../rule.ts';
import { NoConnectorToStar } from './NoConnectorToStar.ts';
import { Q152959 } from './Q152959.ts';
import { Q152960 } from './Q152960.ts';
import { Q154531 } from './Q154531.ts';
import { Q154537 } from './Q154537.ts';
import { Q154947 } from './Q154947.ts';
import { Q155789 } from './Q155789.ts';
import { Q184535 } from './Q184535.ts';
import { Q188386 } from './Q188386.ts';
import { Q189286 } from './Q189286.ts';
import { Q194117 } from './Q194117.ts';
import { Q194121 } from './Q194121.ts';
import { Q195147 } from './Q195147.ts';
import { Q196413 } from './Q196413.ts';
import { ServerIsDynamicGroupExpansionServer } from './ServerIsDynamicGroupExpansionServer.ts';
import { ServerIsGroupExpansionServer } from './ServerIsGroupExpansionServer.ts';
import { ServerIsSourceForSendConnector } from './ServerIsSourceForSendConnector.ts';

/** All rules, in the order in which a report lists them. */
export const RULES: readonly Rule[] = [
  ServerIsSourceForSendConnector,
  NoConnectorToStar,
  ServerIsGroupExpansionServer,
  ServerIsDynamicGroupExpansionServer,
  Q152959,
  Q152960,
  Q154531,
  Q154537,
  Q154947,
  Q155789,
  Q184535,
  Q188386,
  Q189286,
  Q194117,
  Q194121,
  Q195147,
  Q196413,
];
