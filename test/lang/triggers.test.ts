import { triggers as ar } from "../../src/lang/ar/triggers.js";
import { reporting as arReporting } from "../../src/lang/ar/reporting.js";
import { triggers as en } from "../../src/lang/en/triggers.js";
import { reporting as enReporting } from "../../src/lang/en/reporting.js";
import { triggers as fr } from "../../src/lang/fr/triggers.js";
import { reporting as frReporting } from "../../src/lang/fr/reporting.js";
import type { TriggerEntry } from "../../src/lang/types.js";
import { loadSchema } from "../../src/resources/schema.js";
import { fold } from "../../src/text/fold.js";

const schema = loadSchema();
const languages = { en, fr, ar };
const lexicons = Object.entries(languages);
const reportings = Object.entries({ en: enReporting, fr: frReporting, ar: arReporting });

describe.each(lexicons)("triggers of %s", (code, triggers) => {
  test("name subtypes of the schema only", () => {
    expect(triggers.filter((t) => !schema.subtype(t.subtype)).map((t) => t.subtype)).toEqual([]);
  });

  test("cover every event type", () => {
    const covered = new Set(triggers.map((t) => schema.subtype(t.subtype)!.type.name));
    expect(schema.events.map((e) => e.name).filter((name) => !covered.has(name))).toEqual([]);
  });

  test("each entry has a word to look for", () => {
    for (const t of triggers) expect((t.verbs?.length ?? 0) + (t.nouns?.length ?? 0) + (t.phrases?.length ?? 0)).toBeGreaterThan(0);
  });

  test("no term stands for two subtypes under the same conditions", () => {
    expect(clashes(triggers, (t) => t.verbs)).toEqual([]);
    expect(clashes(triggers, (t) => t.nouns)).toEqual([]);
    expect(clashes(triggers, (t) => t.phrases)).toEqual([]);
  });

  test("terms are in natural spelling, lower case, without stray spaces", () => {
    const terms = triggers.flatMap((t) => [...(t.verbs ?? []), ...(t.nouns ?? []), ...(t.phrases ?? [])]);
    expect(terms.filter((t) => t !== t.trim().replace(/\s+/g, " ") || t !== t.toLowerCase() || t === "")).toEqual([]);
    if (code === "ar") expect(triggers.flatMap((t) => t.verbs ?? []).filter((v) => !/^\S+\/[يت]\S+/u.test(v))).toEqual([]);
  });
});

test("every event type has as rich a vocabulary in each language as matters for news: at least three verbs or nouns a type", () => {
  for (const [code, triggers] of lexicons) {
    const count = new Map<string, number>();
    for (const t of triggers) {
      const type = schema.subtype(t.subtype)!.type.name;
      count.set(type, (count.get(type) ?? 0) + (t.verbs?.length ?? 0) + (t.nouns?.length ?? 0));
    }
    for (const type of schema.events) expect([code, type.name, (count.get(type.name) ?? 0) >= 15]).toEqual([code, type.name, true]);
  }
});

test("no subtype that one language knows is missing in all the others", () => {
  const by = lexicons.map(([, triggers]) => new Set(triggers.map((t) => t.subtype)));
  const lonely = [...new Set(by.flatMap((s) => [...s]))].filter((name) => by.filter((s) => s.has(name)).length === 1);
  expect(lonely).toEqual([]);
});

describe.each(reportings)("reporting words of %s", (_code, reporting) => {
  test("use statement kinds of the schema and cover each", () => {
    const kinds = schema.statements.map((s) => s.name);
    expect(reporting.entries.map((e) => e.kind).filter((k) => !kinds.includes(k))).toEqual([]);
    expect(kinds.filter((k) => !reporting.entries.some((e) => e.kind === k))).toEqual([]);
  });

  test("give each verb one kind", () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const e of reporting.entries) {
      for (const v of e.verbs ?? []) {
        const key = fold(v);
        if (seen.has(key)) twice.push(`${v}: ${seen.get(key)} and ${e.kind}`);
        seen.set(key, e.kind);
      }
    }
    expect(twice).toEqual([]);
  });

  test("have cues for every status", () => {
    for (const list of [reporting.accordingTo, reporting.alleged, reporting.planned, reporting.hypothetical, reporting.negation]) expect(list.length).toBeGreaterThan(5);
  });
});

/** Terms that two entries of different subtypes claim, where neither object, subject nor frame tells them apart. */
function clashes(triggers: TriggerEntry[], list: (t: TriggerEntry) => string[] | undefined): string[] {
  const seen = new Map<string, TriggerEntry[]>();
  const out: string[] = [];
  for (const t of triggers) {
    for (const term of list(t) ?? []) {
      const key = fold(term);
      for (const other of seen.get(key) ?? []) {
        if (other.subtype !== t.subtype && conditions(other) === conditions(t)) out.push(`${term}: ${other.subtype} and ${t.subtype}`);
        if (other === t) out.push(`${term}: twice in ${t.subtype}`);
      }
      seen.set(key, [...(seen.get(key) ?? []), t]);
    }
  }
  return out;
}

const conditions = (t: TriggerEntry): string => JSON.stringify([[...(t.object ?? [])].sort(), [...(t.subject ?? [])].sort(), t.frame ?? "transitive", t.agentNouns ?? []]);
