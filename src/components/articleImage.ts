import { Resvg } from '@resvg/resvg-js';
import { readFileSync } from 'node:fs';
import satori, { type Font } from 'satori';
import type { Severity } from '../catalog/schema.ts';
import { humps } from './humps.ts';

/** The card's own words, in the reader's language. */
export interface ArticleCard {
  readonly id: string;
  readonly title: string;
  readonly siteName: string;
  readonly severity: Severity;
  readonly severityText: string;
  /** Versions in short: `2007–SE`. */
  readonly versions: string;
}

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 72;

/** The site's light scheme. */
const PAPER = '#f8f4ea';
const INK = '#1c1a15';
const SOFT = '#4d483b';
const ACCENT = '#0a4f4b';
const SEVERITY: Readonly<Record<Severity, { color: string; shape: string }>> = {
  error: { color: '#8f1710', shape: 'M5 0h6l5 5v6l-5 5H5l-5-5V5z' },
  warning: { color: '#664200', shape: 'M8 0l8 15H0z' },
  info: { color: SOFT, shape: 'M8 0a8 8 0 1 0 .1 0z' },
};

/** satori reads WOFF, one file per script: the first font that has a letter draws it. */
const font = (family: string, name: string, weight: 400 | 700): Font[] =>
  ['latin', 'latin-ext', 'cyrillic'].map((script) => ({
    name: `${family} ${script}`,
    data: readFileSync(`node_modules/@fontsource/${name}/files/${name}-${script}-${weight}-normal.woff`),
    weight,
    style: 'normal',
  }));
const FONTS = [
  ...font('Mono', 'jetbrains-mono', 700),
  ...font('Sans', 'ibm-plex-sans', 400),
  ...font('Sans', 'ibm-plex-sans', 700),
];
const familyOf = (family: string): string =>
  ['latin', 'latin-ext', 'cyrillic'].map((script) => `"${family} ${script}"`).join(', ');

interface Box {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

const box = (style: Record<string, string | number>, children: string | readonly Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

const shape = (path: string, color: string, size: number): Box => ({
  type: 'svg',
  props: {
    width: size,
    height: size,
    viewBox: '0 0 16 16',
    children: { type: 'path', props: { d: path, fill: color } },
  },
});

/** Large where the ID leaves room; a letter of the monospace face is 0.6 em wide. */
function sizeOf(parts: readonly string[]): number {
  const length = parts.join('').length;
  const longest = Math.max(...parts.map((part) => part.length));
  const wanted = length <= 14 ? 116 : length <= 34 ? 84 : 72;
  return Math.min(wanted, Math.floor((WIDTH - 2 * MARGIN) / longest / 0.6));
}

/**
 * The picture that a share of an article shows: the ID as hero, the title under it.
 * @returns PNG, 1200×630
 */
export async function articleImage(card: ArticleCard): Promise<Uint8Array<ArrayBuffer>> {
  const parts = humps(card.id);
  const { color, shape: path } = SEVERITY[card.severity];
  const size = sizeOf(parts);
  const root = box(
    {
      boxSizing: 'border-box',
      width: WIDTH,
      height: HEIGHT,
      padding: MARGIN,
      flexDirection: 'column',
      justifyContent: 'space-between',
      borderTop: `16px solid ${ACCENT}`,
      background: PAPER,
      color: INK,
      fontFamily: familyOf('Sans'),
    },
    [
      box({ flexDirection: 'column' }, [
        box({ alignItems: 'center', marginBottom: 28, color, fontSize: 32, fontWeight: 700 }, [
          shape(path, color, 30),
          box({ marginLeft: 16 }, card.severityText),
        ]),
        box(
          {
            flexWrap: 'wrap',
            fontFamily: familyOf('Mono'),
            fontSize: size,
            fontWeight: 700,
            letterSpacing: '-0.03em',
            lineHeight: 1.1,
          },
          parts.map((part) => box({}, part)),
        ),
        box({ marginTop: 30, fontSize: 40, lineHeight: 1.3 }, card.title),
      ]),
      box({ justifyContent: 'space-between', color: SOFT, fontSize: 30 }, [
        box({ color: ACCENT, fontWeight: 700 }, card.siteName),
        box({}, card.versions),
      ]),
    ],
  );
  const svg = await satori(root as Parameters<typeof satori>[0], {
    width: WIDTH,
    height: HEIGHT,
    fonts: FONTS,
  });
  return new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
}
