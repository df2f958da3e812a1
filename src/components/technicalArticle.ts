import type { Facts, Language } from '../catalog/schema.ts';

interface Page {
  readonly facts: Facts;
  readonly language: Language;
  readonly description: string;
  /** Address of this page, with scheme and host. */
  readonly url: string;
  readonly siteName: string;
}

/** Structured data of an article (schema.org TechArticle), as JSON that is safe inside a script element. */
export function technicalArticle({ facts, language, description, url, siteName }: Page): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: `${facts.id}: ${facts.titles[language]}`,
    description,
    inLanguage: language,
    url,
    dateModified: facts.reviewed,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    about: facts.products.map(({ version }) => ({
      '@type': 'SoftwareApplication',
      name: `Microsoft Exchange Server ${version}`,
    })),
    isPartOf: { '@type': 'WebSite', name: siteName },
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
