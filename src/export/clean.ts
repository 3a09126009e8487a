/** Half of a surrogate pair: no Unicode text, and UTF-8 cannot hold it. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** The same and control characters, but for tab and line ends: tables and most of their readers cannot hold them. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Leaves out what a format cannot hold, and counts it. */
export class Clean {
  stripped = 0;

  /** For JSON, which escapes control characters itself. */
  json(value: unknown): string {
    return JSON.stringify(value, (_key, part: unknown) => (typeof part === "string" ? this.strip(part, LONE) : part));
  }

  /** For tables. */
  text(text: string): string {
    return this.strip(text, CONTROL);
  }

  private strip(text: string, what: RegExp): string {
    return text.replace(what, () => {
      this.stripped += 1;
      return "";
    });
  }
}
