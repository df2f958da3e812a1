import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const README = readFileSync('README.md', 'utf8');

/** The code block that follows another one, from the first line of its text. */
function block(beginning: string): string {
  const from = README.indexOf(beginning);
  return README.slice(from, README.indexOf('```', from));
}

test('the example of the README is what the checker says', () => {
  const paste = block('[PS] C:\\>Get-SendConnector');
  const shown = block('connectors.txt: Format-List').trimEnd().split('\n');
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  writeFileSync(join(folder, 'connectors.txt'), paste);
  let said = '';
  try {
    execFileSync('node', ['src/cli.ts', '--do', 'remove', '--server', 'EX01', 'connectors.txt'], {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder },
    });
  } catch (error) {
    // Something fails, so the exit code is 1.
    said = (error as { readonly stdout: string }).stdout;
  }
  // A line that ends with an ellipsis is cut there; one that is nothing else stands for lines left out.
  let rest = said.replace(/\u00a0/g, ' ').split('\n');
  for (const line of shown) {
    if (line === '…') continue;
    const beginning = line.replace(/ …$/, '');
    const at = rest.findIndex((it) =>
      line.endsWith(' …') ? it.startsWith(beginning) : it.trimEnd() === line,
    );
    expect(at, line).toBeGreaterThanOrEqual(0);
    rest = rest.slice(at + 1);
  }
});
