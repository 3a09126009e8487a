/** Sentences that carry a node or relationship, in their own language, with the document they stand in. */
import type { ApiDocument, ApiEvidence, ApiMeta, ApiSentence } from "../../src/serve/api.js";
import { h } from "./dom.js";
import { foreign, languageBadge, markedSentence } from "./text.js";

/** Sentences of one document stand under one another, with the document named once. */
export function evidenceList(evidence: ApiEvidence, meta: ApiMeta): HTMLElement {
  if (!evidence.sentences.length) return h("p", { class: "quiet" }, "No sentence is recorded for this.");
  const byDocument = new Map<string, ApiSentence[]>();
  for (const sentence of evidence.sentences) {
    const group = byDocument.get(sentence.document.id);
    if (group) group.push(sentence);
    else byDocument.set(sentence.document.id, [sentence]);
  }
  return h(
    "div",
    { class: "evidence-list" },
    [...byDocument.values()].map((sentences) =>
      h(
        "figure",
        { class: "evidence-item" },
        sentences.map((sentence) => h("blockquote", { class: sentence.rightToLeft ? "rtl" : "ltr" }, markedSentence(sentence, evidence.names))),
        h("figcaption", {}, documentLine(sentences[0]!.document, meta)),
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
