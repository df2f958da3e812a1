import 'i18next';
import type checker from '../../locales/en/checker.json';
import type rules from '../../locales/en/rules.json';
import type ui from '../../locales/en/ui.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    returnNull: false;
    resources: { ui: typeof ui; checker: typeof checker; rules: typeof rules };
  }
}
