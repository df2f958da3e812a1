/** Sends the reader of a page without language on to the page in theirs; query and fragment go along. */
import { chosenLanguage } from './chosenLanguage.ts';

const link = document.querySelector<HTMLAnchorElement>(`.languages a[hreflang="${chosenLanguage()}"]`);
// `replace`: the way back doesn't lead here again.
if (link) location.replace(link.pathname + location.search + location.hash);
