/** Address of a result -> its error ID, which the list of all checks takes as `?text=`; '' for a page that is no article. */
export function resultId(href: string): string {
  const url = new URL(href);
  const [, , id = ''] = url.pathname.split('/');
  return id === 'articles' ? (url.searchParams.get('text') ?? url.hash.slice(1)) : id;
}
