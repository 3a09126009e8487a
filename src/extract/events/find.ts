/** Events of one sentence: triggers with roles, place, date, counts and status; light verbs and purposes folded in. */
import type { EventStatus, RecordCounts } from "../../model/index.js";
import type { Reason } from "../../annotate/types.js";
import type { Boundary, Chunk, NounPhrase } from "../chunks.js";
import type { Clause } from "../clauses.js";
import type { Argument, CountLike, DateLike, SentenceContext } from "../context.js";
import { isPeople, onlyArmedGroup, participants } from "../arguments.js";
import { endOf } from "../owners.js";
import { stateOf } from "../seat.js";
import { weigh } from "./confidence.js";
import { mergeEffects } from "./effects.js";
import { readIntent } from "./intent.js";
import { rolesOf, type Roles } from "./roles.js";
import { statusOf } from "./status.js";
import { findTriggers, type Trigger } from "./triggers.js";
import { FORCE, strikes } from "./violence.js";

export interface FoundEvent {
  sentence: number;
  subtype: string;
  type: string;
  /** PLOVER mode of the subtype, set when it is final. */
  mode?: string | null;
  trigger: { start: number; end: number; text: string };
  actors: Argument[];
  targets: Argument[];
  /** Entity index, and whether the clause itself says so; `near`: another part of the sentence names it. */
  place: { entity: number; stated: boolean; near?: boolean } | null;
  date: DateLike | null;
  counts: RecordCounts;
  status: EventStatus;
  /** Evidence spans. */
  evidence: { start: number; end: number }[];
  confidence: number;
  /** What speaks for and against it: see confidence.ts. */
  reasons?: Reason[];
  /** A definite noun without arguments of its own: most likely an event told before. */
  anaphoric: boolean;
  /** Anaphoric, and without a place as well: it counts only as one more mention of the event before. */
  bare?: boolean;
  /** Told in a headline or caption, which the body mostly tells again. */
  headline?: boolean;
}

export function findEvents(context: SentenceContext, focus: Focus): FoundEvent[] {
  const { schema, tokens, annotated, sentence } = context;
  const all = findTriggers(context);
  if (all.length === 0) return [];
  const triggers = SIEVES.reduce((left, sieve) => sieve(left, context), all);
  const out: (FoundEvent & { from: Trigger })[] = [];
  for (const trigger of triggers) {
    const known = schema.subtype(trigger.entry.subtype);
    if (!known) continue;
    const roles = rolesOf(trigger, context);
    absorbPurpose(trigger, roles, triggers, context);
    if (trigger.blamed) blame(trigger.blamed, roles, context);
    const told = plausible(trigger, roles, context);
    // "the attack", of which nothing is said here: an event told before, or none
    const bare = !told && trigger.kind === "noun" && trigger.np?.definite === true && !onlyWeapon(trigger, context);
    if (!told && !bare) continue;
    const start = tokens[trigger.from]!.start;
    const end = tokens[trigger.to - 1]!.end;
    out.push({
      from: trigger, sentence: sentence.index, subtype: trigger.entry.subtype, type: known.type.name,
      trigger: { start, end, text: annotated.doc.text.slice(start, end) },
      actors: roles.actors, targets: roles.targets,
      place: bare ? null : placeOf(roles, trigger, context, focus),
      date: bare ? null : dateOf(trigger, context),
      counts: countsOf(trigger, context, triggers),
      status: statusOf(trigger, context),
      evidence: [{ start: sentence.start, end: sentence.end }],
      confidence: 0,
      ...(bare ? { bare } : {}),
      anaphoric: trigger.kind === "noun" && trigger.np !== null && trigger.np.definite && roles.actors.length === 0 && roles.targets.length === 0,
    });
  }
  for (const event of out) readIntent(event, event.from, context);
  for (const event of out) Object.assign(event, weigh(event, event.from, context));
  const merged = mergeEffects(out, context);
  for (const event of merged) if (!event.bare) opponent(event, context);
  return merged;
}

/** Subtypes whose words sport uses as well. */
const LOOSE = new Set(["attack", "defeat", "beating", "offensive", "offensive_launched", "advance", "raid", "armed_clash", "shooting", "airstrike", "capture_territory", "liberate_territory", "strike", "attack_repelled", "siege"]);

/** Each takes out triggers that the words around them say to be something else, of what the ones before it left. */
const SIEVES: readonly ((triggers: Trigger[], context: SentenceContext) => Trigger[])[] = [withoutMeasures, withoutOtherTopics, withoutStrikingVerbs, withoutProtesters, withoutDenials, withoutThings, withoutGoverned, withoutBlame];

/** "beat Chelsea in the league", "shares fell": no violence. */
function withoutOtherTopics(triggers: Trigger[], context: SentenceContext): Trigger[] {
  const { tokens, lexicon, schema, counts } = context;
  if (triggers.length === 0) return triggers;
  const sport = counts.length === 0 && tokens.some((_, k) => lexicon.sport.match(tokens, k));
  return triggers.filter((t) => {
    if (sport && LOOSE.has(t.entry.subtype)) return false;
    // "the army, commanded by X"
    if (t.entry.subtype === "order" && t.clause?.verb.participle && t.clause.verb.passive && leads(t, lexicon, tokens)) return false;
    if (t.kind === "phrase" || schema.subtype(t.entry.subtype)?.type.name !== "ASSAULT") return true;
    // "a fire killed 61", "died of gas poisoning"
    if (HARM.has(t.entry.subtype) && t.kind === "verb" && [t.clause?.subject, ...(t.clause?.phrases ?? []).filter((p) => p.case === "of" || p.case === "from" || p.case === "in" || p.case === "by")].some((np) => np && accident(np, context))) return false;
    const about = t.kind === "verb" ? [t.clause?.subject, t.clause?.object] : [t.np?.of];
    return !about.some((np) => np && np.mention === null && lexicon.money.match(tokens, np.head));
  });
}

/** "a huge fire", but not "Israeli fire" or "tank fire": nothing before the word says whose or of what. */
function accident(np: NounPhrase, { tokens, lexicon, knowledge }: SentenceContext): boolean {
  const found = np.mention === null && np.modifiers.length === 0 ? lexicon.accidents.matchEnding(tokens, np.head + 1, np.from) : undefined;
  if (!found) return false;
  for (let k = np.from; k <= np.head - found.length; k++) if (tokens[k]!.pos === "NOUN" || tokens[k]!.pos === "PROPN" || knowledge.demonym(tokens[k]!.norm)) return false;
  return true;
}

/** Subtypes that accidents and illness bring as well. */
const HARM = new Set(["killing", "injury", "casualties"]);

const leads = ({ from }: Trigger, lexicon: SentenceContext["lexicon"], tokens: SentenceContext["tokens"]): boolean => lexicon.relationVerbs.get(tokens[from]!.lemma ?? tokens[from]!.norm)?.some((r) => r.relation === "LEADS") === true;

/** « est visé par des sanctions », "hit by an inquiry": measures use no force; nor is a seat a siege. */
function withoutMeasures(triggers: Trigger[], { annotated, tokens, lexicon }: SentenceContext): Trigger[] {
  return triggers.filter((t) => {
    // « le siège du gouvernement »: where it sits
    const of = t.kind === "noun" && t.entry.subtype === "siege" ? t.np?.of : null;
    if (of && (of.mention !== null ? annotated.mentions[of.mention]!.kind === "Organization" : lexicon.orgHeads.match(tokens, of.head) !== undefined)) return false;
    const by = t.clause?.verb.passive ? t.clause.phrases.find((p) => p.case === "by") : t.clause?.subject;
    return t.kind !== "verb" || t.entry.subtype !== "attack" || !by || by.mention !== null || by.noun === null || !MEASURES.has(by.noun);
  });
}

const MEASURES: ReadonlySet<string> = new Set(["sanctions", "inquiry", "deal", "media", "talks"]);

/** "the first airstrike hit a hideout" is one event: the noun's. */
function withoutStrikingVerbs(triggers: Trigger[], context: SentenceContext): Trigger[] {
  return triggers.filter((t) => {
    const by = t.clause?.verb.passive ? t.clause.phrases.find((p) => p.case === "by") : undefined;
    const agent = by ?? t.clause?.subject;
    if (t.kind !== "verb" || !agent || context.schema.subtype(t.entry.subtype)?.type.name !== "ASSAULT") return true;
    const noun = triggers.find((n) => n.kind === "noun" && n.np !== null && within(agent, n.np) && context.schema.subtype(n.entry.subtype)?.type.name === "ASSAULT" && n.to > n.np.head);
    if (noun) noun.told = true;
    if (noun && t.also?.length && t.clause) noun.cost = t.clause;
    return !noun;
  });
}

/** "protesters gathered" is one event: the verb's. */
function withoutProtesters(triggers: Trigger[], context: SentenceContext): Trigger[] {
  const { schema, clauses } = context;
  const protest = (t: Trigger) => schema.subtype(t.entry.subtype)?.type.name === "PROTEST";
  return triggers.filter((t) => {
    if (t.kind !== "noun" || !protest(t) || !t.np) return true;
    // « un rassemblement de combattants »: fighters gather, but do not protest
    if (t.np.of && (t.np.of.noun === "armed" || t.np.of.noun === "forces")) return false;
    // «قصفت المدينة بعشرات المسيرات»: what one strikes with
    if (t.np.case === "with" && t.clause && strikes(t.clause, context)) return false;
    if (!isPeople(t.np)) return true;
    const acts = clauses.find((c) => c.verb.finite && !c.verb.passive && c.subject !== null && within(c.subject, t.np!));
    if (!acts) return true;
    return !triggers.some((v) => v !== t && v.kind !== "noun" && protest(v) && v.clause === acts);
  });
}

/** "an attack blamed on rebels", « une attaque attribuée au Jnim »: one event, which happened, whoever did it. */
function withoutBlame(triggers: Trigger[], context: SentenceContext): Trigger[] {
  return triggers.filter((t) => {
    const { clause } = t;
    if (t.kind !== "verb" || t.entry.subtype !== "blame" || !clause?.verb.participle || !clause.object || !clause.phrases.some(isBlamed)) return true;
    const act = triggers.find((n) => n.kind === "noun" && n.np !== null && n.from < t.from && within(clause.object!, n.np) && DONE.has(context.schema.subtype(n.entry.subtype)?.type.name ?? ""));
    if (act) act.blamed = clause;
    return !act;
  });
}

const isBlamed = (p: NounPhrase): boolean => p.case === "to" || p.case === "on";

function blame({ phrases }: Clause, roles: Roles, context: SentenceContext): void {
  const whom = phrases.filter(isBlamed).slice(0, 1);
  roles.targets = roles.targets.filter((t) => !whom.some((np) => within(np, t.np)));
  if (roles.actors.length === 0) roles.actors.push(...whom.flatMap((np) => participants(np, context, "people")));
}

/** "ambushed a patrol", "looted an aid convoy", "bombed a meeting": what force is used on is whom, not what they were doing. */
function withoutThings(triggers: Trigger[], { schema }: SentenceContext): Trigger[] {
  const typed = (t: Trigger) => schema.subtype(t.entry.subtype)?.type.name ?? "";
  const force = triggers.filter((t) => t.kind === "verb" && FORCE.has(typed(t)) && t.clause !== null && !t.entry.governs);
  if (force.length === 0) return triggers;
  return triggers.filter((t) => t.kind === "verb" || t.np === null || !MEETING.has(typed(t)) || !force.some((f) => f.clause!.object !== null && within(f.clause!.object, t.np!)));
}

/** Types whose nouns name people or things that are together: a patrol, a convoy, a rally, talks. */
const MEETING = new Set(["AID", "MOBILIZE", "CONSULT", "DISPLACEMENT"]);

/** To deny that something happened is a statement about that event, not an event of its own; to reject an offer is one. */
function withoutDenials(triggers: Trigger[], { attributions, tokens, clauses, lexicon }: SentenceContext): Trigger[] {
  return triggers.filter((t) => {
    const object = t.clause?.object;
    if (object && !tokens.slice(object.from, object.to).some((_, k) => CLAIMS.has(lexicon.reportingNouns.match(tokens, object.from + k)?.value.kind ?? ""))) return true;
    const said = attributions.find((a) => a.cue === t.from && a.stance === "denies");
    return !said || !clauses.some((c) => c.verb.finite && c.verb.head !== t.from && tokens[c.verb.head]!.start >= said.start && tokens[c.verb.head]!.start < said.end);
  });
}

/** Kinds of statements that say something is so, which alone can be denied. */
const CLAIMS = new Set(["claim", "accusation", "announcement", "explanation", "opinion", "confirmation"]);

const MILITARY = new Set(["offensive", "offensive_launched", "advance", "liberate_territory", "armed_clash", "airstrike", "military_operation", "shelling", "raid"]);

/** Forces that attack, advance or free a place without a word on whom do so against the document's one armed group. */
function opponent(event: FoundEvent, context: SentenceContext): void {
  const { annotated } = context;
  if (!MILITARY.has(event.subtype) || event.targets.some((t) => "entity" in t && annotated.entities[t.entity]!.kind !== "Place") || event.targets.some((t) => "group" in t)) return;
  const group = onlyArmedGroup(context);
  if (group === undefined) return;
  const actors = event.actors.map((a) => ("entity" in a ? a.entity : -1));
  if (actors.includes(group) || (event.actors.length === 0 && event.subtype !== "liberate_territory")) return;
  if (!event.actors.some((a) => "entity" in a && /military|coalition|armed|forces|police/.test(annotated.entities[a.entity]!.subtype ?? "")) && event.subtype !== "liberate_territory") return;
  if (event.subtype === "offensive" && event.place === null) return;
  const np = event.actors[0]?.np;
  if (np) event.targets.push({ entity: group, np, inferred: true });
}

/** What the text spoke of last: carried from sentence to sentence. */
export interface Focus {
  place: number | null;
  /** The city told last: what "the Wahda district" is a part of. */
  city: number | null;
}

/** Drops triggers in the complement of one that governs, and purposes that an event before them absorbs. */
function withoutGoverned(triggers: Trigger[], context: SentenceContext): Trigger[] {
  const dropped = new Set<Trigger>();
  for (const g of triggers) {
    if (!g.entry.governs || !g.clause) continue;
    const alleges = context.attributions.some((a) => a.cue === g.from) && context.schema.subtype(g.entry.subtype)?.type.name === "ACCUSE";
    for (const t of triggers) {
      if (t === g || t.from < g.to) continue;
      // whoever accuses somebody of violence says that it happened
      if (alleges && DONE.has(context.schema.subtype(t.entry.subtype)?.type.name ?? "")) continue;
      // "warned that 20,000 had fled": what has happened is no threat
      if (g.entry.subtype === "warning" && t.kind === "verb" && t.clause?.verb.finite && context.tokens[t.from]!.past && DONE.has(context.schema.subtype(t.entry.subtype)?.type.name ?? "") && context.lexicon.grammar.verbFirst) continue;
      // « neuf personnes soupçonnées d'avoir aidé les rebelles ont été arrêtées »: what the main verb tells is no part of a participle's
      if (g.clause.verb.participle && t.kind === "verb" && t.clause !== null && t.clause !== g.clause && t.clause.verb.finite && t.clause.object === g.clause.object && g.clause.object !== null) continue;
      const inObject = g.clause.object !== null && t.np !== null && within(g.clause.object, t.np);
      const inPhrase = t.np !== null && g.clause.phrases.some((p) => within(p, t.np!));
      let c = t.clause;
      for (let n = 0; c && c !== g.clause && n < 4; n++) c = joined(c, g.clause, context) ? null : c.verb.infinitive || c.verb.participle || c.verb.modal || g.clause.complement ? c.governor : null;
      if (inObject || inPhrase || (c === g.clause && t.clause !== g.clause)) dropped.add(t);
    }
  }
  return triggers.filter((t) => !dropped.has(t));
}

/** "promised to end it, but told police to shoot": a second act of whoever did the first. */
function joined(clause: Clause, first: Clause, { chunks, lexicon }: SentenceContext): boolean {
  const before = chunks[clause.at - 1];
  return lexicon.grammar.hasCase && clause.verb.finite && clause.subject !== null && clause.subject === first.subject && before?.type === "boundary" && before.kind === "coord";
}

/** Types of what people are accused of having done. */
const DONE = new Set(["ASSAULT", "COERCE", "DISPLACEMENT"]);

function within(host: NounPhrase, np: NounPhrase): boolean {
  for (let n: NounPhrase | null = host; n; n = n.of) if (n === np || n.and.includes(np)) return true;
  return false;
}

/** "launched an operation to retake Mosul from Daesh": the purpose gives the operation its place and target. */
function absorbPurpose(trigger: Trigger, roles: Roles, triggers: Trigger[], context: SentenceContext): void {
  if (!OPERATIONS.has(trigger.entry.subtype)) return;
  const clause = trigger.clause;
  for (const purpose of [...triggers]) {
    if (purpose === trigger || purpose.kind !== "verb" || purpose.from <= trigger.from || !purpose.clause) continue;
    const { verb, governor } = purpose.clause;
    if (!verb.infinitive && !verb.participle) continue;
    const near = purpose.from - trigger.to < 12 && (governor === clause || governor?.governor === clause || (governor !== null && governor.verb.participle));
    if (!near) continue;
    const inner = rolesOf(purpose, context);
    const same = context.schema.subtype(purpose.entry.subtype)?.type.name === "ASSAULT";
    if (!same) continue;
    if (roles.targets.length === 0) roles.targets = inner.targets.filter((t) => !("entity" in t) || context.annotated.entities[t.entity]!.kind !== "Place");
    roles.places.push(...inner.places);
    triggers.splice(triggers.indexOf(purpose), 1);
  }
}

const OPERATIONS = new Set(["offensive", "offensive_launched", "armed_clash", "advance", "airstrike", "military_operation", "shelling", "troop_mobilization", "mobilization_of_troops", "attack"]);

/** A noun with nothing that says who, whom or where is not told as an event here. */
function plausible(trigger: Trigger, roles: Roles, context: SentenceContext): boolean {
  if (trigger.kind === "verb" || trigger.kind === "phrase" || trigger.told) return true;
  if (onlyWeapon(trigger, context) || describedOnly(trigger, context)) return false;
  // what somebody denies is told, if only to deny it: «نفى متحدث انسحاب مقاتليهم»
  if (trigger.clause && trigger.clause.object === trigger.np && context.attributions.some((a) => a.stance === "denies" && a.cue === trigger.clause!.verb.head)) return true;
  if (roles.actors.length || roles.targets.length) return true;
  if (roles.places.some((p) => placeEntity(p, context) !== undefined)) return true;
  if (trigger.np?.definite) return false;
  // «احتجاجات أمام البرلمان», « Grève des cheminots »: a line without a verb tells what it opens with
  if (context.clauses.length === 0 && trigger.np !== null && context.chunks.find((c) => c.type === "np") === trigger.np) return true;
  return countsOf(trigger, context, []).countText !== undefined || context.dates.length > 0;
}

/** "humanitarian access remains limited": says how something stands, not that it came about. */
const describedOnly = ({ np }: Trigger, { clauses, tokens, lexicon, counts }: SentenceContext): boolean =>
  counts.length === 0 && clauses.some((c) => c.subject === np && np !== null && lexicon.stateVerbs.has(tokens[c.verb.head]!.lemma ?? tokens[c.verb.head]!.norm));

/** "destroyed 12 landmines", "found a car bomb": a weapon that something else is done to. */
function onlyWeapon({ np, clause, to }: Trigger, context: SentenceContext): boolean {
  if (!np || np.noun !== "weapon" || to <= np.head || !clause || np.case !== null) return false;
  if (clause.object !== np && clause.object?.and.includes(np) !== true) return false;
  const verb = context.tokens[clause.verb.head]!;
  const lemma = verb.lemma ?? verb.norm;
  return (context.lexicon.verbTriggers.get(lemma) ?? []).some((c) => !c.entry.agentNouns && DISPOSAL.has(c.entry.subtype));
}

/** What one does with a weapon when one does not use it. */
const DISPOSAL = new Set(["bomb_disposal", "weapons_seized", "property_destruction", "aircraft_shot_down", "attack_repelled"]);

function placeOf(roles: Roles, trigger: Trigger, context: SentenceContext, focus: Focus): FoundEvent["place"] {
  const { annotated, sentence } = context;
  const told = [...hit(roles, trigger, context), ...roles.places, ...purposePlaces(trigger, context), ...openingPlace(context)].flatMap((np) => placeEntity(np, context) ?? []);
  if (told.length > 0) {
    // « En Colombie, … dans le département du Cauca »: a place of the country told first says more
    const { subtype, country } = annotated.entities[told[0]!]!;
    const opening = told.every((e) => e === told[0]) && openingPlace(context).length > 0 && WIDE.has(subtype ?? "") ? townBehind(context, trigger, told[0]!) : undefined;
    if (opening !== undefined) return { entity: opening, stated: true };
    const closer = subtype === "country" ? told.find((e) => annotated.entities[e]!.subtype !== "country" && annotated.entities[e]!.country === country) : undefined;
    return { entity: closer ?? told[0]!, stated: true };
  }
  if (!LOCAL.has(context.schema.subtype(trigger.entry.subtype)?.type.name ?? "")) return null;
  // else the place nearest to the trigger in the sentence that is no country acting in it
  let best: { entity: number; far: number } | null = null;
  for (const index of annotated.bySentence[sentence.index]!) {
    const m = annotated.mentions[index]!;
    if (m.kind !== "Place" || m.entity < 0 || inDateline(m, annotated)) continue;
    if ([...roles.actors, ...roles.targets].some((a) => "entity" in a && a.entity === m.entity && annotated.entities[m.entity]!.subtype === "country")) continue;
    // "with the support of France": whoever helps or opposes is not where; nor is whose spokesman speaks, or where those who flee go
    if (accompanies(m.from, context) || ofSpeaker(m, context) || goal(m.from, trigger, context)) continue;
    if (roles.actors.concat(roles.targets).some((a) => "entity" in a && a.entity === stateOf(m.entity, context))) continue;
    // « Kiev a démenti »: a capital that acts is not where
    if (roles.actors.some((x) => "entity" in x && x.entity === m.entity)) continue;
    const far = Math.abs(m.from - trigger.from) + (annotated.entities[m.entity]!.subtype === "country" ? 12 : 0);
    if (!best || far < best.far) best = { entity: m.entity, far };
  }
  if (best && best.far < 30) return { entity: best.entity, stated: false, near: true };
  const leaves = context.schema.subtype(trigger.entry.subtype)?.type.name === "RETREAT" && roles.targets.some((t) => "entity" in t && annotated.entities[t.entity]!.kind === "Organization");
  if (focus.place !== null && !leaves && !DECREED.has(trigger.entry.subtype)) return { entity: focus.place, stated: false };
  // whence a report comes is where, when nothing else is said
  const whence = context.names.find((m) => m.kind === "Place" && inDateline(m, annotated));
  return whence ? { entity: whence.entity, stated: false } : null;
}

const WIDE = new Set(["country", "region", "province"]);

/** "In eastern Nangarhar, gunmen shot dead X outside his home in Jalalabad": the town behind the act, before the next verb, says more than the region that the sentence opens with. */
function townBehind({ chunks, annotated }: SentenceContext, { to }: Trigger, wide: number): number | undefined {
  const { country } = annotated.entities[wide]!;
  for (const c of chunks) {
    if (c.from < to) continue;
    if (c.type === "verb" && c.finite) return undefined;
    if (c.type !== "np" || c.mention === null || (c.case !== "in" && c.case !== "near")) continue;
    const e = annotated.entities[annotated.mentions[c.mention]!.entity]!;
    if (e.kind === "Place" && !WIDE.has(e.subtype ?? "") && (!e.country || !country || e.country === country)) return annotated.mentions[c.mention]!.entity;
  }
  return undefined;
}

/** Measures of a government, which are taken nowhere in particular. */
const DECREED: ReadonlySet<string> = new Set(["ban", "restrictions", "censorship", "annexation", "coup", "state_of_emergency", "martial_law", "deportation", "propaganda", "declaration_of_war", "asylum", "economic_aid", "arms_supply"]);

/** "shelled the town of X", "bombed a hospital in X": what is hit is where it happens. */
function hit({ targets }: Roles, { entry }: Trigger, context: SentenceContext): NounPhrase[] {
  const { schema, annotated } = context;
  if (schema.subtype(entry.subtype)?.type.name !== "ASSAULT") return [];
  const sites = targets.flatMap((t) => (t.np.noun === "territory" || t.np.noun === "building" || ("entity" in t && annotated.entities[t.entity]!.kind === "Place") ? [t.np] : []));
  // "a hospital in the city was shelled": where the thing that was hit stands
  return sites.flatMap((np) => (placeEntity(np, context) === undefined ? [np, ...standsIn(np, context)] : [np]));
}

/** The phrases of place right behind a noun phrase. */
function standsIn(np: NounPhrase, { chunks }: SentenceContext): NounPhrase[] {
  const at = chunks.findIndex((c) => c.type === "np" && c.from <= np.from && np.to <= endOf(c));
  const next = at >= 0 ? chunks[at + 1] : undefined;
  return next?.type === "np" && (next.case === "in" || next.case === "near") && next.from - endOf(chunks[at] as NounPhrase) <= 3 ? [next] : [];
}

/** "began an operation to isolate the city of X": what is to be done there. */
function purposePlaces({ clause, to, entry }: Trigger, { clauses }: SentenceContext): NounPhrase[] {
  if (!clause || !OPERATIONS.has(entry.subtype)) return [];
  const purpose = clauses.find((c) => c.verb.infinitive && c.governor === clause && c.verb.head >= to && c.verb.head - to < 6);
  return purpose ? [...(purpose.object ? [purpose.object] : []), ...purpose.phrases.filter((p) => p.case === "in" || p.case === "near")] : [];
}

/** "Near X, two strikes destroyed …": a phrase of place that opens the sentence, before a comma, is of all that it tells. */
function openingPlace({ chunks, lexicon }: SentenceContext): NounPhrase[] {
  const [first, second] = chunks;
  // « À Doha, »
  return first?.type === "np" && (first.case === "in" || first.case === "near" || (first.mention !== null && first.case !== null && lexicon.grammar.locatives?.includes(first.case) === true)) && second?.type === "boundary" && second.kind === "comma" ? [first] : [];
}

export const inDateline = ({ start }: { start: number }, { datelines }: SentenceContext["annotated"]): boolean => datelines?.some((d) => d.start <= start && start < d.end) === true;

/** The token stands in a phrase of company, agency or opposition. */
function accompanies(token: number, { chunks }: SentenceContext): boolean {
  const np = chunks.find((c): c is NounPhrase => c.type === "np" && c.from <= token && token < endOf(c));
  return np !== undefined && (np.case === "with" || np.case === "by" || np.case === "against");
}

/** "Iran's foreign ministry condemned the raids", "Kigali denies arming the rebels": a state or capital in the words for whoever speaks. */
function ofSpeaker(m: { from: number; to: number; entity: number }, { annotated, clauses, attributions }: SentenceContext): boolean {
  const { subtype, entry } = annotated.entities[m.entity]!;
  if (subtype !== "country" && !entry?.capital) return false;
  return attributions.some((a) => clauses.some((c) => c.verb.head === a.cue && c.subject !== null && c.subject.from <= m.from && m.to <= endOf(c.subject)));
}

/** "executing civilians who were trying to flee towards Tawila": where a flight goes is not where anything else happens. */
export function goal(token: number, trigger: Trigger | null, { chunks, clauses, schema, lexicon, tokens }: SentenceContext): boolean {
  const np = chunks.find((c): c is NounPhrase => c.type === "np" && c.from <= token && token < endOf(c));
  if (np?.case !== "to") return false;
  const moves = clauses.find((c) => c.phrases.includes(np));
  if (!moves) return false;
  const { lemma, norm } = tokens[moves.verb.head]!;
  return (lexicon.verbTriggers.get(lemma ?? norm) ?? []).some((c) => schema.subtype(c.entry.subtype)?.type.name === "DISPLACEMENT") && (trigger === null || schema.subtype(trigger.entry.subtype)?.type.name !== "DISPLACEMENT" || moves === trigger.clause);
}

/** Types that happen somewhere: for them the place told last counts where the clause names none. */
const LOCAL = new Set(["ASSAULT", "COERCE", "DISPLACEMENT", "MOBILIZE", "PROTEST", "RETREAT", "AID"]);

export function placeEntity(np: NounPhrase, context: SentenceContext): number | undefined {
  const { annotated, references } = context;
  for (let n: NounPhrase | null = np; n; n = n.of) {
    for (const m of [n.mention, ...n.modifiers]) {
      if (m === null) continue;
      const mention = annotated.mentions[m]!;
      if (mention.kind === "Place") return mention.entity;
    }
    const reference = references.get(n.head);
    if (reference !== undefined && annotated.entities[reference]!.kind === "Place") return reference;
  }
  return undefined;
}

function dateOf(trigger: Trigger, { dates, chunks, tokens }: SentenceContext): DateLike | null {
  let best: { date: DateLike; far: number } | null = null;
  for (const date of dates) {
    if (inOtherRelative(date.tokenStart, trigger.from, chunks) || (ofNoun(date, tokens) && !(trigger.from >= date.tokenEnd && trigger.from - date.tokenEnd <= 4))) continue;
    const from = Math.min(trigger.from, date.tokenStart);
    const to = Math.max(trigger.from, date.tokenStart);
    const barriers = chunks.filter((c) => c.from > from && c.to < to && c.type === "boundary" && (c.kind === "stop" || c.kind === "comp" || c.kind === "rel")).length;
    const far = to - from + 15 * barriers;
    if (far < 40 && (!best || far < best.far)) best = { date, far };
  }
  return best?.date ?? null;
}

/** "the 2016 peace deal", "a March 10 agreement": a date between an article and a noun is of what the noun names. */
function ofNoun({ tokenStart, tokenEnd }: DateLike, tokens: SentenceContext["tokens"]): boolean {
  const after = tokens[tokenEnd];
  if (!after || (after.pos !== "NOUN" && after.pos !== "PROPN" && after.pos !== "ADJ") || !/\d/.test(tokens[tokenEnd - 1]!.text)) return false;
  for (let k = Math.max(1, tokenStart); k < tokenEnd; k++) if (tokens[k - 1]!.pos === "DET") return true;
  return false;
}

/** "the army, which has held the city since May, said": a date in a relative clause is told of its verb. */
function inOtherRelative(date: number, trigger: number, chunks: readonly Chunk[]): boolean {
  const rel = chunks.findLastIndex((c) => c.to <= date && c.type === "boundary" && (c.kind === "rel" || c.kind === "stop"));
  if (rel < 0 || (chunks[rel] as Boundary).kind !== "rel" || trigger >= chunks[rel]!.from && trigger <= date) return false;
  if (!chunks.slice(rel + 1).some((c) => c.type === "verb" && c.finite && c.to <= date)) return false;
  const closes = chunks.find((c) => c.from >= date && c.type === "boundary" && (c.kind === "comma" || c.kind === "stop"));
  return trigger < chunks[rel]!.from || (closes !== undefined && trigger > closes.from);
}

function countsOf(trigger: Trigger, { counts, schema, clauses }: SentenceContext, triggers: Trigger[]): RecordCounts {
  const out: RecordCounts = {};
  const sameFamily = (t: Trigger, c: CountLike): boolean => (c.kind === "displaced" ? DISPLACING.test(t.entry.subtype) : schema.subtype(t.entry.subtype)?.type.name === "ASSAULT");
  const mine = counts.filter((c) => {
    if (!sameFamily(trigger, c)) return false;
    // the word that says what became of them may be a trigger itself: «مقتل 35 وإصابة آخرين»
    const holds = (t: Trigger): boolean => t.from <= c.cueStart && c.cueStart < t.to && sameFamily(t, c);
    if (holds(trigger)) return true;
    // « la maison d'un homme accusé d'avoir tué deux soldats »: what another clause tells of somebody else
    const own = clauses.find((k) => k.verb.head === c.cueStart);
    if (own && own !== trigger.clause && own.verb.infinitive) return false;
    const far = Math.abs(c.tokenStart - trigger.from);
    if (far >= 25 || triggers.some(holds)) return false;
    return !triggers.some((t) => t !== trigger && sameFamily(t, c) && Math.abs(c.tokenStart - t.from) < far);
  });
  for (const c of mine) {
    // "killed 34 soldiers and five civilians"
    set(out, c, mine.some((o) => o !== c && o.start < c.start && o.kind === c.kind && o.cueStart === c.cueStart));
    out.countText = out.countText ? `${out.countText}; ${c.text}` : c.text;
  }
  return out;
}

/** Deaths and injuries belong to violence, displacement to displacement. */
const DISPLACING = /displace|evacuat|flee|refuge|return|escape/;

function set(out: RecordCounts, { kind, min, max }: CountLike, adds: boolean): void {
  const [least, most] = [`${kind}Min`, `${kind}Max`] as const;
  const known = adds ? out[most] : 0;
  if (min !== null) out[least] = min + (adds ? (out[least] ?? 0) : 0);
  if (max !== null && known !== undefined) out[most] = max + known;
  else if (adds) delete out[most];
}
