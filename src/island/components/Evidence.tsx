import type { Place } from '../../checker/types.ts';
import { LineLink, usePlaceName } from './LineLink.tsx';

/** The lines that prove a result, as they stand in the input. A click leads there. */
export function Evidence({ places }: { places: readonly Place[] }) {
  const placeName = usePlaceName();
  if (places.length === 0) return null;
  return (
    <ul class="evidence">
      {places.map(({ source, line, text }) => (
        <li>
          <LineLink source={source} line={line} class="evidence-line">
            <span class="evidence-place">{placeName(source, line)}</span>
            <code translate={false}>{text}</code>
          </LineLink>
        </li>
      ))}
    </ul>
  );
}
