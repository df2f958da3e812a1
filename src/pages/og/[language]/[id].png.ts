import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection, getEntry } from 'astro:content';
import { publishedIds } from '../../../catalog/articles.ts';
import { LANGUAGES, type Language } from '../../../catalog/schema.ts';
import { articleImage } from '../../../components/articleImage.ts';
import { versionRanges } from '../../../components/versions.ts';
import { siteText } from '../../../i18n/site.ts';

export const getStaticPaths = (async () => {
  const ids = publishedIds(
    'content',
    (await getCollection('facts')).map(({ id }) => id),
  );
  return LANGUAGES.flatMap((language) =>
    ids.map((id) => ({ params: { language, id }, props: { language, id } })),
  );
}) satisfies GetStaticPaths;

/** The picture that a share of an article shows, one per article and language. */
export const GET: APIRoute<{ language: Language; id: string }> = async ({ props: { language, id } }) => {
  const entry = await getEntry('facts', id);
  if (!entry) throw new Error(`content/${id}/facts.yaml: expected to be there, found nothing`);
  const { severity, titles } = entry.data;
  const t = siteText(language);
  const png = await articleImage({
    id,
    title: titles[language],
    siteName: t('site.name'),
    severity,
    severityText: t(`severity.${severity}`),
    versions: t('product.version', { version: versionRanges(entry.data) }),
  });
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
