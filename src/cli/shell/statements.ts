/** One thing that was typed or piped in: a command (`:help`), or a query or question without its semicolon. */
export interface Statement {
  text: string;
  /** Line on which it begins, from 1. */
  line: number;
}

/**
 * Gathers lines into statements. A query goes on over lines until a semicolon that stands in no string, name or comment; what
 * `endsWithLine` says stands alone: commands, and saved questions by name.
 */
export class Statements {
  private buffer = "";
  private start = 1;
  private line = 0;
  private state: State = "code";

  constructor(private readonly endsWithLine: (line: string) => boolean) {}

  /** True between the lines of a query. */
  get pending(): boolean {
    return this.buffer.trim() !== "";
  }

  push(line: string): Statement[] {
    this.line += 1;
    if (!this.pending) {
      this.buffer = "";
      this.state = "code";
      this.start = this.line;
      if (this.endsWithLine(line.trim())) return [{ text: line.trim().replace(/\s*;$/, ""), line: this.line }];
    }
    const found: Statement[] = [];
    for (const part of this.parts(`${line}\n`)) {
      this.buffer += part.text;
      if (!part.ends) continue;
      if (this.pending && withoutComments(this.buffer).trim() !== "") found.push({ text: this.buffer.trim(), line: this.start });
      this.buffer = "";
      this.start = this.line;
    }
    return found;
  }

  /** What stands there without a semicolon when the input ends. */
  end(): Statement[] {
    const text = this.buffer.trim();
    this.clear();
    return withoutComments(text).trim() === "" ? [] : [{ text, line: this.start }];
  }

  clear(): void {
    this.buffer = "";
    this.state = "code";
  }

  /** Cuts at the semicolons that end a statement; the state lasts from line to line. */
  private *parts(text: string): Generator<{ text: string; ends: boolean }> {
    let from = 0;
    for (let i = 0; i < text.length; i++) {
      const [next, skip] = step(this.state, text, i);
      const ends = this.state === "code" && next === "code" && text[i] === ";";
      this.state = next;
      i += skip;
      if (!ends) continue;
      yield { text: text.slice(from, i), ends: true };
      from = i + 1;
    }
    yield { text: text.slice(from), ends: false };
  }
}

/** On one line, as a history of lines can hold it. */
export const onOneLine = (text: string): string => withoutComments(text).replace(/\s*\n\s*/g, " ").trim();

type State = "code" | "'" | '"' | "`" | "line" | "block";

/** The state behind a character, and how many characters more it takes along. */
function step(state: State, text: string, i: number): [State, number] {
  const c = text[i]!;
  const two = text.slice(i, i + 2);
  switch (state) {
    case "code":
      if (two === "//") return ["line", 1];
      if (two === "/*") return ["block", 1];
      return [c === "'" || c === '"' || c === "`" ? c : "code", 0];
    case "line":
      return [c === "\n" ? "code" : "line", 0];
    case "block":
      return two === "*/" ? ["code", 1] : ["block", 0];
    default:
      if (c === "\\" && state !== "`") return [state, 1];
      return [c === state ? "code" : state, 0];
  }
}

function withoutComments(text: string): string {
  let kept = "";
  let state: State = "code";
  for (let i = 0; i < text.length; i++) {
    const [next, skip] = step(state, text, i);
    const comment = next === "line" || next === "block" || state === "block";
    if (!comment) kept += text.slice(i, i + 1 + skip);
    state = next;
    i += skip;
  }
  return kept;
}
