import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeState, encodeState, NOTHING_CHOSEN, type SharedState } from '../../src/island/state.ts';

const connectors = 'SourceTransportServers : {HUB01, HUB02}\r\nComment : соединитель «Интернет» — é ½ 𝄞\r\n';
const state: SharedState = {
  sources: [
    { name: 'paste', text: connectors },
    { name: 'серверы.txt', text: 'Name : HUB01\n' },
  ],
  chosen: { do: 'remove', server: 'HUB01', to: null, role: 'mailbox' },
};

/** A fragment as a stranger might write it. */
const fragmentOf = (value: unknown): string =>
  `1.${deflateSync(JSON.stringify(value)).toString('base64url')}`;

describe('share link', () => {
  it('brings everything back, whatever the script', async () => {
    expect(await decodeState(await encodeState(state))).toEqual(state);
  });

  it('brings back any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (text, name) => {
        const any: SharedState = { sources: [{ name, text }], chosen: NOTHING_CHOSEN };
        expect(await decodeState(`#${await encodeState(any)}`)).toEqual(any);
      }),
      { numRuns: 50 },
    );
  });

  it('needs no escaping in an address', async () => {
    expect(await encodeState(state)).toMatch(/^1\.[\w-]+$/);
  });

  it('packs a long paste', async () => {
    const text = connectors.repeat(2000);
    const fragment = await encodeState({ ...state, sources: [{ name: 'paste', text }] });
    expect(fragment.length).toBeLessThan(text.length / 50);
  });

  it('refuses what no address takes', async () => {
    const text = Array.from({ length: 400_000 }, (_, i) => (i * 2654435761).toString(36)).join(' ');
    await expect(encodeState({ ...state, sources: [{ name: 'paste', text }] })).rejects.toMatchObject({
      reason: 'tooLarge',
    });
  });

  it('says that a link is damaged', async () => {
    const fragment = await encodeState(state);
    const middle = Math.floor(fragment.length / 2);
    const other = fragment[middle] === 'A' ? 'B' : 'A';
    for (const damaged of [
      fragment.slice(0, -10),
      fragment.slice(0, middle) + other + fragment.slice(middle + 1),
      fragment.slice(0, middle) + fragment.slice(middle + 4),
      '1.',
      '1.%%%',
      '1.AAAA',
      'garbage',
      '',
    ]) {
      await expect(decodeState(damaged), damaged).rejects.toMatchObject({ reason: 'damaged' });
    }
  });

  it('says that a link is of another version', async () => {
    await expect(decodeState('2.abc')).rejects.toMatchObject({ reason: 'version' });
  });

  it('takes nothing that is no state', async () => {
    for (const value of [
      null,
      'text',
      {},
      { sources: [{}], chosen: {} },
      { sources: [{ name: 1, text: '' }], chosen: {} },
    ]) {
      await expect(decodeState(fragmentOf(value)), JSON.stringify(value)).rejects.toMatchObject({
        reason: 'damaged',
      });
    }
  });

  it('drops choices that do not exist', async () => {
    const odd = { sources: [], chosen: { do: 'destroy', server: 7, to: '2000' }, more: 1 };
    expect(await decodeState(fragmentOf(odd))).toEqual({ sources: [], chosen: NOTHING_CHOSEN });
  });
});
