/**
 * What names a help page whatever its host, language folder, version and spelling: the last part of its path.
 * `https://learn.microsoft.com/fr-fr/exchange/Host-Record?view=x` and `host-record.md` give the same key.
 * @param address a URL, a path or only its last part
 * @returns '' when there is no path
 */
export function pageKey(address: string): string {
  const path = address
    .replace(/[?#].*$/s, '')
    .replace(/^https?:\/\/[^/]*/i, '')
    .toLowerCase();
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return last.replace(/(?:\(|%28)[^/]*$/, '').replace(/\.(?:aspx|md|html?)$/, '');
}
