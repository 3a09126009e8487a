import { createExtractor, type Extractor } from "../../src/pipeline/extractor.js";
import type { ExtractionRecord, RecordEvent, RecordStatement } from "../../src/model/index.js";

let extractor: Promise<Extractor> | undefined;

/** The record of a made-up text. */
export async function read(text: string, meta: { language?: string; published?: string; publisher?: string } = {}): Promise<Reading> {
  extractor ??= createExtractor();
  const { extract } = await extractor;
  return new Reading(extract({ id: "", path: "made-up.txt", title: null, language: meta.language ?? null, publisher: meta.publisher ?? null, published: meta.published ?? null, retrieved: null, text }));
}

/** A record with its references replaced by names, for short expectations. */
export class Reading {
  constructor(readonly record: ExtractionRecord) {}

  name = (id: string | null): string | null => this.record.entities.find((e) => e.id === id)?.name ?? null;

  event(subtype: string): RecordEvent | undefined {
    return this.record.events.find((e) => e.subtype === subtype);
  }

  who(event: RecordEvent | undefined, role: "actor" | "target"): string[] {
    return (event?.participants ?? []).filter((p) => p.role === role).map((p) => (p.entity ? this.name(p.entity)! : p.group!));
  }

  speaker(s: RecordStatement | undefined): string | null {
    if (!s) return null;
    return typeof s.speaker === "string" ? this.name(s.speaker) : (s.speaker?.group ?? null);
  }

  said(s: RecordStatement | undefined): string {
    return s ? this.record.document.text.slice(s.start, s.end) : "";
  }

  relations(type: string): string[] {
    return this.record.relations.filter((r) => r.type === type).map((r) => `${this.name(r.source)} > ${this.name(r.target)}`);
  }
}
