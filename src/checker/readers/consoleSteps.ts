import type { LoggedRule, Place } from '../types.ts';
import type { ConsoleEvent, ConsoleLine, Link, Passage, PlacedLine, StepTitle } from './consoleParagraphs.ts';
import type { Level, Status } from './consoleTexts.ts';

/** A step that Setup reports, or what stands before the first. */
export interface ConsoleStep {
  readonly title: string;
  readonly isChecking: boolean;
  status: Status | null;
  readonly at: Place | null;
  readonly messages: Message[];
}

interface Message {
  /** null for a link without a text. */
  readonly passage: Passage | null;
  readonly at: Place;
  readonly level: Level | null;
  link: Place | null;
  id: string | null;
}

/** The place of a line of a paragraph, by the index of the paragraph's first line. */
export type PlaceOf = (line: PlacedLine, paragraph: number) => Place;

/** What happens on a console, put together to steps with their messages. */
export class ConsoleSteps {
  readonly all: ConsoleStep[];
  readonly #placeOf: PlaceOf;
  #step: ConsoleStep = { title: '', isChecking: false, status: null, at: null, messages: [] };
  /** Of the heading above; null without one. */
  #level: Level | null = null;

  constructor(placeOf: PlaceOf) {
    this.#placeOf = placeOf;
    this.all = [this.#step];
  }

  /** @param paragraph index of the first line of the event's paragraph */
  add(event: ConsoleEvent, paragraph: number): void {
    switch (event.is) {
      case 'text':
        if (this.#level === null && !(this.#step.status === 'FAILED' && this.#step.isChecking)) break;
        for (const passage of event.passages) this.#addMessage(passage, null, paragraph);
        break;
      case 'message':
        this.#addMessage(event.passage, event.link, paragraph);
        break;
      case 'link':
        this.#addLink(event.link, paragraph);
        break;
      case 'status':
        this.#level = null;
        if (event.step === null) this.#step.status = event.status;
        else this.#begin(event.step, event.status, paragraph);
        break;
      case 'step':
        this.#level = null;
        // Redrawn progress repeats the title of its step.
        if (this.#step.title === event.step.title && this.#step.messages.length === 0)
          this.#step.status = event.status;
        else this.#begin(event.step, event.status, paragraph);
        break;
      case 'heading':
        this.#level = event.level;
        break;
      case 'other':
        this.#level = null;
    }
  }

  #begin(title: StepTitle, status: Status | null, paragraph: number): void {
    const at = this.#placeOf(title, paragraph);
    this.#step = { title: title.title, isChecking: title.isChecking, status, at, messages: [] };
    this.all.push(this.#step);
  }

  #addMessage(passage: Passage, link: Link | null, paragraph: number): void {
    this.#step.messages.push({
      passage,
      at: this.#placeOf(passage, paragraph),
      level: this.#level,
      link: link && this.#placeOf(link, paragraph),
      id: link && link.id,
    });
  }

  #addLink(link: Link, paragraph: number): void {
    const at = this.#placeOf(link, paragraph);
    const last = this.#step.messages.at(-1);
    if (last !== undefined && last.link === null) {
      last.link = at;
      last.id = link.id;
    } else this.#step.messages.push({ passage: null, at, level: null, link: at, id: link.id });
  }
}

/** @param width number of characters of the console's longest line */
export function rulesOf(steps: readonly ConsoleStep[], width: number): readonly LoggedRule[] {
  // Of just the size: an array that grows makes room for many more than a run has.
  const rules = new Array<LoggedRule>(steps.reduce((sum, { messages }) => sum + messages.length, 0));
  let count = 0;
  for (const step of steps) {
    for (const message of step.messages) rules[count++] = ruleOf(message, step, width);
  }
  return rules;
}

function ruleOf(
  { passage, at, level, link, id }: Message,
  { status }: ConsoleStep,
  width: number,
): LoggedRule {
  return {
    id,
    ruleType: null,
    evaluated: null,
    failed: null,
    printed: {
      level: level ?? (status === 'COMPLETED' ? 'recommended' : 'required'),
      message: passage === null ? '' : joined(passage, width),
      at,
      helpUrl: link,
    },
  };
}

/** A narrower console isn't one: its longest line isn't full. */
const NARROWEST = 60;

/** A line as wide as the console was cut in the midst of a word, or at a blank. */
function joined({ first, line, more }: Passage, width: number): string {
  let text = first;
  let above: ConsoleLine = line;
  for (const next of more) {
    const isFull = width >= NARROWEST && above.width === width;
    text += (isFull ? '' : ' ') + next.text;
    above = next;
  }
  return text;
}
