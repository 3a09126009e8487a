/** Who holds a place: "X controls parts of Y", "the ISIS stronghold of Y", « le contrôle par X de Y ». */
import { isPeople, participants } from "../arguments.js";
import type { NounPhrase } from "../chunks.js";
import type { SentenceContext } from "../context.js";
import { placeEntity } from "../events/find.js";
import type { FoundRelation } from "./types.js";

export function control(context: SentenceContext): FoundRelation[] {
  const { tokens, lexicon, clauses, annotated, sentence } = context;
  const out: FoundRelation[] = [];
  const add = (holder: number, place: number, confidence: number, rule: string) => {
    if (annotated.entities[holder]!.kind !== "Person" && annotated.entities[holder]!.subtype !== "media") {
      out.push({ type: "CONTROLS", source: holder, target: place, attrs: {}, start: sentence.start, end: sentence.end, confidence, rule });
    }
  };
  const entities = (np: NounPhrase | null) => participants(np, context).flatMap((a) => ("entity" in a && annotated.entities[a.entity]!.kind === "Organization" ? [a.entity] : []));
  for (const clause of clauses) {
    const verb = tokens[clause.verb.head]!;
    if (!lexicon.controlVerbs.has(verb.lemma ?? verb.norm) || clause.verb.negated || clause.verb.modal || clause.verb.infinitive) continue;
    const holders = clause.verb.passive ? clause.phrases.filter((p) => p.case === "by").flatMap(entities) : entities(clause.subject);
    const held = [clause.object, ...clause.phrases.filter((p) => p.case === "in" || p.case === "on" || p.case === "of")];
    // «سيطرت على حقل … في محافظة»: what is held is the field, not the province
    // "had held them captive in Guaviare": what is held is people
    if (!clause.verb.passive && clause.object !== null && placeEntity(clause.object, context) === undefined && clause.object.noun !== "territory" && clause.object.noun !== "building" && !isPart(clause.object, context)) continue;
    if (clause.verb.passive && clause.object !== null && isPeople(clause.object)) continue;
    const thing = held.find((p) => p?.case === "on");
    const place = (thing ? [thing] : held).map((p) => (p ? placeEntity(p, context) : undefined)).find((p) => p !== undefined);
    if (place !== undefined) for (const h of holders) add(h, place, 0.8, "verb of holding");
  }
  const { phrases } = context;
  for (const np of phrases) {
    if (!lexicon.controlNouns.has(tokens[np.head]!.norm) && !lexicon.controlNouns.has(lexicon.nouns.key(tokens[np.head]!.norm))) continue;
    const at = phrases.indexOf(np);
    const near = phrases.slice(at + 1, at + 4);
    const holders = [...np.modifiers.map((m) => annotated.mentions[m]!.entity), ...entities(np.of), ...near.filter((p) => p.case === "by").flatMap(entities)].filter((e) => annotated.entities[e]!.kind === "Organization");
    // "X has control of Y", "X claims full control of Y"
    const having = holders.length || !np.of ? undefined : clauses.find((c) => c.object === np && !c.verb.negated && !c.verb.modal && !c.verb.infinitive && c.verb.finite);
    if (having) holders.push(...entities(having.subject));
    if (!holders.length) continue;
    const owned = np.of ? placeEntity(np.of, context) : undefined;
    const place = owned ?? near.filter((p) => p.case === "of" || p.case === "in" || p.case === "on").map((p) => placeEntity(p, context)).find((p) => p !== undefined) ?? subjectPlace(np, context);
    if (place !== undefined) for (const h of new Set(holders)) add(h, place, 0.7, "noun for a hold on a place");
  }
  return out;
}

/** "holds two thirds of X", "controls most of the city": an amount of a place. */
const isPart = (np: NounPhrase, { lexicon, tokens }: SentenceContext): boolean => np.of !== null || np.pronoun || lexicon.quantities.has(tokens[np.head]!.norm) || tokens[np.head]!.pos === "NUM";

/** "Mosul is by far the largest city under control of X": the place that the clause is about. */
function subjectPlace(np: NounPhrase, context: SentenceContext): number | undefined {
  if (np.case !== "in" && np.case !== "to" && np.case !== "as") return undefined;
  const clause = [...context.clauses].reverse().find((c) => c.verb.head < np.from);
  return clause?.subject ? placeEntity(clause.subject, context) : clause?.object ? placeEntity(clause.object, context) : undefined;
}
