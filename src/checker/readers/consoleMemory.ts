import type { TextLines } from '../textLines.ts';
import { type ConsoleLine, consoleLine, type ConsoleParagraph, paragraphOf } from './consoleParagraphs.ts';
import { Recent } from './recent.ts';

/** What was read of one source's consoles: each run of Setup says nearly the same. */
export class ConsoleMemory {
  readonly #paragraphs = new Recent<ConsoleParagraph>();
  readonly #lines = new Recent<ConsoleLine>();

  /** @param from first of a half-open range of lines, none of which is blank */
  paragraph(lines: TextLines, from: number, to: number): ConsoleParagraph {
    const raw = lines.textBetween(from, to);
    let paragraph = this.#paragraphs.get(raw);
    if (paragraph === undefined) {
      const own = new Array<ConsoleLine>(to - from);
      for (let i = from; i < to; i++) own[i - from] = this.line(lines.at(i));
      paragraph = paragraphOf(own);
      this.#paragraphs.set(raw, paragraph);
    }
    return paragraph;
  }

  /** @param raw a line as it stands there */
  line(raw: string): ConsoleLine {
    let line = this.#lines.get(raw);
    if (line === undefined) {
      line = consoleLine(raw);
      this.#lines.set(raw, line);
    }
    return line;
  }
}
