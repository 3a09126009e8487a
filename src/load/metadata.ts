import type { Metadata } from "./types.js";

/** Other names that writers use for our fields. */
const FIELDS: Record<string, keyof Metadata> = {
  title: "title", headline: "title",
  publisher: "publisher", source: "publisher", outlet: "publisher", site: "publisher",
  published: "published", date: "published", publication_date: "published", published_at: "published",
  language: "language", lang: "language",
  retrieved: "retrieved", accessed: "retrieved", retrieved_at: "retrieved",
};

/** Keeps what we know how to use; empty and null values are unknown, a malformed date or language is left out. */
export function toMetadata(source: Record<string, unknown>): Metadata {
  const metadata: Metadata = {};
  for (const [key, value] of Object.entries(source)) {
    const field = FIELDS[key.trim().toLowerCase().replace(/[\s-]+/g, "_")];
    if (!field || metadata[field]) continue;
    const text = value instanceof Date ? value.toISOString() : typeof value === "string" ? clean(value) : "";
    const read = field === "published" ? isoDate(text) : field === "retrieved" ? isoDateTime(text) : field === "language" ? languageTag(text) : text;
    if (read) metadata[field] = read;
  }
  return metadata;
}

/** The calendar date of an ISO date or date-time, as written there; null when it is none (no guessing at 03/04/2016). */
export function isoDate(text: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text.trim());
  if (!match) return null;
  const date = `${match[1]}-${match[2]}-${match[3]}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}

function isoDateTime(text: string): string | null {
  return isoDate(text) ? text.trim() : null;
}

function languageTag(text: string): string | null {
  return /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.test(text) ? text.slice(0, text.search(/[-_]|$/)).toLowerCase() : null;
}

/** One line, without white space around or control characters. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

/** The first of several sources that knows a field wins. */
export function mergeMetadata(...sources: Metadata[]): Metadata {
  const merged: Metadata = {};
  for (const source of sources) {
    for (const [key, value] of Object.entries(source) as [keyof Metadata, string | null | undefined][]) {
      if (value && !merged[key]) merged[key] = value;
    }
  }
  return merged;
}
