/** What XML 1.0 cannot hold: control characters, lone surrogates, U+FFFE and U+FFFF. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;" };

/** Escapes text for XML, leaving out what XML cannot hold and counting it. */
export class XmlText {
  stripped = 0;

  /** Element content. A carriage return is written as a reference: parsers would turn it into a line feed. */
  content(text: string): string {
    return this.strip(text).replace(/[&<>\r]/g, (c) => ESCAPES[c]!);
  }

  /** Attribute value, to stand between double quotes. */
  attribute(text: string): string {
    return this.strip(text).replace(/[&<>"\r\n\t]/g, (c) => ESCAPES[c]!);
  }

  private strip(text: string): string {
    return text.replace(ILLEGAL, () => {
      this.stripped += 1;
      return "";
    });
  }
}

/** A name token made of any id, different for different ids: what is not plain is written as its code in hexadecimal. */
export const nameToken = (id: string): string => id.replace(/[^A-Za-z0-9_.-]/gu, (c) => `:${c.codePointAt(0)!.toString(16)}:`);
