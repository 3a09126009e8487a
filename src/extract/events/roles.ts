/** Who acts and who undergoes: from the slots of the clause or noun phrase, by the frame of the trigger. */
import type { Case, Frame, NounClass, TriggerEntry } from "../../lang/types.js";
import { groupText, isFight, isPeople, participants, type Slot } from "../arguments.js";
import { phrase, type NounPhrase } from "../chunks.js";
import type { Clause } from "../clauses.js";
import type { Argument, SentenceContext } from "../context.js";
import { classOf } from "../constraints.js";
import { adjectives, chunkOf, endOf, owners, possessor } from "../owners.js";
import { SUFFERED } from "./passive.js";
import { FORCE, strikes, typeOf } from "./violence.js";
import { carriedNoun, type Trigger } from "./triggers.js";
import { wielders } from "./wielders.js";
import { stateOf } from "../seat.js";
import { accuses } from "../accuses.js";

export interface Roles {
  actors: Argument[];
  targets: Argument[];
  /** Noun phrases that may name the place. */
  places: NounPhrase[];
}

const FIRED = /^(?:attack|missile_strike|rocket_attack|drone_strike|shelling|airstrike)$/;

/** A weapon of many words that act for nobody: « drones », « missiles ». */
const isFired = (np: NounPhrase, { tokens, lexicon }: SentenceContext): boolean => np.noun === "weapon" || lexicon.nouns.match(tokens, np.head)?.value === "weapon";

type Role = "actor" | "target" | "place";

const CASES: Partial<Record<Case, Role>> = {
  by: "actor", against: "target", on: "target", in: "place", near: "place", with: "target",
};

const RECIPROCAL: Partial<Record<Case, Role>> = { with: "actor", between: "actor", of: "actor", in: "place", near: "place", by: "actor", on: "place" };

export function rolesOf(trigger: Trigger, context: SentenceContext): Roles {
  const roles: Roles = { actors: [], targets: [], places: [] };
  const frame = trigger.entry.frame ?? "transitive";
  if (trigger.kind === "verb" || (trigger.kind === "phrase" && !trigger.np)) fromClause(trigger, frame, roles, context);
  else fromNoun(trigger, frame, roles, context);
  const wielded = wielders(trigger, context);
  if (wielded?.who.length) roles.actors = [...roles.actors.filter((a) => a.np !== wielded.weapon), ...wielded.who];
  if (trigger.entry.governs && trigger.clause && roles.targets.length === 0 && !(trigger.clause.verb.passive && trigger.clause.object?.pronoun && typeOf(trigger.entry, context) !== "AGREE")) addressee(trigger, roles, context);
  if (roles.actors.length > 0 || roles.targets.length > 0) seats(roles, trigger, context);
  dedupe(roles);
  // « a lancé 112 drones », « une attaque de drones »: what is fired neither acts nor is hit
  if (FIRED.test(trigger.entry.subtype)) {
    roles.actors = roles.actors.filter((a) => "entity" in a || !isFired(a.np, context));
    if (trigger.entry.subtype !== "attack") roles.targets = roles.targets.filter((a) => "entity" in a || a.np.noun !== "weapon" || a.np.case !== null);
  }
  if (/^(?:ASSAULT|ACCUSE)$/.test(typeOf(trigger.entry, context))) roles.targets = roles.targets.filter((a) => "entity" in a || !context.lexicon.casualties.has(context.tokens[a.np.head]!.norm));
  withoutMeans(trigger, roles, context);
  if (roles.targets.length === 0 && roles.actors.length > 0 && LOCAL_TARGET.has(typeOf(trigger.entry, context))) wholePlace(roles, trigger, context);
  return roles;
}

/** A capital acts for its state; where it is dealt with rather than gone to, too. */
function seats(roles: Roles, { entry }: Trigger, context: SentenceContext): void {
  const state = (a: Argument): Argument => ("entity" in a && (a.np.case === null || a.np.case === "with" || a.np.case === "by" || a.np.case === "between") ? { ...a, entity: stateOf(a.entity, context) } : a);
  roles.actors = roles.actors.map(state);
  if (DEALT_WITH.has(typeOf(entry, context))) roles.targets = roles.targets.map((a) => ("entity" in a && a.np.case !== "in" && a.np.case !== "near" ? { ...a, entity: stateOf(a.entity, context) } : a));
}

/** Types whose targets are states rather than cities. */
const DEALT_WITH = new Set(["REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT", "AGREE", "SANCTION", "COOPERATE"]);

function fromClause(trigger: Trigger, frame: Frame, roles: Roles, context: SentenceContext): void {
  const { clause, entry } = trigger;
  if (!clause) return;
  const { verb } = clause;
  const { subject, object } = clause;
  put(roles, frame === "undergoer" ? "target" : frame === "agentless" ? null : "actor", subject, context);
  // "he is prepared to lift": a fixed wording with "to be" is no passive
  if (verb.passive && trigger.kind === "phrase" && trigger.from < verb.head && verb.head < trigger.to - 1) {
    put(roles, "actor", object, context);
    return casePhrases(clause.phrases, entry, frame, roles, context);
  }
  if (frame === "undergoer") {
    // passive marking on a verb that already undergoes, or an object that names the victim
    if (verb.passive) put(roles, "target", object, context);
    else if (object && classOf(object, context).some((c) => c === "territory" || c === "Place")) roles.places.push(object);
  } else if (frame === "intransitive") {
    if (verb.passive) put(roles, "actor", object, context);
    else if (object) {
      roles.places.push(object);
      if (POLITICAL.has(typeOf(entry, context)) && isState(object, context)) put(roles, "target", object, context);
    }
  } else if (frame === "reciprocal") {
    if (!sides(clause, roles, context)) put(roles, verb.passive || !subject ? "actor" : "target", object, context);
  }
  else if (frame === "place-object") {
    if (object) {
      roles.places.push(object);
      if (entry.subtype !== "liberate_territory" && entry.subtype !== "advance") undergo(roles, object, entry, context, inTrigger(object, trigger) ? "plain" : "thing");
    }
  } else undergo(roles, withoutTail(object, trigger, context), entry, context, object && inTrigger(object, trigger) ? "plain" : FORCE.has(typeOf(entry, context)) && (HITS.test(entry.subtype) || SUFFERED.test(entry.subtype)) ? "thing" : "people");
  // "fired missiles at an airport"
  if (object?.noun === "weapon" && !verb.passive && typeOf(entry, context) === "ASSAULT") for (const p of clause.phrases) if (p.case === "in" && p.mention === null && !classOf(p, context).includes("territory") && !isTime(p, context)) undergo(roles, p, entry, context, "thing");
  // "opened fire on an army post", "fired at fishermen", "fired mortars at the Halane compound"
  if (!verb.passive && (frame === "intransitive" || object?.noun === "weapon") && typeOf(entry, context) === "ASSAULT") aimedAt(clause, roles, entry, context);
  // in the active voice a by-phrase belongs to the noun before it: "rejected calls by X"
  casePhrases(verb.passive ? clause.phrases : clause.phrases.filter((p) => p.case !== "by"), entry, frame, roles, context, verb.passive);
}

/** What stands behind a preposition of aim is shot at, be it people, a thing or a place. */
function aimedAt({ phrases }: Clause, roles: Roles, entry: TriggerEntry, context: SentenceContext): void {
  const { tokens, lexicon } = context;
  for (const p of phrases) {
    if (p.from === 0 || !lexicon.aims.has(tokens[p.from - 1]!.norm) || isTime(p, context)) continue;
    undergo(roles, p, entry, context, "thing");
    return;
  }
}

/** "took 30 soldiers prisoner", « fait prisonniers sept militaires »: the verb's own word at the edge of its object is not who. */
function withoutTail(object: NounPhrase | null, { also }: Trigger, { tokens, lexicon }: SentenceContext): NounPhrase | null {
  if (!object || !also?.length || object.mention !== null) return object;
  // "held captive": the word alone is nobody
  if (object.to - object.from < 2) return also.includes(object.from) && tokens[object.from]!.pos === "ADJ" ? null : object;
  // "set the plant ablaze"
  if (also.includes(object.to - 1) && tokens[object.to - 1]!.pos === "ADJ" && tokens[object.to - 2]!.pos === "NOUN") {
    const head = Math.min(object.head, object.to - 2);
    return { ...object, head, to: object.to - 1, end: tokens[object.to - 2]!.end, noun: lexicon.nouns.match(tokens, head)?.value ?? null };
  }
  const captives = (k: number) => also.includes(k) && lexicon.nouns.match(tokens, k)?.value === "prisoners";
  // "shot dead a mayor", "shot dead in Mexico": the adjective is no part of whom
  if (also.includes(object.from) && tokens[object.from]!.pos === "ADJ") return { ...object, from: object.from + 1, start: tokens[object.from + 1]!.start };
  if (captives(object.to - 1) && tokens[object.to - 2]!.pos === "NOUN") {
    const head = object.to - 2;
    return { ...object, head, to: head + 1, end: tokens[head]!.end, noun: lexicon.nouns.match(tokens, head)?.value ?? null };
  }
  return captives(object.from) ? { ...object, from: object.from + 1, start: tokens[object.from + 1]!.start } : object;
}

/** Whatever is acted on: people, else whoever the thing belongs to. Things themselves only where force is used on them. */
function undergo(roles: Roles, object: NounPhrase | null, entry: TriggerEntry, context: SentenceContext, slot: Slot = "people"): void {
  if (!object || isTime(object, context)) return;
  const force = FORCE.has(typeOf(entry, context));
  const direct = participants(object, context, force ? slot : "people").filter((a) => "entity" in a || a.np.noun !== "weapon" || slot === "thing" || entry.object?.includes("weapon")).filter((a) => force || "entity" in a || a.np.noun !== "building");
  roles.targets.push(...(direct.length || force ? direct : [object, ...object.and].flatMap((o) => owners(o, context))));
  // "hit a building housing militants": those inside as well
  if (slot === "thing") for (const c of context.clauses) if (c.subject === object && c.subjectBy === "relative" && c.verb.participle && !c.verb.passive) roles.targets.push(...participants(c.object, context, "people"));
}

/** Subtypes of violence that things suffer as well as people. */
const HITS = /destruct|airstrike|strike|shelling|rocket|bomb|attack|raid|demolition|arson|sabotage|siege/;

const inTrigger = (object: NounPhrase, trigger: Trigger): boolean => (object.of !== null && trigger.also?.includes(object.of.head) === true) || (trigger.from <= object.head && object.head < trigger.to) || trigger.also?.includes(object.head) === true;

/** "demanded that Israel ease", "promised to continue aid to Mozambique": the one the complement is about. */
function addressee(trigger: Trigger, roles: Roles, context: SentenceContext): void {
  const clause = trigger.clause!;
  const add = (found: Argument[]): boolean => {
    const others = found.filter((a) => !roles.actors.some((b) => ("entity" in a && "entity" in b ? a.entity === b.entity : "group" in a && "group" in b && a.group === b.group)));
    roles.targets.push(...others);
    return others.length > 0;
  };
  const told = afterComplementizer(trigger, context);
  if (told && add(nonEmpty(participants(told, context, "people")) ?? owners(told, context))) return;
  const governed = context.clauses.find((c) => c.at > clause.at && c.at - clause.at <= 8);
  const complement = governed && (clause.complement || ((governed.verb.infinitive || governed.verb.participle) && governed.governor === clause));
  if (!complement) {
    const own = [...clause.phrases, ...(clause.object ? [clause.object] : [])];
    for (const p of own) if (p.case !== "in" && add(participants(p, context, "people"))) return;
    for (const p of own) if (add(owners(p, context))) return;
    return;
  }
  if (governed.verb.finite && governed.subjectBy === "here" && governed.subject !== clause.subject && add(participants(governed.subject ?? governed.object, context, "people"))) return;
  const toward = governed.phrases.filter((p) => p.case === "to" || p.case === "with" || p.case === "against" || p.case === "for" || p.case === "from" || p.case === "on" || p.case === "about");
  const inside = governed.phrases.filter((p) => p.case === "in");
  const object = governed.object ? [governed.object] : [];
  const means = object.filter((o) => o.mention === null && o.noun !== null && MEANS.has(o.noun));
  const named = (p: NounPhrase) => participants(p, context, "people").filter((a) => "entity" in a);
  for (const p of toward) if (add(named(p))) return;
  for (const p of object) if (!means.includes(p) && add(participants(p, context, "people"))) return;
  for (const p of toward) if (add(participants(p, context, "people"))) return;
  for (const p of inside) if (p.mention !== null && add(named(p))) return;
  for (const p of [...object, ...toward]) if (add(owners(p, context))) return;
  for (const p of means) if (add(participants(p, context, "people"))) return;
}

const nonEmpty = <T>(list: T[]): T[] | null => (list.length ? list : null);

/** "demanded that X …": the noun phrase that opens the content, whatever becomes of its verb. */
function afterComplementizer(trigger: Trigger, { chunks, tokens, lexicon }: SentenceContext): NounPhrase | null {
  const from = chunks.findIndex((c) => c.to >= (trigger.also?.at(-1) ?? trigger.to - 1) + 1);
  for (let k = Math.max(from, 0); k < chunks.length && k < from + 5; k++) {
    const c = chunks[k]!;
    if (c.type === "verb" && c.from >= trigger.to) return null;
    if (c.type === "boundary" && (c.kind === "sub" || c.kind === "stop" || (c.kind === "comp" && lexicon.prepositions.match(tokens, c.from - 1)))) return null;
    if (c.type === "boundary" && c.kind === "comp") {
      const next = chunks[k + 1];
      return next?.type === "np" && next.case === null && !next.pronoun ? next : null;
    }
  }
  return null;
}

function fromNoun(trigger: Trigger, frame: Frame, roles: Roles, context: SentenceContext): void {
  const { np, clause, entry } = trigger;
  if (!np) return;
  if (np.case === "with" && helped(np, trigger, roles, context)) return;
  // "demonstrators blocked a road": those who do it
  if (isPeople(np) && trigger.to > np.head && np.mention === null && !SUFFERED.test(entry.subtype) && governed(trigger, np, context) === null) roles.actors.push({ group: groupText(np, context), np });
  // inside the phrase: "Iraqi military offensive", "US-led airstrikes", "Daesh's capture of Ramadi", "the Mosul offensive"
  // « tir de char israélien »: the wording itself holds the phrase, which then only says whose act it is
  const worded = np.of !== null && np.of.mention === null && np.of.head < trigger.to;
  const of = worded ? null : np.of && (np.of.from !== trigger.to || SUFFERED.test(entry.subtype) || !context.knowledge.demonym(context.tokens[np.of.from]!.norm)) ? np.of : governed(trigger, np, context);
  for (const m of np.modifiers) {
    const mention = context.annotated.mentions[m]!;
    if (mention.from >= trigger.from && !context.lexicon.grammar.adjectiveAfter) continue;
    // «مقتل قائد حركة الشباب»: whose commander is killed does not kill him
    if (of && mention.from > of.from && SUFFERED.test(entry.subtype)) continue;
    const phrase: NounPhrase = { ...np, head: mention.to - 1, mention: m, from: mention.from, to: mention.to, start: mention.start, end: mention.end, of: null, and: [] };
    if (mention.kind === "Place" && mention.entry?.subtype !== "country") roles.places.push(phrase);
    else roles.actors.push(...participants(phrase, context));
  }
  if (roles.actors.length === 0 && OF_ARMIES.test(entry.subtype)) roles.actors.push(...doers(worded ? { ...np.of!, from: trigger.to - 1 } : np, trigger, context));
  if (roles.actors.length === 0 && context.lexicon.grammar.constructState) roles.actors.push(...ofOrigin(trigger, np, context));
  const reciprocal = frame === "reciprocal";
  if (of) {
    const role = reciprocal ? "actor" : frame === "intransitive" || frame === "undergoer" ? (frame === "undergoer" ? "target" : "actor") : frame === "place-object" ? "place" : "of";
    if (role === "of") {
      // "the killing of civilians" undergoes; "the attacks of Daesh" acts where nothing else does
      const classes = classOf(of, context);
      const agents = classes.includes("Organization") || classes.includes("armed") || classes.includes("forces");
      // «غارات التحالف», «قصف الجيش»: a noun of action takes its doer as well, but not one of harm
      const deverbal = context.lexicon.grammar.verbFirst ? SUFFERED.test(entry.subtype) || entry.object !== undefined : isDeverbal(trigger, context);
      // « une attaque du JNIM », "the raid of the army": an onslaught is of those who make it, unless another phrase says by whom
      const onslaught = ONSLAUGHT.test(entry.subtype) && !assailed(of, context) && !phrasesAfter(np, context).some((p) => p.case === "by");
      const acts = agents && !assailed(of, context) && !np.modifiers.length && trigger.entry.frame === undefined && (onslaught || !deverbal);
      put(roles, acts ? "actor" : "target", of, context);
      if (classes.includes("Place")) roles.places.push(of);
    } else if (role === "place") {
      roles.places.push(of);
      if (entry.subtype !== "liberate_territory" && entry.subtype !== "advance") put(roles, "target", of, context);
    } else put(roles, role, of, context);
  }
  const inSubject = clause && (clause.subject === np || clause.subject?.and.includes(np));
  const after = phrasesAfter(np, context);
  casePhrases(after, entry, frame, roles, context, clause?.verb.passive === true && !inSubject);
  const opposed = reciprocal && context.clauses.some((c) => (c.subject === np || (inSubject && c.subject === clause.subject)) && sides(c, roles, context));
  // "the first airstrike hit a hideout": the verb says whom
  if (!opposed && roles.targets.length === 0 && typeOf(entry, context) === "ASSAULT") {
    for (const c of context.clauses) {
      if ((c.subject === np || (inSubject && c.subject === clause.subject)) && !c.verb.passive && strikes(c, context)) undergo(roles, c.object, entry, context, "thing");
      // "had been hit by a drone strike"
      else if (c.verb.passive && c.phrases.some((p) => p === np && p.case === "by") && strikes(c, context)) undergo(roles, c.object, entry, context, "thing");
    }
  }
  if (trigger.cost) for (const p of trigger.cost.phrases) if (p.case === "to" && !classOf(p, context).includes("Place")) undergo(roles, p, entry, context);
  if (clause && !inSubject) {
    const carried = carriedNoun(clause, context);
    const verb = context.tokens[clause.verb.head]!.lemma ?? context.tokens[clause.verb.head]!.norm;
    const light = context.lexicon.lightVerbs.has(verb);
    // «يستعيد معسكرا ومقتل 17 مدنيا»: harm told beside the object is no act of the verb's
    const beside = SUFFERED.test(entry.subtype) && clause.object?.and.includes(np) === true && !light;
    const isObject = beside ? false : clause.object === np || clause.object?.and.includes(np) || clause.object?.of === np || carried === np;
    const unclaimed = clause.verb.negated && context.lexicon.owningVerbs.has(verb);
    const suffers = context.lexicon.sufferVerbs.has(verb) && isObject && !clause.verb.passive;
    if (suffers && roles.targets.length === 0) put(roles, reciprocal ? "actor" : "target", clause.subject, context);
    if (roles.actors.length === 0 && isObject && !unclaimed && (light || (carried === np && !suffers && brings(trigger, context)))) put(roles, reciprocal || frame !== "undergoer" ? "actor" : "target", clause.subject, context);
    else if (reciprocal && isObject && light) put(roles, "actor", clause.subject, context);
    if (isObject) casePhrases(clause.phrases.filter((p) => p !== np && !after.includes(p)), entry, frame, roles, context, clause.verb.passive);
  }
  // «قتلوا في هجوم شنه مسلحون على موقع»: who launched what something else came of
  if (roles.actors.length === 0) {
    const launched = context.clauses.find((c) => c !== clause && c.object === np && !c.verb.passive && c.verb.from >= np.to && context.lexicon.lightVerbs.has(context.tokens[c.verb.head]!.lemma ?? context.tokens[c.verb.head]!.norm));
    if (launched) {
      put(roles, "actor", launched.subject, context);
      casePhrases(launched.phrases, entry, frame, roles, context);
    }
    // « après l'attaque menée par des rebelles contre le village »
    const carriedOut = context.clauses.find((c) => c !== clause && c.object === np && c.verb.passive && c.verb.participle && context.lexicon.lightVerbs.has(context.tokens[c.verb.head]!.lemma ?? context.tokens[c.verb.head]!.norm));
    if (carriedOut) casePhrases(carriedOut.phrases, entry, frame, roles, context, true);
  }
  // "clashes erupted on Monday between X and Y": what stands behind the verb that says no more than that it happened
  if (inSubject && trigger.told && clause.subject === np && !clause.verb.passive) casePhrases(clause.phrases.filter((p) => !after.includes(p)), entry, frame, roles, context);
  // "claimed responsibility for an attack"
  if (roles.actors.length === 0) put(roles, "actor", claimant(np, context), context);
  // «اتهم التحالف بشن غارات»: what somebody is accused of is his
  if (roles.actors.length === 0 && !SUFFERED.test(entry.subtype)) put(roles, "actor", accusedOf(np, context), context);
  // "said X following talks with Y": the subject of the clause took part
  if (reciprocal && clause && roles.actors.length < 2 && !inSubject) {
    const host = clause.subject ?? clause.object;
    if (host && host !== np && !within(host, np)) for (const a of participants(host, context)) if ("entity" in a && context.annotated.entities[a.entity]!.kind !== "Place") roles.actors.push(a);
  }
  // "captured the town after heavy fighting with government troops": whoever does the one did the other
  const doing = clause ?? context.clauses.findLast((c) => c.verb.to <= np.from) ?? null;
  if (reciprocal && doing && !inSubject && (np.case !== null || !clause) && np.case !== "by" && after.some((p) => p.case === "with") && doing.subject && !doing.verb.passive && !isReporting(doing, context)) {
    const side = participants(doing.subject, context).filter((a) => "group" in a || context.annotated.entities[a.entity]!.kind !== "Place");
    roles.actors.unshift(...side);
  }
  if (roles.places.length === 0 && clause) for (const p of clause.phrases) if (p.case === "in" || p.case === "near") roles.places.push(p);
}

/** « Des combats ont opposé l'armée aux rebelles »: the sides of a fight, which is the subject. */
function sides({ verb, object, phrases }: Clause, roles: Roles, context: SentenceContext): boolean {
  const token = context.tokens[verb.head]!;
  if (verb.passive || !object || !context.lexicon.opposingVerbs.has(token.lemma ?? token.norm)) return false;
  const other = phrases.find((p) => p.case === "to" && p.from > object.from);
  for (const np of other ? [object, other] : [object]) put(roles, "actor", np, context);
  return true;
}

/** « l'attaque d'un convoi militaire »: what forces have is attacked, and does not attack. */
const assailed = (np: NounPhrase, { tokens, lexicon }: SentenceContext): boolean => lexicon.assailed.has(tokens[np.head]!.norm);

const ONSLAUGHT = /^(?:attack|raid|ambush|offensive|offensive_launched|airstrike|drone_strike|missile_strike|rocket_attack|suicide_bombing)$/;

/** Acts that a nation or a body before their noun does; a "Syrian car bomb" only went off there. */
const OF_ARMIES = /^attack$|^gunfire$|airstrike|drone|missile|shelling|rocket|offensive|advance|raid|invasion|siege|naval|annexation|deployment|withdrawal|exercise|sanction|embargo|ceasefire_violation/;

/** "an Israeli airstrike", « une frappe russe », "a junta air raid", "rebel shelling": whose act it is, inside the phrase of its noun. */
function doers(np: NounPhrase, trigger: Trigger, context: SentenceContext): Argument[] {
  const nations = adjectives(np, context).filter((a) => a.np.head < trigger.from || a.np.from >= trigger.to);
  if (nations.length || context.lexicon.grammar.adjectiveAfter) return nations;
  const { tokens, lexicon } = context;
  for (let k = trigger.from - 1; k >= np.from; k--) {
    if (tokens[k]!.pos !== "NOUN" && tokens[k]!.pos !== "PROPN") return [];
    const noun = lexicon.nouns.match(tokens, k)?.value ?? (lexicon.orgHeads.match(tokens, k) ? "officials" : undefined);
    if (noun !== "armed" && noun !== "forces" && noun !== "officials") continue;
    const body: NounPhrase = { ...np, from: k, to: k + 1, start: tokens[k]!.start, end: tokens[k]!.end, head: k, mention: null, modifiers: [], noun, of: null, and: [], case: null };
    return [{ group: groupText(body, context), np: body }];
  }
  return [];
}

/** «غارة إسرائيلية», «قصفا روسيا»: the same where the adjective stands right behind, whether in the phrase or parted from it by its tags. */
function ofOrigin({ entry, to }: Trigger, np: NounPhrase, context: SentenceContext): Argument[] {
  const { tokens, lexicon, knowledge, annotated, sentence, finder } = context;
  if (!BY_STATES.test(entry.subtype) || SUFFERED.test(entry.subtype) || isPeople(np)) return [];
  const end = Math.max(np.to, Math.min(to + 1, tokens.length));
  for (let k = to; k < end; k++) {
    const { norm, pos, text } = tokens[k]!;
    const ending = lexicon.grammar.accusativeEnding;
    const origin = knowledge.demonym(norm) ?? (ending !== undefined && norm.endsWith(ending) ? knowledge.demonym(norm.slice(0, -ending.length)) : undefined);
    if (origin?.entry.subtype === "country" && !annotated.bySentence[sentence.index]!.some((m) => annotated.mentions[m]!.from <= k && k < annotated.mentions[m]!.to)) {
      return [{ entity: finder.byEntry(origin.entry), np: { ...np, from: k, to: k + 1, start: tokens[k]!.start, end: tokens[k]!.end, head: k, mention: null, modifiers: [], of: null, and: [] }, text }];
    }
    if (pos !== "ADJ") return [];
  }
  return [];
}

/** In Arabic an attack is by whom its adjective names as well: «هجوم روسي». */
const BY_STATES = new RegExp(`${OF_ARMIES.source}|attack`);

/** «مقتل جندي», «مقتل 20 مسلحا»: in the languages that say so, the noun right behind is what stands behind "of" elsewhere. */
export function governed({ to, entry }: Trigger, np: NounPhrase, { tokens, lexicon, chunks, annotated, sentence, knowledge }: SentenceContext): NounPhrase | null {
  if (!lexicon.grammar.constructState) return null;
  // «قصف إسرائيلي», whatever the tagger took the adjective for; «مقتل إسرائيلي» is of a person
  const harm = SUFFERED.test(entry.subtype);
  if (to < tokens.length && knowledge.demonym(tokens[to]!.norm) && !tokens[to]!.norm.startsWith(lexicon.article ?? "\0")) {
    return harm && to < np.to ? phrase(to, to + 1, to, lexicon, tokens, new Int32Array(tokens.length).fill(-1), false) : null;
  }
  if (to < np.to) {
    const mentions = annotated.bySentence[sentence.index]!.map((m) => [m, annotated.mentions[m]!] as const);
    const at = new Int32Array(tokens.length).fill(-1);
    for (const [m, { from, to: end }] of mentions) at.fill(m, from, end);
    let head = to;
    while (head < np.to && at[head]! < 0 && tokens[head]!.pos !== "NOUN" && tokens[head]!.pos !== "PROPN" && !lexicon.nouns.match(tokens, head)) head++;
    // «غارات إسرائيلية»: an adjective right behind says of the act itself
    if (head > to || head >= np.to) return null;
    return phrase(to, np.to, at[head]! >= 0 ? Math.min(annotated.mentions[at[head]!]!.to, np.to) - 1 : head, lexicon, tokens, at, false);
  }
  const next = chunks[chunkOf(np, chunks) + 1];
  return next?.type === "np" && next.case === null && next.from === np.to && np.to === to ? next : null;
}

/**
 * Whether whoever acts in the clause also does what its object tells: "organized a strike", "announced a suspension", but not
 * "condemned the attack", "repelled the assault", "protests against the killings", whose verb tells an act or a word of its own.
 */
function brings({ clause, entry, np }: Trigger, context: SentenceContext): boolean {
  const { tokens, lexicon } = context;
  const token = tokens[clause!.verb.head]!;
  const keys = [token.lemma, token.norm].filter((w): w is string => w !== undefined);
  if (lexicon.negation.match(tokens, clause!.verb.head) || lexicon.hypothetical.match(tokens, clause!.verb.head)) return false;
  const says = keys.flatMap((w) => lexicon.reportingVerbs.get(w) ?? []).filter((c) => c.tail.length === 0);
  const own = keys.flatMap((w) => lexicon.verbTriggers.get(w) ?? []).filter((c) => c.tail.length === 0);
  // « ont péri dans l'attaque »: whoever only suffers brings nothing about
  if (own.length > 0 && own.every((c) => c.entry.frame === "undergoer")) return false;
  // «جرح 14 آخرون في هجوم»: of harm without an object the one noun is whom it befell
  if (np?.case === "in" && clause!.object === null && lexicon.grammar.verbFirst && own.some((c) => SUFFERED.test(c.entry.subtype))) return false;
  if (clause!.object !== np && np?.case === "in") return !says.length;
  const type = typeOf(entry, context);
  if (own.length > 0 && own.every((c) => typeOf(c.entry, context) !== type || (WARDED_OFF.has(c.entry.subtype) && entry.subtype !== c.entry.subtype))) return false;
  if (!says.length) return true;
  return (type !== "ASSAULT" || ownDeed(clause!, entry, context)) && says.some((c) => c.entry.kind === "announcement" || c.entry.kind === "pledge");
}

/** Whoever wards an act off does not do it. */
const WARDED_OFF: ReadonlySet<string> = new Set(["attack_repelled"]);

/** "the army announced the capture of the town", «أعلن الحوثيون إسقاط طائرة»: of those who fight, what they announce is their own act. */
function ownDeed({ subject }: Clause, { subtype }: TriggerEntry, context: SentenceContext): boolean {
  if (!subject || !OWN_DEEDS.test(subtype)) return false;
  return participants(subject, context).some((a) => "entity" in a && FIGHTING.test(context.annotated.entities[a.entity]!.subtype ?? context.annotated.entities[a.entity]!.entry?.subtype ?? ""));
}

const OWN_DEEDS = /capture_territory|liberate_territory|bombing|airstrike|drone_strike|missile_strike|rocket_attack|shelling|aircraft_shot_down|attack_repelled|offensive|raid|ambush|advance|siege/;
const FIGHTING = /military|armed|militia|coalition|command|ministry|security|air_force|movement/;

/** Who owns up to the act: the subject of the verb whose object is a word for responsibility, right before the phrase of the act. */
function claimant(np: NounPhrase, { clauses, chunks, tokens, lexicon }: SentenceContext): NounPhrase | null {
  // "the group claimed the attack"
  const owns = lexicon.ownsUp.size > 0 && np.case === null ? clauses.find((c) => c.object === np && !c.verb.negated && !c.verb.passive && lexicon.ownsUp.has(tokens[c.verb.head]!.lemma ?? tokens[c.verb.head]!.norm)) : undefined;
  if (owns) return owns.subject;
  if (np.case !== "for" && np.case !== "about" && np.case !== "of") return null;
  const before = chunks[chunkOf(np, chunks) - 1];
  if (before?.type !== "np" || !lexicon.responsibility.match(tokens, before.head)) return null;
  return clauses.find((c) => c.object === before && !c.verb.negated && !c.verb.passive)?.subject ?? null;
}

/** Whom a verb of accusation before the noun names, where its with-phrase says of what. */
function accusedOf(np: NounPhrase, context: SentenceContext): NounPhrase | null {
  if (!context.lexicon.grammar.verbFirst) return null;
  const accusing = context.clauses.findLast((clause) => {
    const { verb, object, phrases } = clause;
    if (verb.head > np.from || !object || object === np || object.to > np.from) return false;
    return accuses(clause, context) && phrases.some((p) => p.case === "with" && p.from >= object.to && p.from <= np.from);
  });
  return accusing?.object ?? null;
}

const isReporting = ({ verb }: { verb: { head: number } }, { tokens, lexicon }: SentenceContext): boolean => lexicon.reportingVerbs.has(tokens[verb.head]!.lemma ?? tokens[verb.head]!.norm);

/** "advanced with the support of X": X helps whoever acts in the clause, not the other way round. */
function helped(np: NounPhrase, { clause }: Trigger, roles: Roles, context: SentenceContext): boolean {
  const { lexicon, tokens } = context;
  const noun = tokens[np.head]!.norm;
  if (!lexicon.supportNouns.has(noun) && !lexicon.supportNouns.has(lexicon.nouns.key(noun))) return false;
  const after = phrasesAfter(np, context)[0];
  const behind = np.of ?? (after && (after.case === "from" || after.case === "by") ? after : null);
  roles.actors.push(...(nonEmpty(participants(behind, context, "people")) ?? owners(np, context)));
  put(roles, "target", clause && !clause.verb.passive ? clause.subject : null, context);
  return true;
}

function within(host: NounPhrase, np: NounPhrase): boolean {
  for (let n: NounPhrase | null = host; n; n = n.of) if (n === np || n.and.includes(np)) return true;
  return false;
}

/** Nouns whose of-phrase is their object: they have a verb behind them in the lexicon entry. */
const isDeverbal = (trigger: Trigger, _context: SentenceContext): boolean => (trigger.entry.verbs?.length ?? 0) > 0;

/** Prepositional phrases right behind a noun, before the next verb or boundary. */
function phrasesAfter(np: NounPhrase, { chunks }: SentenceContext): NounPhrase[] {
  let at = chunkOf(np, chunks);
  const out: NounPhrase[] = [];
  for (at++; at > 0 && at < chunks.length; at++) {
    const c = chunks[at]!;
    if (c.type !== "np" || c.case === null) break;
    out.push(c);
  }
  return out;
}

function casePhrases(phrases: NounPhrase[], entry: TriggerEntry, frame: Frame, roles: Roles, context: SentenceContext, passive = false): void {
  const map = frame === "reciprocal" ? RECIPROCAL : CASES;
  const political = POLITICAL.has(typeOf(entry, context));
  phrases.forEach((p, at) => {
    if (!p.case) return;
    const given = frame === "reciprocal" && p.case === "with" ? "actor" : entry.cases && p.case in entry.cases ? entry.cases[p.case] : undefined;
    let role = given !== undefined ? given : map[p.case];
    // « des représentants des deux camps à Genève »
    if (given === null && context.lexicon.grammar.locatives?.includes(p.case) && classOf(p, context).includes("Place")) role = "place";
    // "investigation into an allegation by X", "protests against violations by X": told of the noun right before
    if (!passive && p.case === "by" && at > 0 && role === "actor" && attachesBefore(phrases[at - 1]!, p, context)) return;
    if (p.case === "between" && roles.actors.length > 1) return;
    // "backs Iraq in the fight against X": whom the fight is against
    if (at > 0 && FRIENDLY.has(typeOf(entry, context)) && (p.case === "against" || p.case === "on") && isFight(phrases[at - 1]!, context) && p.from - endOf(phrases[at - 1]!) <= 3) return;
    const classes = classOf(p, context);
    const isPlace = classes.includes("Place") || classes.includes("territory");
    if (given === undefined && role === "target" && p.case === "with" && frame !== "reciprocal") role = undefined;
    if (given === undefined && (p.case === "from" || p.case === "to") && isPlace) role = "place";
    // « l'attaque d'un convoi au Niger »: where, not whom
    if (given === "target" && isPlace && p.case === "to" && FORCE.has(typeOf(entry, context)) && context.lexicon.grammar.locatives?.includes(p.case)) role = "place";
    // "claimed the attack on Telegram", "said on state television": the medium is nobody's target
    if (p.case === "on" && p.mention !== null && MEDIA.has(context.annotated.entities[context.annotated.mentions[p.mention]!.entity]!.subtype ?? "")) return;
    // a state that something is promised to, demanded of or withdrawn from is its target, not only its place
    if ((given === undefined || given === "place") && (p.case === "to" || p.case === "from" || p.case === "for" || p.case === "on" || p.case === "with") && isState(p, context) && political) role = "target";
    if (given === undefined && (p.case === "to" || p.case === "for") && !isPlace && political) role = "target";
    if (given === undefined && p.case === "from" && !isPlace && frame === "place-object") role = "target";
    // "cut ties with Belgium", "sanctions on Mali": the other side, not where
    const dealt = political && isState(p, context) && (p.case === "with" || p.case === "against" || (p.case !== "in" && p.case !== "near" && DEALT_WITH.has(typeOf(entry, context))));
    if (dealt) {
      if (role !== "target" && role !== "actor") return;
    } else if (role === "place" || (isPlace && (role === "target" || p.case === "in" || p.case === "near" || p.case === "on"))) roles.places.push(p);
    if (role === "actor") put(roles, "actor", p, context);
    if (role === "target" && (given !== undefined || !isTime(p, context))) undergo(roles, p, entry, context, isSite(p, entry, context) ? "thing" : "people");
  });
}

const MEDIA = new Set(["company", "media"]);

/** "an attack on a postal depot": a word for a place where people are or things are kept. */
const isSite = (p: NounPhrase, entry: TriggerEntry, context: SentenceContext): boolean => typeOf(entry, context) === "ASSAULT" && (p.case === "on" || p.case === "against") && p.mention === null && !OPEN_LAND.has(context.lexicon.placeHeads.matchEnding(context.tokens, p.head + 1, p.from)?.value.subtype ?? "border");

/** Kinds of places that an attack is in rather than on. */
const OPEN_LAND = new Set(["border", "region", "road", "river", "sea", "country", "mountain", "valley", "island", "province"]);

const FRIENDLY = new Set(["SUPPORT", "AID", "COOPERATE", "AGREE", "CONSULT", "CONCEDE"]);

/** The noun before can have an author of its own: it is neither somebody nor a place, and the by-phrase stands right behind it. */
function attachesBefore(before: NounPhrase, by: NounPhrase, context: SentenceContext): boolean {
  return by.from - endOf(before) <= 2 && before.case !== "in" && !isTime(before, context) && participants(before, context, "people").length === 0 && !classOf(before, context).includes("Place");
}

/** Nouns of what one acts with rather than on. */
const MEANS: ReadonlySet<NounClass> = new Set(["forces", "weapon", "aid", "officials"]);

/** "withdraw its troops from X", "sent arms to X": troops and arms are the means where somebody else is the target. */
function withoutMeans(trigger: Trigger, roles: Roles, context: SentenceContext): void {
  const type = typeOf(trigger.entry, context);
  const object = trigger.clause?.object;
  if (trigger.kind === "noun" || !object || type === "ASSAULT" || type === "COERCE" || type === "ACCUSE" || (type !== "MOBILIZE" && roles.targets.length < 2)) return;
  const means = roles.targets.filter((a) => "group" in a && (a.np === object || object.and.includes(a.np)) && a.np.noun !== null && MEANS.has(a.np.noun));
  if (type === "MOBILIZE" || means.length < roles.targets.length) roles.targets = roles.targets.filter((a) => !means.includes(a));
}

/** Measures that befall a place and everybody in it: "lifted the curfew in X". */
const LOCAL_TARGET = new Set(["SANCTION", "COERCE", "CONCEDE", "AID", "RETREAT"]);

function wholePlace(roles: Roles, { clause, np }: Trigger, context: SentenceContext): void {
  const object = clause?.object ?? null;
  if (object && object !== np && object.mention === null && participants(object, context, "people").length > 0) return;
  for (const p of roles.places) {
    if (p.case !== "in" && p.case !== "from" && p.case !== "to" && p.case !== "on" && p.case !== "for") continue;
    const found = participants(p, context).filter((a) => "entity" in a);
    const inner = found.length || !p.of ? found : participants(p.of, context).filter((a) => "entity" in a);
    if (inner.length) return void roles.targets.push(...inner);
  }
}

const POLITICAL = new Set(["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SANCTION", "RETREAT"]);

function isState(np: NounPhrase, { annotated }: SentenceContext): boolean {
  return np.mention !== null && annotated.entities[annotated.mentions[np.mention]!.entity]!.subtype === "country";
}

function isTime(p: NounPhrase, { dates }: SentenceContext): boolean {
  // the March 23 Movement is no time
  return p.mention === null && dates.some((d) => d.tokenStart < p.to && p.from < d.tokenEnd);
}

function put(roles: Roles, role: "actor" | "target" | null, np: NounPhrase | null, context: SentenceContext): void {
  if (!role || !np || isTime(np, context) || isTopic(np, context)) return;
  if (role === "target") roles.targets.push(...participants(np, context, "people"));
  // what goes off or falls down acts for somebody, but is nobody
  else {
    const found = participants(np, context, "agent");
    // "Russian strikes kill seven"
    const whose = found.length === 0 && !np.pronoun && ((np.noun === null && possessor(np, context)) || np.noun === "operation") ? owners({ ...np, of: null }, context) : found;
    roles.actors.push(...whose.filter((a) => "entity" in a || (a.np.noun !== "weapon" && a.np.noun !== "building")));
  }
}

/** « Liban : une frappe tue … »: what opens a headline before a colon acts in nothing. */
const isTopic = (np: NounPhrase, { tokens, annotated }: SentenceContext): boolean => np.from === 0 && tokens[np.to]?.text === ":" && np.mention !== null && annotated.mentions[np.mention]!.kind === "Place";

function dedupe(roles: Roles): void {
  const key = (a: Argument) => ("entity" in a ? `e${a.entity}` : `g${a.group}`);
  const seen = new Set<string>();
  roles.actors = roles.actors.filter((a) => !seen.has(key(a)) && seen.add(key(a)));
  roles.targets = roles.targets.filter((a) => !seen.has(key(a)) && seen.add(key(a)));
}
