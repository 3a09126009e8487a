/**
 * Clause frames with what a dependency tree tells: who is subject and object of which verb over any distance, what control,
 * coordination, relatives and participles leave unsaid, and which verb a prepositional phrase belongs to. The phrases
 * themselves, and whatever the tree does not tell or is not sure of, are those of shallow parsing. Measured in
 * docs/decisions/013.
 */
import { RELATIONS, type Relation } from "../annotate/parse/labels.js";
import type { Tree } from "../annotate/parse/parser.js";
import type { Lexicon } from "../annotate/lexicon.js";
import type { Token } from "../text/token.js";
import type { Chunk, NounPhrase } from "./chunks.js";
import { clauses, objectOfModifier, type Clause } from "./clauses.js";

/** @param parse asked for the tree of sentences with a verb: a heading or list of names has no clause that it could mend */
export function treeFrames(chunks: readonly Chunk[], tokens: readonly Token[], lexicon: Lexicon, parse: () => Tree): Clause[] {
  if (!chunks.some((c) => c.type === "verb")) return [];
  const reading = new TreeReading(chunks, tokens, lexicon, parse());
  reading.finitePasts();
  const out = clauses(chunks, tokens, lexicon);
  if (out.length) reading.revise(out);
  return out;
}

/** Margin of an attachment below which the order of the words is as good a guide as the parser. */
const SURE = 100;
/** How far a subject is looked for up the tree. */
const DEPTH = 6;

/** Relations of clauses that have a finite verb. */
const MAIN: ReadonlySet<Relation> = new Set(["root", "ccomp", "parataxis", "conj"]);

class TreeReading {
  /** Innermost noun phrase that holds a token; of a coordination the phrase that opens it. */
  private readonly phraseAt = new Map<number, NounPhrase>();
  /** The whole phrase, with what hangs on its head by "of", that holds a token. */
  private readonly wholeAt = new Map<number, NounPhrase>();
  private readonly dependents: number[][];
  private readonly subjects = new Map<Clause, NounPhrase | null>();
  /** Clause whose verb group holds a token. */
  private readonly clauseAt = new Map<number, Clause>();
  private clauses: readonly Clause[] = [];

  constructor(
    private readonly chunks: readonly Chunk[],
    private readonly tokens: readonly Token[],
    private readonly lexicon: Lexicon,
    private readonly tree: Tree,
  ) {
    const place = (np: NounPhrase, opens: NounPhrase, whole: NounPhrase): void => {
      for (let k = np.from; k < np.to; k++) {
        this.phraseAt.set(k, opens);
        this.wholeAt.set(k, whole);
      }
      if (np.of) place(np.of, np.of, whole);
      for (const member of np.and) place(member, np, whole);
    };
    for (const c of chunks) if (c.type === "np") place(c, c, c);
    this.dependents = tokens.map(() => []);
    for (let i = 0; i < tokens.length; i++) this.dependents[tree.heads[i]!]?.push(i);
  }

  /** "The opposition leader, X, called on": past and participle look alike, but what has a subject of its own is no participle. */
  finitePasts(): void {
    for (const c of this.chunks) {
      if (c.type !== "verb" || !c.participle || !c.passive || c.to - c.from > 1) continue;
      if (!MAIN.has(this.relation(c.head))) continue;
      const own = this.dependents[c.head]!;
      const acts = own.some((d) => this.relation(d) === "nsubj" && d < c.head && this.phrase(d) !== null && this.tree.margins[d]! >= 2 * SURE);
      if (acts && !own.some((d) => this.relation(d) === "obl:agent")) Object.assign(c, { participle: false, passive: false, finite: true });
    }
  }

  revise(all: readonly Clause[]): void {
    this.clauses = all;
    for (const c of all) for (let k = c.verb.from; k < c.verb.to; k++) this.clauseAt.set(k, c);
    for (const clause of all) this.arguments(clause);
    for (const clause of all) this.accused(clause);
    for (const clause of all) this.phrases(clause);
  }

  /** « accuse les forces d'avoir tiré »: what somebody is accused of is his, whatever the tree says. */
  private accused(clause: Clause): void {
    const { governor, verb } = clause;
    if (!verb.infinitive || !this.lexicon.grammar.perfectAuxiliaries || !governor?.object || governor.verb.passive || clause.subject === governor.object) return;
    const { lemma, norm } = this.tokens[governor.verb.head]!;
    if (governor.object.to > verb.from || governor.object.from < governor.verb.from || this.chunks.slice(governor.at + 1, clause.at).some((c) => c.type === "verb")) return;
    if (this.lexicon.reportingVerbs.get(lemma ?? norm)?.some(({ entry }) => entry.kind === "accusation" && !entry.factive)) Object.assign(clause, { subject: governor.object, subjectBy: "inherited" });
  }

  private relation = (token: number): Relation => RELATIONS[this.tree.relations[token]!]!;

  /** The token of a verb group that hangs on something outside it. */
  private top({ verb }: Clause): number {
    for (let k = verb.to - 1; k >= verb.from; k--) {
      const h = this.tree.heads[k]!;
      if ((h < verb.from || h >= verb.to) && (k === verb.head || this.tokens[k]!.pos === "VERB")) return k;
    }
    return verb.head;
  }

  /** Dependents of a verb group, in order. */
  private own({ verb }: Clause): number[] {
    const out: number[] = [];
    for (let k = verb.from; k < verb.to; k++) for (const d of this.dependents[k]!) if (d < verb.from || d >= verb.to) out.push(d);
    return out.sort((a, b) => a - b);
  }

  private arguments(clause: Clause): void {
    const { verb } = clause;
    if (verb.auxiliary) return;
    const told = this.subject(clause, 0);
    // an infinitive has no subject behind it
    const subject = told && verb.infinitive && told.from >= verb.to ? null : told;
    if (verb.passive) {
      // « l'Algérien X, tué par l'armée »: a participle right behind a name and its comma says of it
      if (verb.participle && this.named(clause.object) && this.lexicon.grammar.perfectAuxiliaries && clause.object!.to === verb.from - 1 && this.comma(verb.from - 1)) return;
      // "; six soldiers and nine rebels were killed": what opens the clause right before the verb
      const opens = subject !== null && clause.object !== null && !clause.object.pronoun && verb.finite && this.stopBetween(subject, clause.object);
      if (subject && !opens) Object.assign(clause, { object: subject, subject: null, subjectBy: "none" });
      return;
    }
    const object = this.object(clause);
    if (subject && (clause.subject === null || this.decides(clause, subject))) {
      clause.subject = subject;
      clause.subjectBy = this.way(clause);
    }
    // what stands right behind the verb is its object whatever the tree says
    const close = clause.object !== null && clause.object.from - verb.to <= 1 && clause.object.from >= verb.to;
    if (object && (clause.object === null || (!close && this.sure(object)))) clause.object = object;
    else if (clause.object !== null && clause.object === clause.subject) clause.object = null;
  }

  /** Whether the tree's subject is to be preferred to the one found by the order of the words. */
  private decides(clause: Clause, subject: NounPhrase): boolean {
    if (this.opensClause(clause)) return subject === clause.subject;
    if (clause.subjectBy !== "inherited") return this.sure(subject);
    // "shelled the town, killing ten people, officials said": what was done comes before what is said of it
    const above = this.clauseAt.get(this.tree.heads[this.top(clause)]!);
    return clause.verb.finite || clause.governor === null || above === undefined || above.at < clause.at;
  }

  /** "told reporters that rebels had fled", "left after armed men broke in": what stands alone between a conjunction and the verb is its subject. */
  private opensClause({ at, subject, subjectBy, verb }: Clause): boolean {
    if (this.lexicon.grammar.verbFirst || subjectBy !== "here" || !verb.finite || this.chunks[at - 1] !== subject || subject?.pronoun !== false) return false;
    const opener = this.chunks[at - 2];
    return opener?.type === "boundary" && (opener.kind === "comp" || opener.kind === "sub");
  }

  /** The direct object, or what a relative clause speaks of: "the drones that Russia launched". */
  private object(clause: Clause): NounPhrase | null {
    const own = this.own(clause);
    const objects = own.filter((d) => this.relation(d) === "obj");
    const direct = objects.find((d) => this.argument(d) !== null) ?? objects[0];
    // "gave Tanzania a grant": the first of two objects is the one that somebody is told by
    if (own.some((d) => this.relation(d) === "iobj")) return null;
    if (direct !== undefined) return this.argument(direct) ?? (this.isRelative(direct) ? this.antecedent(clause) : null);
    // without a relative word it may be anything: "the day they left"
    const opened = this.relation(this.top(clause)) === "acl:relcl" && own.some((d) => this.isRelative(d) && (this.relation(d) === "mark" || this.relation(d) === "dep"));
    return opened && own.some((d) => this.relation(d) === "nsubj" && this.phrase(d) !== null) ? this.antecedent(clause) : null;
  }

  /** Subject in grammar: its own, or the one of the clause or noun above that it takes over. */
  private subject(clause: Clause, depth: number): NounPhrase | null {
    const known = this.subjects.get(clause);
    if (known !== undefined || depth > DEPTH) return known ?? null;
    this.subjects.set(clause, null);
    const found = this.ownSubject(clause) ?? this.takenOver(clause, depth);
    this.subjects.set(clause, found);
    return found;
  }

  private ownSubject(clause: Clause): NounPhrase | null {
    for (const d of this.own(clause)) {
      const r = this.relation(d);
      if (r !== "nsubj" && r !== "nsubj:pass") continue;
      // "troops searching the town found": the object of the verb before is nobody's subject
      if (this.takenByModifier(d) || this.isTopic(d, clause)) continue;
      const np = this.argument(d) ?? (this.isRelative(d) ? this.antecedent(clause) : null);
      if (np) return np;
    }
    return null;
  }

  /** « Soudan : Amnesty accuse … »: what a headline opens with before a colon is not who acts, where another stands before the verb. */
  private isTopic(token: number, { verb, at }: Clause): boolean {
    const first = this.chunks[0]!;
    if (first.type !== "np" || token >= first.to || this.tokens[first.to]?.text !== ":") return false;
    const before = this.chunks[at - 1];
    return before?.type === "np" && before.case === null && before.from > first.to && before.to <= verb.from;
  }

  private named = (np: NounPhrase | null): boolean => np !== null && (np.mention !== null || np.modifiers.length > 0);

  private takenByModifier(token: number): boolean {
    const k = this.chunks.findIndex((c) => c.type === "np" && c.from <= token && token < c.to);
    return k > 1 && objectOfModifier(this.chunks, k) !== null;
  }

  private takenOver(clause: Clause, depth: number): NounPhrase | null {
    const top = this.top(clause);
    const governor = this.clauseAt.get(this.tree.heads[top]!);
    const relation = this.relation(top);
    // forms that do not go together tell of a mistake: a finite participial clause, a participle coordinated with a finite verb
    if (relation === "acl:relcl" || (relation === "acl" && !clause.verb.finite)) return clause.verb.infinitive ? this.owned(clause) : this.antecedent(clause);
    if (!governor) return null;
    if (relation === "conj") return clause.verb.participle !== governor.verb.participle ? null : this.subject(this.joinedTo(clause, governor), depth + 1);
    if (relation !== "xcomp" && relation !== "advcl") return null;
    if (!clause.verb.infinitive && !clause.verb.participle) return null;
    const told = relation === "advcl" ? this.toldBefore(clause, governor) : undefined;
    // where the tree has no subject for what was told, the order of the words has
    if (told) return this.subject(told, depth + 1) ?? told.subject;
    // "shelled the town, killing ten and wounding five, officials said": what was done comes before what is said of it
    const done = relation === "advcl" && governor.at > clause.at && clause.governor !== null;
    return this.controller(clause, governor, relation) ?? this.subject(done ? clause.governor! : governor, depth + 1);
  }

  /** "Sweden's decision to send them back": whoever the noun belongs to will do it. */
  private owned(clause: Clause): NounPhrase | null {
    const host = this.antecedent(clause);
    return host && host.mention === null && host.noun === null && this.tokens.slice(host.from, host.head).some((t) => t.norm === "'s" || t.norm === "'") ? host : null;
  }

  /** "told reporters that troops fled and left their weapons": what is joined to a verb of saying from inside what is said goes on with it. */
  private joinedTo(clause: Clause, governor: Clause): Clause {
    const near = clause.governor;
    // "said that X should stop and called for talks": whoever says the one asks for the other
    const above = governor.governor;
    if ((governor.verb.modal || this.behindComma(clause)) && !clause.verb.modal && this.says(clause) && above && this.says(above) && this.tokens[clause.verb.head]!.past === true) return above;
    const inside = near !== null && near.at > governor.at && near.verb.finite && clause.verb.finite && this.says(governor) && !this.says(clause);
    return inside ? near : governor;
  }

  /** "A missile struck the ship, the agency said, wounding two": what is said between commas, which the participle goes on with. */
  private toldBefore(clause: Clause, governor: Clause): Clause | undefined {
    if (!clause.verb.participle || governor.at > clause.at || !governor.verb.finite || !this.says(governor)) return undefined;
    const opens = governor.subject && governor.subject.to <= governor.verb.from ? governor.subject.from : governor.verb.from;
    if (!this.comma(opens - 1) || !this.comma(clause.verb.from - 1)) return undefined;
    return this.clauses.findLast((c) => c.at < governor.at && c.verb.finite && !this.says(c));
  }

  private stopBetween(before: NounPhrase, after: NounPhrase): boolean {
    return before.to <= after.from && this.chunks.some((c) => c.type === "boundary" && c.kind === "stop" && c.from >= before.to && c.from < after.from);
  }

  /** ", and called on" */
  private behindComma({ at }: Clause): boolean {
    const [comma, and] = [this.chunks[at - 2], this.chunks[at - 1]];
    return and?.type === "boundary" && and.kind === "coord" && comma?.type === "boundary" && comma.kind === "comma";
  }

  private comma = (token: number): boolean => this.tokens[token]?.text === ",";

  private says({ verb }: Clause): boolean {
    const { lemma, norm } = this.tokens[verb.head]!;
    return this.lexicon.reportingVerbs.has(lemma ?? norm);
  }

  /** "urged both sides to stop", "accused Chad of arming", "called on troops to leave": the object of the verb above does it. */
  private controller(clause: Clause, governor: Clause, relation: Relation): NounPhrase | null {
    if (governor.verb.passive) return null;
    const between = this.own(governor).filter((d) => d > governor.verb.head && d < clause.verb.from);
    const marked = this.own(clause).some((d) => this.relation(d) === "mark" && this.lexicon.prepositions.match(this.tokens, d) !== undefined && d < clause.verb.from);
    const object = between.find((d) => this.relation(d) === "obj");
    if (relation === "xcomp" || (marked && this.tokens[clause.verb.head]!.verb === "ger")) if (object !== undefined) return this.phrase(object);
    if (object !== undefined || !clause.verb.infinitive || !this.demands(governor)) return null;
    const asked = between.map((d) => this.phrase(d)).find((np) => np !== null && (np.case === "to" || np.case === "on"));
    return asked ?? null;
  }

  private demands({ verb }: Clause): boolean {
    const { lemma, norm } = this.tokens[verb.head]!;
    return this.lexicon.reportingVerbs.get(lemma ?? norm)?.some(({ entry }) => entry.stance === "demands") === true;
  }

  private way(clause: Clause): Clause["subjectBy"] {
    if (this.own(clause).some((d) => /^nsubj/.test(this.relation(d)) && this.phrase(d))) return "here";
    return /^acl/.test(this.relation(this.top(clause))) ? "relative" : "inherited";
  }

  private isRelative = (token: number): boolean => this.lexicon.relatives.has(this.tokens[token]!.norm);

  /** What a relative or participial clause speaks of. */
  private antecedent(clause: Clause): NounPhrase | null {
    const top = this.top(clause);
    return /^acl/.test(this.relation(top)) ? this.phrase(this.tree.heads[top]!) : null;
  }

  private sure = (np: NounPhrase): boolean => this.tree.margins[np.head]! >= SURE;

  private phrase(token: number): NounPhrase | null {
    return this.phraseAt.get(token) ?? null;
  }

  /** The phrase of a subject or object: no prepositional phrase, and the name rather than its description. */
  private argument(token: number): NounPhrase | null {
    const whole = this.wholeAt.get(token) ?? null;
    if (!whole || whole.case !== null) return null;
    if (whole.mention === null) {
      for (const d of this.dependents[token]!) {
        const named = this.relation(d) === "appos" || this.relation(d) === "nmod" ? this.phrase(d) : null;
        if (named && named.mention !== null && named.case === null && named.from > whole.to) return named;
      }
    }
    return whole;
  }

  /** Prepositional phrases: also those that stand before the verb or far behind it, where the tree is sure. */
  private phrases(clause: Clause): void {
    const kept = [...clause.phrases];
    for (const np of this.chunks) {
      if (np.type !== "np" || np.case === null || kept.includes(np) || !this.sure(np)) continue;
      // "Jihadists linked to X attacked": right behind another verb it is that verb's
      const ahead = np.from < clause.verb.from ? this.chunks.indexOf(np) : -1;
      if (ahead > 0 && this.chunks[ahead - 1]!.type === "verb") continue;
      // "in the Amhara region after troops withdrew": a conjunction parts them
      if (ahead >= 0 && this.chunks.slice(ahead, clause.at).some((c) => c.type === "boundary" && (c.kind === "sub" || c.kind === "stop" || c.kind === "comp"))) continue;
      if (this.clauseAt.get(this.tree.heads[np.head]!) === clause) kept.push(np);
    }
    clause.phrases = kept.sort((a, b) => a.from - b.from);
  }
}
