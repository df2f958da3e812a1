import astro from 'eslint-plugin-astro';
import * as mdx from 'eslint-plugin-mdx';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.astro/'] },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ['**/*.{ts,tsx,js,mjs}'] })),
  ...astro.configs.recommended,
  { ...mdx.flat, files: ['content/**/*.mdx'] },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      // Pasted and user text is never HTML; a shell or eval has no place here either.
      'no-eval': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Pasted text is data: use textContent.' },
        { property: 'outerHTML', message: 'Pasted text is data: use textContent.' },
      ],
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/checker/**/*.ts'],
    rules: {
      // The engine runs in page, worker and Node alike: it knows neither.
      'no-restricted-globals': ['error', 'document', 'window', 'process', 'console'],
      'no-restricted-imports': [
        'error',
        { patterns: ['node:*', '*/../../catalog/*', '*/../../report/*', 'astro*'] },
      ],
    },
  },
);
