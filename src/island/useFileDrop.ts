import { useEffect, useState } from 'preact/hooks';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/**
 * Takes files dropped anywhere on the page: a browser that opens one instead would throw away the reader's work.
 * @returns whether files are being dragged over the page
 */
export function useFileDrop(onFiles: (files: Iterable<File>) => void): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    addEventListener('dragover', over, { signal });
    addEventListener(
      'dragleave',
      // Leaving the window has no target to go to; moving between elements has.
      (event) => {
        if (event.relatedTarget === null) setDragging(false);
      },
      { signal },
    );
    addEventListener(
      'drop',
      (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDragging(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => stop.abort();
  }, [onFiles]);
  return dragging;
}
