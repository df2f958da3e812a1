import { expect, test } from 'vitest';
import config from '../../astro.config.mjs';

test('a build checks articles and words before it renders them', () => {
  const names = (config.integrations ?? []).flat().map((it) => (it ? it.name : null));
  expect(names).toContain('content-checks');
});
