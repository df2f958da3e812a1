import type { APIRoute } from 'astro';
import { catalogIndex } from '../../catalog/catalogIndex.ts';
import { loadCatalog } from '../../catalog/load.ts';
import { LANGUAGES } from '../../catalog/schema.ts';

const CONTENT = 'content';

/** What the checker needs of the catalog in one language: titles, and Setup's own messages to recognise. */
export const getStaticPaths = () => LANGUAGES.map((language) => ({ params: { language } }));

export const GET: APIRoute = ({ params }) => {
  const language = LANGUAGES.find((it) => it === params.language) ?? 'en';
  return Response.json(catalogIndex(loadCatalog(CONTENT), CONTENT, language));
};
