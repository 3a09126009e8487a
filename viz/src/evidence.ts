/** Sentences that carry a node or relationship, in their own language, with the document they stand in. */
import type { ApiDocument, ApiEvidence, ApiMeta } from "../../src/serve/api.js";
import { h } from "./dom.js";
import { foreign, languageBadge, markedSentence } from "./text.js";

export function evidenceList(evidence: ApiEvidence, meta: ApiMeta): HTMLElement {
  if (!evidence.sentences.length) return h("p", { class: "quiet" }, "No sentence is recorded for this.");
  return h(
    "div",
    { class: "evidence-list" },
    evidence.sentences.map((sentence) =>
      h(
        "figure",
        { class: "evidence-item" },
        h("blockquote", { class: sentence.rightToLeft ? "rtl" : "ltr" }, markedSentence(sentence, evidence.names)),
        h("figcaption", {}, documentLine(sentence.document, meta)),
      ),
    ),
    evidence.truncated ? h("p", { class: "quiet" }, "More sentences exist than are shown.") : null,
  );
}

export function documentLine(document: ApiDocument, meta: ApiMeta): HTMLElement {
  const language = meta.languages.find((x) => x.code === document.language);
  return h(
    "span",
    { class: "document" },
    languageBadge(document.language, language?.name),
    h("span", { class: "document-title" }, foreign(document.title ?? document.path, document.title ? document.language : null)),
    h("span", { class: "document-more" }, [document.publisher, document.published, document.title ? document.path : null].filter(Boolean).join(" · ")),
  );
}
