import type { Sink } from "./types.js";

/** Characters gathered before they are handed to the sink. */
const CHUNK = 64 * 1024;

/** Gathers small pieces of text for a sink, and waits for it. */
export class Chunks {
  private parts: string[] = [];
  private size = 0;

  constructor(
    private readonly sink: Sink,
    /** In formats that make a folder. */
    private readonly file?: string,
  ) {}

  add(text: string): void {
    this.parts.push(text);
    this.size += text.length;
  }

  async flushAfter(text: string): Promise<void> {
    this.add(text);
    if (this.size >= CHUNK) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.parts.join("");
    this.parts = [];
    this.size = 0;
    if (text) await this.sink(text, this.file);
  }
}
