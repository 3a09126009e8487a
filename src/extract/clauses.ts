/** Clause frames: each verb group with its subject, object and prepositional phrases, found by order and boundaries. */
import type { Lexicon } from "../annotate/lexicon.js";
import type { Token } from "../text/token.js";
import type { Boundary, Chunk, NounPhrase, VerbGroup } from "./chunks.js";

export interface Clause {
  verb: VerbGroup;
  /** Position of the verb among the chunks. */
  at: number;
  subject: NounPhrase | null;
  object: NounPhrase | null;
  phrases: NounPhrase[];
  /** The clause whose complement or coordination this one is in. */
  governor: Clause | null;
  /** How: the subject was found here, taken from a relative's antecedent, or inherited from the governor. */
  subjectBy: "here" | "relative" | "inherited" | "none";
  /** Complement clause opens right after the verb (that, to, quotation). */
  complement: boolean;
}

const MAX_LOOK = 24;

export function clauses(chunks: readonly Chunk[], tokens: readonly Token[], lexicon: Lexicon): Clause[] {
  const out: Clause[] = [];
  const byChunk = new Map<number, Clause>();
  chunks.forEach((c, at) => {
    if (c.type !== "verb") return;
    const clause: Clause = { verb: c, at, subject: null, object: null, phrases: [], governor: null, subjectBy: "none", complement: false };
    clause.governor = c.joined ? (out.findLast((o) => o.verb === c.joined) ?? null) : governorOf(chunks, at, byChunk);
    rightSide(clause, chunks, tokens, lexicon);
    leftSide(clause, chunks, tokens, lexicon);
    out.push(clause);
    byChunk.set(at, clause);
  });
  return out;
}

function rightSide(clause: Clause, chunks: readonly Chunk[], tokens: readonly Token[], lexicon: Lexicon): void {
  const bare: NounPhrase[] = [];
  let comma = false;
  for (let k = clause.at + 1; k < chunks.length && k < clause.at + MAX_LOOK; k++) {
    const c = chunks[k]!;
    if (c.type === "verb") {
      if (k === clause.at + 1 && c.infinitive) clause.complement = true;
      break;
    }
    if (c.type === "boundary") {
      // « après que »: says when, not what
      if (c.kind === "comp" && lexicon.prepositions.match(tokens, c.from - 1)) break;
      if (c.kind === "comp") clause.complement = true;
      if (c.kind === "quote" && k === clause.at + 1) {
        clause.complement = true;
        // «وأضاف "رأيت …"»: what is said, unless it is a name in quotation marks
        const next = chunks[k + 1];
        if (lexicon.grammar.verbFirst && lexicon.reportingVerbs.has(tokens[clause.verb.head]!.lemma ?? tokens[clause.verb.head]!.norm) && !(next?.type === "np" && next.mention !== null)) break;
      }
      if (c.kind === "comma") {
        comma = true;
        continue;
      }
      if (c.kind === "quote") continue;
      break;
    }
    if (c.case !== null) {
      if (!comma || phraseOnly(chunks, k)) clause.phrases.push(c);
      continue;
    }
    // «سيطرت حركة المدعومة من رواندا على»: a participle behind a name and what it governs say of the name, not of the verb
    if (lexicon.grammar.verbFirst && k > clause.at + 1 && c.mention === null && lexicon.linkParticiples.match(tokens, c.head)) {
      const governed = chunks[k + 1];
      if (governed?.type === "np" && governed.case !== null) k++;
      continue;
    }
    // «في ولاية شان شمال ميانمار»: a direction behind a phrase of place is one more
    if (lexicon.grammar.verbFirst && clause.phrases.length > 0 && c.mention !== null && lexicon.directions.has(tokens[c.from]!.norm)) {
      clause.phrases.push({ ...c, case: "in" });
      continue;
    }
    // «أعلنت كتائب القسام، الجناح العسكري لحماس، تفجير عبوة»: over what describes the subject between commas
    const behind = comma && lexicon.grammar.verbFirst && bare.length === 1 ? behindApposition(chunks, k) : 0;
    if (behind > 0) {
      bare.push(chunks[behind] as NounPhrase);
      k = behind;
      comma = false;
      continue;
    }
    // «اغتال الطيران، أمس، خمسة أشخاص»: behind a time between commas what is counted is still the object
    // «اندلعت في طرابلس، مساء الاثنين، اشتباكات»: and what follows it the subject, where none stood before
    const set = bare.length === 0 ? isComma(chunks[k - 1]) && isComma(chunks[k - 2]) : bare.length === 1 && tokens[c.from]!.pos === "NUM" && chunks[k - 1]?.type === "boundary";
    if (comma && !(lexicon.grammar.verbFirst && set)) break;
    // "said CTS troops had launched": what stands right before the next finite verb is that verb's subject
    const next = chunks[k + 1];
    if (!lexicon.grammar.verbFirst && next?.type === "verb" && next.finite && !clause.verb.infinitive && !objectOfModifier(chunks, k)) break;
    bare.push(c);
  }
  if (lexicon.grammar.verbFirst) {
    // «متهما الجيش ب…»: a participle acts for the subject of the clause before
    if (clause.verb.participle) {
      clause.object = bare[0] ?? null;
      return;
    }
    if (bare.length > 0 && hungOn(clause, chunks, tokens, lexicon)) {
      clause.object = bare[0]!;
      clause.subject = clause.governor!.subject;
      clause.subjectBy = "inherited";
      return;
    }
    if (!clause.verb.passive && laidOn(tokens[clause.verb.head]!, bare, tokens, lexicon)) {
      clause.object = bare[0]!;
      return;
    }
    if (bare.length === 1 && !clause.verb.passive && objectOnly(clause, bare[0]!, chunks, tokens, lexicon)) {
      clause.object = bare[0]!;
      return;
    }
    // unvocalised script: two bare noun phrases behind the verb are its subject and object after all
    if (clause.verb.passive && bare.length > 1) clause.verb.passive = false;
    if (clause.verb.passive) {
      clause.object = bare[0] ?? null;
      return;
    }
    clause.subject = bare[0] ?? null;
    clause.object = bare[1] ?? null;
    if (clause.subject) clause.subjectBy = "here";
    return;
  }
  clause.object = bare[0] ?? null;
}

/**
 * The one noun phrase behind a verb is its object, the subject that of the clause before: by their endings, or where a verb
 * joined to another of the same form acts on what is counted: «سيطرت على القاعدة وقتلت 57 جنديا».
 */
function objectOnly(clause: Clause, np: NounPhrase, chunks: readonly Chunk[], tokens: readonly Token[], lexicon: Lexicon): boolean {
  const verb = tokens[clause.verb.head]!;
  // «نقابة المعلمين»: of a name the first word says what it is to the verb
  const slot = lexicon.grammar.slotOf?.(verb, tokens[np.mention === null ? np.head : np.from]!);
  if (slot) return slot === "object";
  // «دعا الحلفاء الأوروبيين»: the adjective shows it where the noun does not
  const last = tokens[np.to - 1]!;
  if (np.mention === null && np.to - 1 > np.head && last.pos === "ADJ" && lexicon.grammar.slotOf?.(verb, last) === "object") return true;
  if (addressed(clause, np, chunks, tokens, lexicon)) return true;
  // «نفت القوات النبأ واتهمت الجيش»: whoever is accused stands right behind, nobody else
  if (accusesOnly(verb, lexicon)) return true;
  const before = chunks[clause.at - 1];
  const above = clause.governor;
  if (before?.type !== "boundary" || before.kind !== "coord" || !above?.subject || above.verb.passive || np.mention !== null) return false;
  // «وقتلت العشرات منهم»
  const quantity = lexicon.quantities.has(tokens[np.head]!.norm);
  if (np.definite && !quantity) return false;
  const counted = quantity || tokens.slice(np.from, np.head).some((t) => t.pos === "NUM");
  return counted && /.ت$/.test(tokens[above.verb.head]!.norm) === /.ت$/.test(verb.norm);
}

const accusesOnly = ({ norm, lemma }: Token, { accusingVerbs }: Lexicon): boolean => accusingVerbs.has(lemma ?? norm) && !(OBJECT_SUFFIX.test(norm) && !OBJECT_SUFFIX.test(lemma ?? norm));

/** «وحملت إسرائيل مسؤولية الهجوم»: what is laid on somebody, and on whom. */
const laidOn = (verb: Token, [whom, what, more]: readonly NounPhrase[], tokens: readonly Token[], lexicon: Lexicon): boolean =>
  whom !== undefined && what !== undefined && more === undefined && accusesOnly(verb, lexicon) && lexicon.responsibility.match(tokens, what.from) !== undefined;

/** «قالت القيادة إنها دمرت منصات»: the pronoun on the complementizer is who acts, where it agrees with the verb and with who speaks. */
function hungOn({ verb, at, governor }: Clause, chunks: readonly Chunk[], tokens: readonly Token[], lexicon: Lexicon): boolean {
  const before = chunks[at - 1];
  if (before?.type !== "boundary" || before.kind !== "comp" || !governor?.subject || verb.passive || verb.auxiliary || !lexicon.grammar.agrees) return false;
  return lexicon.grammar.agrees(tokens[before.to - 1]!.norm, tokens[verb.head]!.norm);
}

/** «ودعت جميع الأطراف إلى وقف القتال»: all of them together are whom somebody told before calls on. */
function addressed({ verb, at, governor }: Clause, np: NounPhrase, chunks: readonly Chunk[], tokens: readonly Token[], lexicon: Lexicon): boolean {
  const behind = chunks[chunks.indexOf(np) + 1];
  if (governor?.subject || tokens[np.from]!.pos !== "DET" || !lexicon.universal.has(tokens[np.from]!.norm) || np.mention !== null || behind?.type !== "np" || behind.case !== "to") return false;
  const token = tokens[verb.head]!;
  const opens = chunks.slice(0, at).every((c) => c.type === "boundary");
  return opens && (lexicon.reportingVerbs.get(token.lemma ?? token.norm) ?? []).some((v) => v.entry.kind === "demand");
}

/**
 * "Protesters demanding his resignation clashed", "the men who held the bridge fled": of two noun phrases around a verb that
 * only says more about the first, the second is its object; the first is what the finite verb behind them speaks of.
 */
export function objectOfModifier(chunks: readonly Chunk[], k: number): NounPhrase | null {
  const verb = chunks[k - 1];
  const next = chunks[k + 1];
  if (verb?.type !== "verb" || verb.passive || next?.type !== "verb" || !next.finite) return null;
  const before = chunks[k - 2];
  if (verb.participle) {
    // "an air strike on a school housing families killed": what the phrase hangs on
    let at = k - 2;
    while (at > 0 && chunks[at]?.type === "np" && (chunks[at] as NounPhrase).case !== null) at--;
    const host = chunks[at];
    return before?.type === "np" && host?.type === "np" && host.case === null ? host : null;
  }
  return verb.finite && before?.type === "boundary" && before.kind === "rel" && chunks[k - 3]?.type === "np" ? (chunks[k - 3] as NounPhrase) : null;
}

/** Where the phrase behind the second of two commas stands, if between them are but a definite noun phrase and what belongs to it; else 0. */
function behindApposition(chunks: readonly Chunk[], k: number): number {
  const first = chunks[k]!;
  if (first.type !== "np" || !(first.definite || first.mention !== null) || !isComma(chunks[k - 1])) return 0;
  let n = k + 1;
  while (n < k + 4 && chunks[n]?.type === "np" && (chunks[n] as NounPhrase).case !== null) n++;
  const next = chunks[n + 1];
  return isComma(chunks[n]) && next?.type === "np" && next.case === null && next.mention === null ? n + 1 : 0;
}

/** After a comma only adverbial phrases still belong to the verb: no verb follows before the next comma. */
function phraseOnly(chunks: readonly Chunk[], k: number): boolean {
  for (let n = k + 1; n < chunks.length && n < k + 6; n++) {
    const c = chunks[n]!;
    if (c.type === "verb" && c.finite) return false;
    if (c.type === "boundary" && c.kind !== "quote") return true;
  }
  return true;
}

function leftSide(clause: Clause, chunks: readonly Chunk[], tokens: readonly Token[], lexicon: Lexicon): void {
  const { verb, at } = clause;
  if (lexicon.grammar.verbFirst) return verbFirst(clause, chunks, tokens, lexicon);
  const previous = chunks[at - 1];
  // ", and called on": behind a comma it goes on with the clause that the relative one describes something of
  const before = chunks[at - 2];
  if (previous?.type === "boundary" && previous.kind === "coord" && before?.type === "boundary" && before.kind === "comma") {
    while (clause.governor?.governor && isRelativeClause(chunks, clause.governor.at)) clause.governor = clause.governor.governor;
  }
  if (verb.participle) {
    // "forces backed by X", "a building housing militants": the noun before is what the participle speaks of
    // "released a video, claiming": behind a comma a gerund acts for the subject
    const ger = tokens[verb.head]!.verb === "ger";
    if (ger && previous?.type === "boundary" && previous.kind === "comma" && clause.governor?.subject) return inherit(clause);
    const host = previous?.type === "np" ? lastOf(previous) : previous?.type === "boundary" && previous.kind === "comma" ? nounBefore(chunks, at - 1) : null;
    // "dropped flyers over Ramadi calling on residents": an adverbial gerund behind a prepositional phrase acts for the subject
    const adverbial = verb.head >= 0 && tokens[verb.head]!.verb === "ger" && host !== null && host.case !== null && clause.governor?.subject;
    if (adverbial) return inherit(clause);
    // « …, a-t-il dit sur X, saluant »: behind a comma it says nothing of what a phrase names
    if (ger && host !== null && host.case !== null && previous?.type === "boundary") return;
    if (host && !(clause.governor && clause.governor.at === at - 1)) {
      if (verb.passive) clause.object ??= host;
      else clause.subject = host;
      if (verb.passive && clause.object !== host) clause.object = host;
      clause.subjectBy = "relative";
      return;
    }
  }
  if (verb.infinitive || verb.participle) return inherit(clause);
  // a relative pronoun right before (adverbs are inside the verb group)
  if (previous?.type === "boundary" && previous.kind === "rel") {
    const host = nounBefore(chunks, at - 1);
    if (host) {
      clause.subject = host;
      clause.subjectBy = "relative";
      if (verb.passive) swap(clause);
      return;
    }
  }
  if (verb.joined && clause.governor) return inherit(clause);
  // "killed two soldiers and wounded five": the same subject
  if (previous?.type === "boundary" && previous.kind === "coord" && clause.governor?.verb.finite && clause.governor.subject && !clause.governor.verb.passive && !verb.passive) return inherit(clause);
  let candidate: NounPhrase | null = null;
  let commas = 0;
  for (let k = at - 1; k >= 0 && k > at - MAX_LOOK; k--) {
    const c = chunks[k]!;
    if (c.type === "np") {
      if (c.case !== null) continue;
      // « La guerre, qui oppose l'armée aux rebelles, a fait »: past a relative clause between commas
      const opens = commas > 0 ? relativeBefore(chunks, k) : -1;
      if (opens > 0) {
        k = opens;
        commas++;
        candidate = null;
        continue;
      }
      if (candidate && commas > 0) {
        // "Briefing the Council, the envoy said": what a participle before acts on is nobody's other name
        const taken = chunks[k - 1]?.type === "verb" && !(chunks[k - 1] as VerbGroup).finite;
        if (!taken && isApposition(c, candidate, tokens)) candidate = c;
        break;
      }
      // "nations which carried out strikes include": what a relative clause's verb acts on is not the subject behind it
      const host = candidate === null ? objectOfModifier(chunks, k) : null;
      if (host) {
        candidate = host;
        break;
      }
      const relative = candidate === null && chunks[k - 1]?.type === "verb" && (chunks[k - 1] as VerbGroup).finite && isRelativeClause(chunks, k - 1) ? antecedent(chunks, k - 1) : null;
      if (relative) {
        candidate = relative;
        break;
      }
      // "raided Bokkos, burned 40 houses": what the verb before acts on does not go on
      const done = clause.governor;
      if (candidate === null && commas === 1 && k === at - 2 && !verb.passive && done?.subject && done.subject !== c && done.verb.finite && !done.verb.passive && chunks[k - 1] === done.verb) return inherit(clause);
      candidate ??= c;
      if (commas === 0 && !(chunks[k - 1]?.type === "boundary" && (chunks[k - 1] as Boundary).kind === "comma")) break;
      continue;
    }
    if (c.type === "verb") {
      if (c.finite && !candidate) {
        // "A did X and did Y": the earlier verb's subject; "X that A did": nothing here
        return inherit(clause);
      }
      if (c.finite) {
        if (isRelativeClause(chunks, k) && commas >= 1) continue;
        break;
      }
      continue;
    }
    if (c.kind === "comma") {
      commas++;
      continue;
    }
    if (c.kind === "quote") {
      if (closesSpeech(chunks, k)) break;
      continue;
    }
    if (c.kind === "rel") {
      if (candidate) {
        // "the city that forces took": the noun between is the subject, what stands before the relative the object
        if (commas === 0) {
          clause.object ??= nounBefore(chunks, k);
          break;
        }
        candidate = null;
        continue;
      }
      const host = nounBefore(chunks, k);
      if (host) candidate = host;
      break;
    }
    if (c.kind === "coord" && candidate === null) continue;
    break;
  }
  if (candidate) {
    clause.subject = candidate;
    clause.subjectBy = "here";
  } else inherit(clause);
  // "12 were killed and dozens wounded": the auxiliary is said once for both
  const gapped = candidate !== null && !verb.passive && clause.object === null && chunks[at - 1] === candidate && before?.type === "boundary" && before.kind === "coord" && clause.governor?.verb.passive === true && tokens[verb.head]!.past === true;
  if (gapped) verb.passive = true;
  if (verb.passive) swap(clause);
}

/** "Amaq, a news outlet affiliated to X, released": the named noun before the comma, not its description. */
function isApposition(before: NounPhrase, after: NounPhrase, tokens: readonly Token[]): boolean {
  if (after.mention !== null || after.pronoun || (before.mention === null && before.of === null && tokens[before.head]!.pos !== "PROPN")) return false;
  return before.mention !== null || (tokens[before.head]!.pos === "PROPN" && tokens[after.head]!.pos === "NOUN") || (before.of?.mention != null && after.noun === null);
}

/** Where the comma before the relative clause stands that the phrase belongs to, or -1. */
function relativeBefore(chunks: readonly Chunk[], from: number): number {
  let verb = false;
  for (let k = from - 1; k > 0 && k > from - 8; k--) {
    const c = chunks[k]!;
    if (c.type === "verb") {
      if (c.finite && verb) return -1;
      verb ||= c.finite;
    }
    if (c.type !== "boundary") continue;
    if (c.kind === "rel") return verb && isComma(chunks[k - 1]) ? k - 1 : -1;
    if (c.kind !== "coord") return -1;
  }
  return -1;
}

function isRelativeClause(chunks: readonly Chunk[], verbAt: number): boolean {
  for (let k = verbAt - 1; k >= 0 && k > verbAt - 4; k--) {
    const c = chunks[k]!;
    if (c.type === "boundary") return c.kind === "rel";
  }
  return false;
}

function antecedent(chunks: readonly Chunk[], verbAt: number): NounPhrase | null {
  for (let k = verbAt - 1; k >= 0 && k > verbAt - 4; k--) {
    const c = chunks[k]!;
    if (c.type === "boundary") return c.kind === "rel" && k === verbAt - 1 ? nounBefore(chunks, k) : null;
  }
  return null;
}

/** Passive: what stands as the subject undergoes; a by-phrase acts. */
function swap(clause: Clause): void {
  if (clause.subjectBy === "inherited" && clause.subject === null) return;
  clause.object = clause.subject;
  clause.subject = null;
  clause.subjectBy = "none";
}

function inherit(clause: Clause): void {
  const g = clause.governor;
  if (g) {
    const from = g.subject ?? (g.verb.passive ? g.object : null);
    clause.subject = from;
    clause.subjectBy = from ? "inherited" : "none";
  }
  if (clause.verb.passive && !clause.verb.participle) swap(clause);
}

/** The verb before, when no full stop or new subject of its own parts the two. */
function governorOf(chunks: readonly Chunk[], at: number, byChunk: Map<number, Clause>): Clause | null {
  for (let k = at - 1; k >= 0 && k > at - MAX_LOOK; k--) {
    const c = chunks[k]!;
    if (c.type === "verb") return byChunk.get(k) ?? null;
    if (c.type === "boundary" && (c.kind === "stop" || closesSpeech(chunks, k))) return null;
  }
  return null;
}

/** A quotation mark beside a comma ends (or begins) what somebody says: no clause reaches over it. */
function closesSpeech(chunks: readonly Chunk[], k: number): boolean {
  const c = chunks[k];
  if (c?.type !== "boundary" || c.kind !== "quote") return false;
  return [chunks[k - 1], chunks[k + 1]].some((n) => n?.type === "boundary" && n.kind === "comma");
}

function nounBefore(chunks: readonly Chunk[], k: number): NounPhrase | null {
  for (let n = k - 1; n >= 0 && n > k - 4; n--) {
    const c = chunks[n]!;
    if (c.type === "np") return c;
    if (c.type === "boundary" && (c.kind === "comma" || c.kind === "quote")) continue;
    return null;
  }
  return null;
}

const lastOf = (np: NounPhrase): NounPhrase => np;

/** Verb first: the subject follows, unless a noun stands right before the verb as its topic or a relative's antecedent. */
function verbFirst(clause: Clause, chunks: readonly Chunk[], tokens: readonly Token[], lexicon: Lexicon): void {
  const { verb, at } = clause;
  const k = at - 1;
  const previous = chunks[k];
  const here = [clause.subject, clause.object].filter((n): n is NounPhrase => n !== null);
  const relative = previous?.type === "boundary" && previous.kind === "rel";
  // «…، ما أدى إلى»: the whole clause before, no noun of it
  if (previous?.type === "boundary" && lexicon.sentenceRelatives.has(tokens[previous.from]!.norm) && (!relative || isComma(chunks[k - 1]))) {
    clause.subjectBy = clause.subject ? "here" : "none";
    return;
  }
  // «أن يكون الجيش قد قصف المستشفى»: the particle of the perfect parts the verb from its subject
  const perfect = lexicon.grammar.maybeBeforePresent?.includes(tokens[verb.head - 1]?.norm ?? "") === true && chunks[k - 1]?.type === "verb";
  const topic = previous?.type !== "np" ? null : perfect && previous.case === null ? previous : topicAt(chunks, k);
  const antecedent = relative ? nounBefore(chunks, k) : null;
  if (antecedent && lexicon.sentenceRelatives.has(tokens[antecedent.head]!.norm)) {
    clause.subjectBy = clause.subject ? "here" : "none";
    return;
  }
  const host = relative ? antecedent : (topic ?? saidOf(chunks, at) ?? unowned(described(chunks, k, verb), tokens));
  if (host) {
    // a passive has no object behind its verb: «القوات اقتحمت المخيم» is none
    if (verb.passive && here.length > 0 && !relative) verb.passive = false;
    // «تتهم» ends so by itself
    const { norm, lemma } = tokens[verb.head]!;
    const suffix = OBJECT_SUFFIX.test(norm) && !(lemma !== undefined && OBJECT_SUFFIX.test(lemma));
    if (verb.passive) {
      clause.object = host;
      clause.subject = null;
      clause.subjectBy = "none";
    } else if (suffix && (relative || topic === null || here.length > 0)) {
      // «المسلحون الذين طردتهم القوات»: the pronoun on the verb is the antecedent
      clause.object = host;
      clause.subject = here[0] ?? clause.governor?.subject ?? null;
      clause.subjectBy = here[0] ? "here" : "inherited";
    } else {
      clause.subject = host;
      clause.subjectBy = relative || topic === null ? "relative" : "here";
      clause.object = here[0] ?? null;
    }
    return;
  }
  if (!verb.passive && clause.subject === null) {
    clause.subject = clause.governor?.subject ?? clause.governor?.object ?? null;
    clause.subjectBy = clause.subject ? "inherited" : "none";
  }
}

/** «من جهته حذر»: what has a pronoun on it is not described by what follows. */
const unowned = (np: NounPhrase | null, tokens: readonly Token[]): NounPhrase | null => (np !== null && /.{3}(?:ه|ها|هم)$/.test(tokens[np.head]!.text) ? null : np);

/** «قالت إن ثمانية مدنيين، بينهم أطفال، قتلوا»: what the content opens with, over what stands between commas. */
function saidOf(chunks: readonly Chunk[], at: number): NounPhrase | null {
  if (!isComma(chunks[at - 1])) return null;
  for (let k = at - 2; k >= 0 && k > at - 9; k--) {
    const c = chunks[k]!;
    if (c.type === "verb" || (c.type === "boundary" && c.kind !== "comma" && c.kind !== "comp")) return null;
    if (c.type !== "boundary" || c.kind !== "comp") continue;
    const [topic, comma] = [chunks[k + 1], chunks[k + 2]];
    return topic?.type === "np" && topic.case === null && isComma(comma) && k + 2 < at - 1 ? topic : null;
  }
  return null;
}

const isComma = (c: Chunk | undefined): boolean => c?.type === "boundary" && c.kind === "comma";

/** «كمين نصبه مسلحون», «معارك … أسفرت عن»: a verb right behind phrases describes the nearest indefinite noun. */
function described(chunks: readonly Chunk[], k: number, verb: VerbGroup): NounPhrase | null {
  if (!verb.finite || verb.auxiliary) return null;
  for (let n = k; n >= 0 && n > k - 4; n--) {
    const c = chunks[n]!;
    if (c.type !== "np") return null;
    let host: NounPhrase = c;
    while (host.of && host.of.mention === null && !host.of.definite) host = host.of;
    if (!c.definite && c.mention === null && !c.pronoun && c.of?.mention == null && !c.of?.definite) return c.noun === null && host.noun !== null ? host : c;
  }
  return null;
}

const OBJECT_SUFFIX = /.{2,}(?:ه|ها|هم|هما|هن)$/;

/** A noun before the verb, or before its phrases («14 مدنيا على الأقل قتلوا»), is its topic when it opens the clause: after the start, a complementizer, a conjunction or a comma. */
function topicAt(chunks: readonly Chunk[], from: number): NounPhrase | null {
  let k = from;
  while (k > 0 && chunks[k]!.type === "np" && (chunks[k] as NounPhrase).case !== null && k > from - 3) k--;
  const np = chunks[k]!;
  if (np.type !== "np" || np.case !== null) return null;
  const before = chunks[k - 1];
  if (k < from && before !== undefined && before.type !== "boundary") return null;
  return topical(chunks, k) ? np : null;
}

function topical(chunks: readonly Chunk[], k: number): boolean {
  const np = chunks[k] as NounPhrase;
  if (np.case !== null) return false;
  const before = chunks[k - 1];
  if (before?.type === "verb" && before.auxiliary) return true;
  for (let n = k - 1; n >= 0 && n > k - 6; n--) {
    const c = chunks[n]!;
    if (c.type === "np" && c.case !== null) continue;
    if (c.type === "boundary") return true;
    return false;
  }
  return true;
}
