import { expect, test } from 'vitest';
import { COLLECT } from '../../src/checker/collect.ts';
import { useSite } from '../support/browser.ts';

const site = useSite();

test('a block is one tap to copy, line by line', async () => {
  const page = await site.open('/en/collect/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.click('#remove [data-way="shell"] .command-head button >> nth=0');
  await page.getByText('Copied').first().waitFor();
  expect((await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/)).toEqual(
    COLLECT.remove.shell,
  );
});

test('without JavaScript the links lead to the sections', async () => {
  const page = await site.open('/ru/collect/', { javaScriptEnabled: false });
  for (const target of ['remove', 'install', 'move-server']) {
    expect(await page.locator(`a[href="#${target}"]`).count()).toBe(1);
    expect(await page.locator(`section#${target} pre`).count()).toBeGreaterThan(0);
  }
});

test('the checker’s empty state leads here', async () => {
  const page = await site.open('/fr/check/');
  await page.click('.empty a[href$="/fr/collect/"]');
  await page.waitForURL('**/fr/collect/');
});
