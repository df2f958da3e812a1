/**
 * Puts a copy button beside everything that is marked `data-copy`: commands, IDs, links.
 * Without this script the page has no dead buttons.
 */
import { copyText } from './copyText.ts';

const { textCopy = '', textCopied = '' } = document.body.dataset;

const said = document.createElement('p');
said.className = 'unseen';
said.role = 'status';
document.body.append(said);

for (const source of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const text = source.textContent.trim();
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = textCopy;
  button.ariaLabel = `${textCopy}: ${text.slice(0, 60)}`;
  button.addEventListener('click', async () => {
    try {
      await copyText(text);
    } catch {
      return;
    }
    button.textContent = said.textContent = textCopied;
    button.focus();
    setTimeout(() => {
      button.textContent = textCopy;
      said.textContent = '';
    }, 2000);
  });
  const head = source.previousElementSibling;
  if (head?.matches('.command-head')) head.append(button);
  else source.after(' ', button);
}

// A module: names stay its own.
export {};
