import { SLASH_KEY } from '../scripts/storageKeys.ts';

/** A checkbox that says whether `/` leads to the search field; the choice holds on every page (see omnibox.ts). */
export function slashSwitch(checkbox: HTMLInputElement, field: HTMLInputElement): void {
  const say = (): void =>
    field.setAttribute('aria-keyshortcuts', checkbox.checked ? '/ Control+K' : 'Control+K');
  try {
    checkbox.checked = localStorage.getItem(SLASH_KEY) !== 'off';
  } catch {
    // Nothing could be kept: the key stays on.
    checkbox.disabled = true;
  }
  say();
  checkbox.addEventListener('change', () => {
    try {
      if (checkbox.checked) localStorage.removeItem(SLASH_KEY);
      else localStorage.setItem(SLASH_KEY, 'off');
    } catch {
      checkbox.checked = true;
    }
    say();
  });
}
