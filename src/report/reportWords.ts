import type { TFunction } from 'i18next';
import type { Language } from '../catalog/schema.ts';

/** Words that the renderers need, all in one language. */
export interface ReportWords {
  readonly language: Language;
  readonly cli: TFunction<'cli'>;
  readonly checker: TFunction<'checker'>;
}
