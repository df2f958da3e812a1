import type { TFunction } from 'i18next';
import { SETUP_MODES, type Facts, type Operation, type SetupMode } from '../catalog/schema.ts';

/** What an administrator was doing: a mode of Setup, or an operation of Exchange 4.0 to 2000. */
export type Doing = SetupMode | Operation;

export const doingsOf = (facts: Facts): readonly Doing[] =>
  facts.kind === 'readiness-check' ? facts.modes : [facts.operation];

const MODES: ReadonlySet<string> = new Set(SETUP_MODES);

const isMode = (doing: Doing): doing is SetupMode => MODES.has(doing);

export const doingText = (doing: Doing, t: TFunction<'ui'>): string =>
  isMode(doing) ? t(`mode.${doing}`) : t(`operation.${doing}`);
