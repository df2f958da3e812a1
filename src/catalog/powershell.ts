import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, Parser, type Node } from 'web-tree-sitter';

const require = createRequire(import.meta.url);

/** One cmdlet call in a command text. */
export interface CmdletCall {
  readonly name: string;
  /** Parameter names without the dash, as written. */
  readonly parameters: readonly string[];
}

export interface ParsedCommand {
  readonly calls: readonly CmdletCall[];
  /** True when the grammar could not read all of it. */
  readonly broken: boolean;
}

let parser: Promise<Parser> | undefined;

async function powershellParser(): Promise<Parser> {
  await Parser.init();
  const wasm = readFileSync(require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm'));
  return new Parser().setLanguage(await Language.load(wasm));
}

/** `<old server>` is no PowerShell: a bare word stands in for a placeholder before parsing. */
export const fillPlaceholders = (text: string): string =>
  text.replace(/<([\p{L}][\p{L}\p{N} .-]*)>/gu, (_, name: string) => name.replace(/[^\p{L}\p{N}]/gu, ''));

function callsIn(node: Node): CmdletCall[] {
  const own: CmdletCall[] = [];
  if (node.type === 'command') {
    const name = node.descendantsOfType('command_name')[0]?.text;
    const elements = node.namedChildren.find((child) => child?.type === 'command_elements');
    const parameters = (elements?.namedChildren ?? []).flatMap((child) =>
      child?.type === 'command_parameter' ? [child.text.replace(/^[-–—]/, '').replace(/:$/, '')] : [],
    );
    if (name) own.push({ name, parameters });
  }
  return [...own, ...node.namedChildren.flatMap((child) => (child ? callsIn(child) : []))];
}

/**
 * Reads a PowerShell command with the tree-sitter grammar.
 * @param text one command line, placeholders in angle brackets allowed
 */
export async function parsePowershell(text: string): Promise<ParsedCommand> {
  parser ??= powershellParser();
  const tree = (await parser).parse(fillPlaceholders(text));
  if (!tree) return { calls: [], broken: true };
  const result = { calls: callsIn(tree.rootNode), broken: tree.rootNode.hasError };
  tree.delete();
  return result;
}
