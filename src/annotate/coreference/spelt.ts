/** Places that the tables list under another spelling: Hodeidah is Al Hudaydah in a report on Yemen. */
import type { AnnotatedDocument, GazetteerEntry, Knowledge, NameMention } from "../types.js";

/** Gives a place without a row the row of a like spelling, where the document speaks of that row's country and the place is of some size. */
export function spellOut({ mentions }: AnnotatedDocument, knowledge: Knowledge): void {
  if (!knowledge.spelt) return;
  let told: Set<string> | undefined;
  for (const m of mentions) {
    if (m.kind !== "Place" || m.entry || m.inner.length > 0 || !(m.subtype === null || SETTLED.has(m.subtype))) continue;
    const countries = (told ??= countriesOf(mentions));
    m.entry = knowledge.spelt(m.text).find((e) => fits(e, m, countries)) ?? null;
  }
}

const fits = (e: GazetteerEntry, { subtype }: NameMention, told: ReadonlySet<string>): boolean =>
  told.has(e.country ?? "") && !e.weak && e.subtype !== "country" && (e.population ?? 0) >= LARGE && (subtype === null || UNITS.has(subtype) === UNITS.has(e.subtype ?? ""));

/** Inhabitants; of small places too many look alike. */
const LARGE = 15_000;
const UNITS = new Set(["province", "region"]);
/** A "district" may be a quarter of any town. */
const SETTLED = new Set(["city", "town", "village", ...UNITS]);

function countriesOf(mentions: readonly NameMention[]): Set<string> {
  const told = new Set<string>();
  for (const m of mentions) {
    if (m.entry?.country && (m.kind === "Place" || m.entry.source === "actor")) told.add(m.entry.country);
    if (m.institution?.country) told.add(m.institution.country);
    for (const { entry } of m.inner) if (entry.country) told.add(entry.country);
  }
  return told;
}
