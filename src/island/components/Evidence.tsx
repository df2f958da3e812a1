import type { Place } from '../../checker/types.ts';
import { useCapped } from '../useCapped.tsx';
import { LineLink, usePlaceName } from './LineLink.tsx';

/** Lines that are shown at first: of a server's mailboxes there may be thousands. */
const FIRST = 10;

/** The lines that prove a result, as they stand in the input. A click leads there. */
export function Evidence({ places }: { places: readonly Place[] }) {
  const placeName = usePlaceName();
  const { shown, list, more } = useCapped(places, FIRST);
  if (places.length === 0) return null;
  return (
    <>
      <ul class="evidence" ref={list}>
        {shown.map(({ source, line, text }) => (
          <li>
            <LineLink source={source} line={line} class="evidence-line">
              <span class="evidence-place">{placeName(source, line)}</span>
              <code translate={false}>{text}</code>
            </LineLink>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
