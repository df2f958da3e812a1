import {
  ACTIONS,
  REMOVABLE_ROLES,
  TARGETS,
  type Action,
  type RemovableRole,
  type Source,
  type Target,
} from '../checker/types.ts';

/** What a reader chose; null leaves it to the input. */
export interface Chosen {
  readonly do: Action | null;
  readonly server: string | null;
  readonly to: Target | null;
  readonly role: RemovableRole | null;
}

/** All that a share link carries: enough to see the same results. */
export interface SharedState {
  readonly sources: readonly Source[];
  readonly chosen: Chosen;
}

export const NOTHING_CHOSEN: Chosen = { do: null, server: null, to: null, role: null };

/** Version of the format. A link of another version is refused by name, never misread. */
const VERSION = 1;

/** Chromium takes addresses of 2 MB, Firefox of 1 MB: the smaller one counts, with room for the rest of the address. */
export const LONGEST_FRAGMENT = 1_000_000;

/** A link of a megabyte may unfold into a gigabyte: nobody shares that much, and a browser tab can't hold it. */
const LARGEST_STATE = 32 * 1024 * 1024;

/** Why a fragment can't be restored, or a state can't be put into one. */
export class LinkError extends Error {
  readonly reason: 'damaged' | 'version' | 'tooLarge';
  /** Length of the link in characters, when it is too large. */
  readonly length: number | null;

  constructor(reason: LinkError['reason'], length: number | null = null) {
    super(`share link: ${reason}`);
    this.name = 'LinkError';
    this.reason = reason;
    this.length = length;
  }
}

/**
 * State -> fragment without `#`: `1.` and the base64url text of the deflated JSON. Deflate with its checksum
 * (zlib), because evidence that changed on the way must not pass for what the sender saw.
 * @throws LinkError when it is too large for an address
 */
export async function encodeState(state: SharedState): Promise<string> {
  const sources = state.sources.map(({ name, text }) => ({ name, text }));
  const length = sources.reduce((sum, { text }) => sum + text.length, 0);
  // Nobody could open it, and packing a hundred megabytes would stop the page for seconds.
  if (length > LARGEST_STATE) throw new LinkError('tooLarge', length);
  const json = JSON.stringify({ sources, chosen: state.chosen });
  const bytes = await collect(
    streamOf(new TextEncoder().encode(json)).pipeThrough(new CompressionStream('deflate')),
  );
  const fragment = `${VERSION}.${toBase64Url(bytes)}`;
  if (fragment.length > LONGEST_FRAGMENT) throw new LinkError('tooLarge', fragment.length);
  return fragment;
}

/**
 * Fragment, with or without `#` -> state.
 * @throws LinkError for damage (cut, changed, not ours) and for other versions
 */
export async function decodeState(fragment: string): Promise<SharedState> {
  const match = /^#?(\d+)\.(.*)$/s.exec(fragment);
  if (!match) throw new LinkError('damaged');
  if (Number(match[1]) !== VERSION) throw new LinkError('version');
  let parsed: unknown;
  try {
    const bytes = fromBase64Url(match[2] ?? '');
    const inflated = await collect(
      streamOf(bytes).pipeThrough(new DecompressionStream('deflate')),
      LARGEST_STATE,
    );
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(inflated));
  } catch {
    throw new LinkError('damaged');
  }
  const state = sharedStateOf(parsed);
  if (state === null) throw new LinkError('damaged');
  return state;
}

/** Any value -> state, or null when it isn't one. Links are written by strangers: every part is looked at. */
export function sharedStateOf(value: unknown): SharedState | null {
  if (!isObject(value) || !Array.isArray(value.sources) || !isObject(value.chosen)) return null;
  const sources: Source[] = [];
  for (const source of value.sources as unknown[]) {
    if (!isObject(source) || typeof source.name !== 'string' || typeof source.text !== 'string') return null;
    sources.push({ name: source.name, text: source.text });
  }
  const { server } = value.chosen;
  return {
    sources,
    chosen: {
      do: ACTIONS.find((action) => action === (value.chosen as Record<string, unknown>).do) ?? null,
      server: typeof server === 'string' && server !== '' ? server : null,
      to: TARGETS.find((target) => target === (value.chosen as Record<string, unknown>).to) ?? null,
      role: REMOVABLE_ROLES.find((role) => role === (value.chosen as Record<string, unknown>).role) ?? null,
    },
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const streamOf = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new Blob([bytes]).stream();

/** @param limit number of bytes beyond which reading stops with an error */
async function collect(
  stream: ReadableStream<Uint8Array>,
  limit = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    length += chunk.value.length;
    if (length > limit) {
      await reader.cancel();
      throw new RangeError(`more than ${limit} bytes`);
    }
    chunks.push(chunk.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** A call takes so many arguments at most. */
const ARGUMENTS = 0x8000;

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += ARGUMENTS) {
    binary += String.fromCharCode(...bytes.subarray(i, i + ARGUMENTS));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
