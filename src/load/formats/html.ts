import type { Readability } from "@mozilla/readability";
import type { parseHTML } from "linkedom";
import { htmlToText, isDeeper, type DomNode } from "../htmlText.js";
import { toMetadata } from "../metadata.js";
import type { DocumentFormat, Metadata } from "../types.js";

type Page = ReturnType<typeof parseHTML>["document"];

/** Pages with more elements, or deeper ones, skip readability, whose cost grows faster than the page. */
const MAX_ELEMENTS = 100_000;
const MAX_DEPTH = 200;

/**
 * Web pages: the main text by readability, without menus, share lines and comments; the whole body where it finds no
 * article. The page's `lang` is not believed (mirrors and templates get it wrong): the text decides.
 * The readers load with the first page: a run over plain text starts without them.
 */
export const html: DocumentFormat = {
  name: "HTML",
  extensions: [".html", ".htm", ".xhtml", ".xht"],
  opens: (head) => /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!doctype\s+html|<html[\s>])/i.test(head),
  declaredEncoding(head) {
    const meta = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head);
    return meta?.[1] ?? null;
  },
  async read(source) {
    const { parseHTML } = await import("linkedom");
    const { Readability } = await import("@mozilla/readability");
    const page = source.replace(/^\s*<\?xml[^>]*\?>/, "");
    const { document } = parseHTML(/<html[\s>]/i.test(page) ? page : `<!doctype html><html><body>${page}</body></html>`);
    const metadata = pageMetadata(document);
    const whole = htmlToText(document.body as unknown as DomNode);
    const article = readArticle(document, Readability);
    return article ? { text: withHeadline(article.text, metadata.title), metadata } : { text: whole, metadata };
  },
};

/** Where a page has none of these, there is nothing to tell the article from. */
const FURNITURE = "a, nav, aside, header, footer, form, ul, ol, table, iframe, button, figure";

/** Readability changes the page it reads, so everything else is taken before. */
function readArticle(document: Page, Reader: typeof Readability): { text: string } | null {
  if (!document.querySelector(FURNITURE)) return null;
  if (isDeeper(document.body as unknown as DomNode, MAX_DEPTH)) return null;
  try {
    const article = new Reader<DomNode>(document, {
      maxElemsToParse: MAX_ELEMENTS,
      serializer: (node) => node as unknown as DomNode,
    }).parse();
    const text = article?.content ? htmlToText(article.content) : "";
    return text ? { text } : null;
  } catch {
    return null; // too many elements, or a page its heuristics trip over: the body text serves
  }
}

/** Readability cuts the headline off as a repetition of the title; it is part of the report and is put back. */
function withHeadline(text: string, title: string | null | undefined): string {
  return title && !text.slice(0, title.length * 3 + 200).includes(title) ? `${title}\n\n${text}` : text;
}

/** What the page states of itself. Clocks in the page's furniture are not among it. */
function pageMetadata(document: Page): Metadata {
  const meta = (...names: string[]): string => {
    for (const name of names) {
      const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)?.getAttribute("content");
      if (found?.trim()) return found;
    }
    return "";
  };
  const headings = document.querySelectorAll("h1");
  return toMetadata({
    title: meta("og:title", "twitter:title", "DC.title", "dc.title") || (headings.length === 1 ? headings[0]!.textContent : "") || titleElement(document),
    publisher: meta("og:site_name", "DC.publisher", "dc.publisher"),
    published: meta("article:published_time", "datePublished", "DC.date", "dc.date", "dcterms.created", "pubdate", "date"),
  });
}

/** The title element less a site name after a bar or dash ("Headline | Site"), when what is left is a headline's length. */
function titleElement(document: Page): string {
  const title = document.querySelector("title")?.textContent?.trim() ?? "";
  const cut = title.replace(/\s+[|–—»-]\s+[^|–—»]{1,60}$/, "");
  return cut.split(/\s+/).length >= 4 ? cut : title;
}
