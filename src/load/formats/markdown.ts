import { takeFrontMatter } from "../frontMatter.js";
import { htmlToText, type DomNode } from "../htmlText.js";
import type { DocumentFormat } from "../types.js";

/** Markdown is rendered and its blocks read, so that links, emphasis and tables leave their words only. The readers load with the first such document. */
export const markdown: DocumentFormat = {
  name: "Markdown",
  extensions: [".md", ".markdown"],
  async read(source) {
    const { parseHTML } = await import("linkedom");
    const { marked } = await import("marked");
    const { text, metadata } = takeFrontMatter(source);
    const html = marked.parse(text.trimStart(), { async: false, gfm: true });
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
    return { text: htmlToText(document.body as unknown as DomNode), metadata };
  },
};
