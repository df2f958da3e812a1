import 'i18next';
import type checker from '../../locales/en/checker.json';
import type cli from '../../locales/en/cli.json';
import type indexes from '../../locales/en/indexes.json';
import type rules from '../../locales/en/rules.json';
import type search from '../../locales/en/search.json';
import type ui from '../../locales/en/ui.json';

/** Keys are typed by the English files; that the other languages have them is checked by the build. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    returnNull: false;
    resources: {
      checker: typeof checker;
      cli: typeof cli;
      indexes: typeof indexes;
      rules: typeof rules;
      search: typeof search;
      ui: typeof ui;
    };
  }
}
