/**
 * Predicate-argument frames of a treebank's sentence: for each verb who acts, who undergoes and what stands in which
 * prepositional phrase, with what control, coordination, relative and participial clauses leave unsaid, so far as basic
 * trees tell it.
 */
import type { AlignedSentence } from "../../scripts/train/align.js";
import { tokenTree, type TokenTree } from "../../scripts/train/trees.js";

/** "subject" acts; "object" undergoes, be it the object of an active or the subject of a passive verb; "agent" acts in the passive. */
export type Slot = "subject" | "object" | "agent" | "oblique";
export type Way = "own" | "passive" | "relative" | "participle" | "coordination" | "control";

export interface GoldArgument {
  verb: number;
  slot: Slot;
  /** Token indices that may stand for the head: those of a name or a compound are all its head. */
  heads: ReadonlySet<number>;
  /** First token of the preposition, for obliques. */
  preposition: number;
  pronoun: boolean;
  way: Way;
}

export interface GoldFrames {
  /** Tokens that are verbs and no auxiliaries. */
  verbs: ReadonlySet<number>;
  arguments: GoldArgument[];
  /** Arguments that mean nobody ("it rains", « il y a »), or copulas and auxiliaries: neither right nor wrong. */
  ignored: { verbs: ReadonlySet<number>; heads: ReadonlySet<number> };
}

export function goldFrames(sentence: AlignedSentence): GoldFrames | null {
  const tree = tokenTree(sentence);
  return tree ? new Frames(sentence, tree).read() : null;
}

const NAME = /^(?:flat|compound|fixed|goeswith|nmod:desc|nummod)/;

class Frames {
  private readonly children: number[][];
  private readonly out: GoldArgument[] = [];

  constructor(
    private readonly sentence: AlignedSentence,
    private readonly tree: TokenTree,
  ) {
    this.children = sentence.tokens.map(() => []);
    tree.heads.forEach((h, i) => h >= 0 && this.children[h]!.push(i));
  }

  read(): GoldFrames {
    const { tokens } = this.sentence;
    const verbs = new Set(tokens.flatMap((_, i) => (this.upos(i) === "VERB" ? [i] : [])));
    for (const v of verbs) this.frame(v);
    return {
      verbs, arguments: this.out,
      ignored: {
        verbs: new Set(tokens.flatMap((_, i) => (this.upos(i) === "AUX" ? [i] : []))),
        heads: new Set(tokens.flatMap((_, i) => (/^expl/.test(this.tree.labels[i]!) ? [i] : []))),
      },
    };
  }

  private gold = (i: number) => this.sentence.words[this.sentence.word[i]!]!;
  private upos = (i: number): string => this.gold(i).upos;
  private label = (i: number): string => this.tree.labels[i]!;
  private child = (i: number, label: RegExp): number | undefined => this.children[i]!.find((c) => label.test(this.label(c)));
  private passive = (v: number): boolean => this.child(v, /^(?:nsubj:pass|aux:pass|csubj:pass)/) !== undefined || this.gold(v).feats.get("Voice") === "Pass";

  private frame(v: number): void {
    const own = this.children[v]!;
    const antecedent = this.antecedent(v);
    let subject = false;
    let object = false;
    for (const c of own) {
      const label = this.label(c);
      const relative = antecedent !== null && this.isRelativePronoun(c);
      const head = relative ? antecedent : c;
      const way: Way = relative ? "relative" : label === "nsubj:pass" ? "passive" : "own";
      if (/^nsubj(?!:outer)/.test(label)) {
        subject = true;
        this.add(v, label === "nsubj:pass" || (this.passive(v) && label === "nsubj") ? "object" : "subject", head, way);
      } else if (/^obj/.test(label)) {
        object = true;
        this.add(v, "object", head, way);
      } else if (/^obl/.test(label)) this.oblique(v, c);
      else if (/^(?:csubj|expl:subj)/.test(label)) subject = true;
    }
    if (subject) return;
    const inherited = this.inherited(v, antecedent, object);
    if (inherited) for (const head of inherited.heads) this.add(v, this.passive(v) || inherited.undergoes ? "object" : "subject", head, inherited.way, false);
  }

  private oblique(v: number, c: number): void {
    const preposition = this.child(c, /^case/);
    if (preposition === undefined) return;
    const agent = this.label(c) === "obl:agent";
    for (const head of this.members(c)) this.push({ verb: v, slot: agent ? "agent" : "oblique", heads: this.headsOf(head), preposition, pronoun: this.isPronoun(head), way: "own" });
  }

  /** The noun that the clause of a relative pronoun speaks of. */
  private antecedent(v: number): number | null {
    return /^acl:relcl/.test(this.label(v)) ? this.tree.heads[v]! : null;
  }

  private isRelativePronoun = (i: number): boolean => this.gold(i).feats.get("PronType") === "Rel" || /^(?:الذي|التي|الذين|qui|que|qu')$/.test(this.gold(i).form);

  private inherited(v: number, antecedent: number | null, object: boolean): { heads: number[]; way: Way; undergoes?: boolean } | null {
    const up = this.tree.heads[v]!;
    if (up < 0) return null;
    const label = this.label(v);
    const form = this.gold(v).feats.get("VerbForm");
    // «الصواريخ التي سقطت»: the relative word is no argument of the tree
    if (antecedent !== null) return object || this.child(v, /^nsubj|^csubj/) === undefined ? { heads: [antecedent], way: "relative" } : null;
    if (/^acl/.test(label)) {
      if (form === "Part" || form === "Ger") return { heads: [up], way: "participle", undergoes: form === "Part" && this.gold(v).feats.get("Tense") === "Past" };
      return null;
    }
    if (this.upos(up) !== "VERB") return null;
    if (/^conj/.test(label)) {
      const heads = this.subjectsOf(up);
      return heads.length ? { heads, way: "coordination" } : null;
    }
    const bare = form === "Inf" || form === "Part" || form === "Ger";
    if (/^xcomp/.test(label) || (/^advcl/.test(label) && bare)) {
      const objects = /^xcomp/.test(label) && !this.passive(up) ? this.children[up]!.filter((c) => /^obj/.test(this.label(c)) && !this.isRelativePronoun(c)) : [];
      const heads = objects.length ? objects.flatMap((o) => this.members(o)) : this.subjectsOf(up);
      return heads.length ? { heads, way: "control" } : null;
    }
    return null;
  }

  /** Heads of whatever is the grammatical subject of a verb, inherited or not. */
  private subjectsOf(v: number, depth = 0): number[] {
    const antecedent = this.antecedent(v);
    const subjects = this.children[v]!.filter((c) => /^nsubj(?!:outer)/.test(this.label(c))).flatMap((c) => (antecedent !== null && this.isRelativePronoun(c) ? this.members(antecedent) : this.members(c)));
    if (subjects.length || depth > 4 || this.child(v, /^csubj|^expl:subj/) !== undefined) return subjects;
    return this.inherited(v, antecedent, false)?.heads ?? [];
  }

  private add(verb: number, slot: Slot, head: number, way: Way, members = true): void {
    for (const h of members ? this.members(head) : [head]) this.push({ verb, slot, heads: this.headsOf(h), preposition: -1, pronoun: this.isPronoun(h), way });
  }

  private push(a: GoldArgument): void {
    const key = Math.min(...a.heads);
    if (!this.out.some((o) => o.verb === a.verb && o.slot === a.slot && Math.min(...o.heads) === key)) this.out.push(a);
  }

  private isPronoun = (i: number): boolean => this.upos(i) === "PRON" || this.upos(i) === "DET";

  /** The phrase and what is coordinated with it. */
  private members(i: number): number[] {
    return [i, ...this.children[i]!.filter((c) => /^conj/.test(this.label(c)) && /NOUN|PROPN|PRON|NUM|SYM|ADJ|X/.test(this.upos(c)))];
  }

  private headsOf(i: number): Set<number> {
    const out = new Set([i]);
    for (const c of this.children[i]!) {
      const [from, to] = [Math.min(i, c), Math.max(i, c)];
      const parted = this.sentence.tokens.slice(from, to).some((t) => /^[,،:;–—(]$/.test(t.text));
      const title = /^(?:appos|nmod)$/.test(this.label(c)) && this.upos(c) === "PROPN" && this.child(c, /^case/) === undefined;
      if (!parted && (NAME.test(this.label(c)) || title)) for (const h of this.headsOf(c)) out.add(h);
    }
    return out;
  }
}
