import type { TFunction } from 'i18next';
import type { Facts } from '../catalog/schema.ts';
import { ANCHORS, SECTIONS, type Section } from '../catalog/sections.ts';

/** The heading of a section. Old Knowledge Base articles are about wizards too, and a warning stops nothing. */
export function headingOf(section: Section, facts: Facts, t: TFunction<'ui'>): string {
  const classic = facts.kind === 'kb-article';
  switch (section) {
    case 'Found':
      return t(classic ? 'section.foundKb' : 'section.found');
    case 'Why':
      if (classic || facts.severity === 'info') return t('section.whyKb');
      return t(facts.severity === 'warning' ? 'section.whyWarning' : 'section.why');
    case 'Fix':
      return t('section.fix');
    case 'Verify':
      return t('section.verify');
    case 'GoodToKnow':
      return t('section.goodToKnow');
  }
}

/** The same by anchor (`good-to-know`), as translations record them. */
export function headingOfAnchor(anchor: string, facts: Facts, t: TFunction<'ui'>): string {
  const section = SECTIONS.find((name) => ANCHORS[name] === anchor);
  return section ? headingOf(section, facts, t) : anchor;
}
