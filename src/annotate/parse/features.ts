/**
 * What the parser sees of a partial analysis: atoms (words, tags, relations, distances around the place where it stands),
 * and templates that combine up to three of them into a feature, hashed to a row of the table of weights.
 */
import { LEFT, type State } from "./state.js";
import type { Words } from "./words.js";

/** Atoms by name; w word, t tag, both; s0 top of the stack, b0 next token; l, r outermost dependents; rel relations. */
const STRUCTURE_ATOMS = [
  "one", "w0", "t0", "s0", "w1", "t1", "s1", "w2", "t2", "wb", "tb", "b0", "wb1", "tb1", "wb2", "tb2", "tbefore",
  "t0l", "t0r", "t1l", "t1r", "tbl", "rel0l", "rel0r", "rel0r2", "rel1l", "rel1r", "rel1r2", "relbl", "relbl2",
  "lefts0", "rights0", "lefts1", "rights1", "leftsb", "count0l", "count0r", "count1r", "countbl",
  "far0", "far1", "marks0", "marks1", "verbs0", "verbs1", "opens0", "opensb", "opens1",
] as const;
type StructureAtom = (typeof STRUCTURE_ATOMS)[number];

const STRUCTURE: readonly (readonly StructureAtom[])[] = [
  ["one"], ["w0"], ["t0"], ["s0"], ["w1"], ["t1"], ["s1"], ["t2"], ["wb"], ["tb"], ["b0"], ["wb1"], ["tb1"], ["tb2"], ["wb2", "tb2"],
  ["w0", "wb"], ["s0", "tb"], ["t0", "b0"], ["t0", "tb"], ["t0", "tb1"], ["tb", "tb1"], ["t1", "t0"], ["w1", "w0"], ["w1", "t0"], ["t1", "w0"], ["t1", "tb"], ["w1", "tb"], ["t1", "wb"],
  ["t1", "t0", "tb"], ["t0", "tb", "tb1"], ["tb", "tb1", "tb2"], ["t2", "t1", "t0"], ["tbefore", "tb", "t0"], ["t0", "wb", "wb1"], ["w0", "tb", "tb1"],
  ["t0", "t0l", "tb"], ["t0", "t0r", "tb"], ["t1", "t1r", "t0"], ["t1", "t1l", "t0"], ["t0", "tbl", "tb"], ["t1", "t1r", "tb"],
  ["t0", "rel0l", "tb"], ["t0", "rel0r", "tb"], ["t1", "rel1l", "t0"], ["t1", "rel1r", "t0"], ["tb", "relbl", "t0"], ["tb", "relbl", "relbl2"], ["t0", "rel0r", "rel0r2"], ["t1", "rel1r", "rel1r2"],
  ["t0", "lefts0", "rights0"], ["t1", "lefts1", "rights1"], ["tb", "leftsb", "t0"], ["w0", "rights0", "tb"], ["w1", "rights1", "t0"],
  ["w0", "count0r", "count0l"], ["t0", "count0r", "tb"], ["t1", "count1r", "t0"], ["wb", "countbl", "t0"],
  ["t0", "tb", "far0"], ["w0", "far0", "tb"], ["wb", "far0", "t0"], ["t1", "t0", "far1"], ["t0", "tb", "marks0"], ["t1", "t0", "marks1"], ["t0", "tb", "verbs0"], ["t1", "t0", "verbs1"],
  ["w1", "opens0", "t0"], ["t1", "opens0", "w0"], ["t1", "opens0", "t2"], ["w2", "opens0", "t1"], ["t0", "opens0", "tb"], ["tb", "opensb", "t0"], ["w0", "opensb", "tb"], ["t1", "opens1", "t0"],
];

const RELATION_ATOMS = [
  "action", "wd", "td", "d", "wh", "th", "h", "opens", "far", "siblings", "others", "leftsd", "rightsd", "reldl", "reldr", "marks", "verbs", "tbefore", "tafter", "wbefore", "wafter", "tafterh", "tbeforeh", "tdl", "tdr",
] as const;
type RelationAtom = (typeof RELATION_ATOMS)[number];

const RELATION: readonly (readonly RelationAtom[])[] = [
  ["action"], ["wd", "action"], ["td", "action"], ["d", "th"], ["wh", "action"], ["th", "td"], ["wh", "td"], ["wh", "wd", "action"], ["h", "td", "opens"], ["th", "td", "opens"], ["td", "opens", "action"], ["wd", "opens", "action"],
  ["th", "td", "far"], ["th", "td", "siblings"], ["th", "td", "others"], ["wh", "td", "siblings"], ["wh", "td", "others"], ["th", "td", "leftsd"], ["th", "td", "rightsd"], ["th", "td", "reldl"], ["th", "td", "reldr"],
  ["th", "td", "marks"], ["th", "td", "tbefore"], ["th", "td", "tafter"], ["th", "wbefore", "td"], ["th", "wafter", "td"], ["th", "td", "tafterh"], ["th", "td", "tbeforeh"], ["th", "td", "verbs"], ["wd", "siblings", "th"], ["tdl", "td", "th"], ["tdr", "td", "th"],
];

export const STRUCTURE_FEATURES = STRUCTURE.length;
export const RELATION_FEATURES = RELATION.length;

/** Templates as three columns of atom numbers; a missing atom is one that stays zero. */
class Templates {
  private readonly a: Uint8Array;
  private readonly b: Uint8Array;
  private readonly c: Uint8Array;
  /** What tells the features of one template from those of another. */
  private readonly salt: Int32Array;
  readonly atoms: Int32Array;

  constructor(names: readonly string[], templates: readonly (readonly string[])[]) {
    this.atoms = new Int32Array(names.length + 1);
    const column = (n: number): Uint8Array => Uint8Array.from(templates, (t) => (t[n] === undefined ? names.length : names.indexOf(t[n])));
    this.salt = Int32Array.from(templates, (_, k) => Math.imul(k + 1, 0x9e3779b1));
    this.a = column(0);
    this.b = column(1);
    this.c = column(2);
  }

  /** Fills `out` with the rows of the features that the atoms make. */
  rows(mask: number, out: Int32Array): number {
    const { a, b, c, salt, atoms } = this;
    const count = a.length;
    for (let k = 0; k < count; k++) {
      let h = Math.imul(atoms[a[k]!]! ^ salt[k]!, 0x85ebca6b);
      h = Math.imul(((h ^ (h >>> 15)) + atoms[b[k]!]!) | 0, 0xc2b2ae35);
      h = Math.imul(((h ^ (h >>> 13)) + atoms[c[k]!]!) | 0, 0x27d4eb2f);
      out[k] = (h ^ (h >>> 15)) & mask;
    }
    return count;
  }
}

const structure = new Templates(STRUCTURE_ATOMS, STRUCTURE);
const relation = new Templates(RELATION_ATOMS, RELATION);

const distance = (d: number): number => (d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7);
const few = (k: number): number => (k > 4 ? 4 : k);
/** Relation of no token. */
const NO_RELATION = 99;

/** Fills `out` with the features by which the next action is chosen; returns how many. */
export function structureFeatures(s: State, words: Words, mask: number, out: Int32Array): number {
  const { word: W, tag: T, both, marks, verbs } = words;
  const { stack, size, left, right, left2, right2, relations, leftSet, rightSet, n, next: b0 } = s;
  const none = n + 1;
  const s0 = size > 0 ? stack[size - 1]! : none;
  const s1 = size > 1 ? stack[size - 2]! : none;
  const s2 = size > 2 ? stack[size - 3]! : none;
  const b1 = b0 + 1 <= n ? b0 + 1 : none;
  const b2 = b0 + 2 <= n ? b0 + 2 : none;
  const l0 = left[s0]!, r0 = right[s0]!, r02 = right2[s0]!, l1 = left[s1]!, r1 = right[s1]!, r12 = right2[s1]!, lb = left[b0]!, lb2 = left2[b0]!;
  const far0 = s0 === none ? 9 : distance(b0 - s0);
  const far1 = s1 === none ? 9 : distance(s0 - s1);
  const x = structure.atoms;
  let k = 0;
  // in the order of STRUCTURE_ATOMS
  x[k++] = 1;
  x[k++] = W[s0]!;
  x[k++] = T[s0]!;
  x[k++] = both[s0]!;
  x[k++] = W[s1]!;
  x[k++] = T[s1]!;
  x[k++] = both[s1]!;
  x[k++] = W[s2]!;
  x[k++] = T[s2]!;
  x[k++] = W[b0]!;
  x[k++] = T[b0]!;
  x[k++] = both[b0]!;
  x[k++] = W[b1]!;
  x[k++] = T[b1]!;
  x[k++] = W[b2]!;
  x[k++] = T[b2]!;
  x[k++] = T[b0 > 0 ? b0 - 1 : none]!;
  x[k++] = T[l0 < 0 ? none : l0]!;
  x[k++] = T[r0 < 0 ? none : r0]!;
  x[k++] = T[l1 < 0 ? none : l1]!;
  x[k++] = T[r1 < 0 ? none : r1]!;
  x[k++] = T[lb < 0 ? none : lb]!;
  x[k++] = l0 < 0 ? NO_RELATION : relations[l0]!;
  x[k++] = r0 < 0 ? NO_RELATION : relations[r0]!;
  x[k++] = r02 < 0 ? NO_RELATION : relations[r02]!;
  x[k++] = l1 < 0 ? NO_RELATION : relations[l1]!;
  x[k++] = r1 < 0 ? NO_RELATION : relations[r1]!;
  x[k++] = r12 < 0 ? NO_RELATION : relations[r12]!;
  x[k++] = lb < 0 ? NO_RELATION : relations[lb]!;
  x[k++] = lb2 < 0 ? NO_RELATION : relations[lb2]!;
  x[k++] = leftSet[s0]!;
  x[k++] = rightSet[s0]!;
  x[k++] = leftSet[s1]!;
  x[k++] = rightSet[s1]!;
  x[k++] = leftSet[b0]!;
  x[k++] = few(s.lefts[s0]!);
  x[k++] = few(s.rights[s0]!);
  x[k++] = few(s.rights[s1]!);
  x[k++] = few(s.lefts[b0]!);
  x[k++] = far0;
  x[k++] = far1;
  x[k++] = s0 === none ? 0 : marks[b0]! - marks[s0 + 1]!;
  x[k++] = s1 === none ? 0 : marks[s0]! - marks[s1 + 1]!;
  x[k++] = s0 === none ? 0 : few(verbs[b0]! - verbs[s0 + 1]!) * 16 + far0;
  x[k++] = s1 === none ? 0 : few(verbs[s0]! - verbs[s1 + 1]!) * 16 + far1;
  // the word that opens a phrase or clause: mostly its preposition or conjunction
  x[k++] = W[l0 < 0 ? none : l0]!;
  x[k++] = W[lb < 0 ? none : lb]!;
  x[k] = W[l1 < 0 ? none : l1]!;
  return structure.rows(mask, out);
}

/** Fills `out` with the features by which the relation of a new arc is chosen. */
export function relationFeatures(s: State, words: Words, action: number, mask: number, out: Int32Array): number {
  const { word: W, tag: T, both, marks, verbs } = words;
  const { n, relations, leftSet, rightSet } = s;
  const none = n + 1;
  const d = s.stack[s.size - 1]!;
  const ld = s.left[d]!, rd = s.right[d]!;
  const h = s.headFor(action);
  const toRight = action === LEFT;
  const from = toRight ? d : h;
  const to = toRight ? h : d;
  const before = d > 0 ? d - 1 : none;
  const after = d + 1 < n ? d + 1 : none;
  const x = relation.atoms;
  let k = 0;
  // in the order of RELATION_ATOMS
  x[k++] = action;
  x[k++] = W[d]!;
  x[k++] = T[d]!;
  x[k++] = both[d]!;
  x[k++] = W[h]!;
  x[k++] = T[h]! + 1000 * action;
  x[k++] = both[h]!;
  x[k++] = W[ld < 0 ? none : ld]!;
  x[k++] = distance(to - from);
  x[k++] = toRight ? leftSet[h]! : rightSet[h]!;
  x[k++] = toRight ? rightSet[h]! : leftSet[h]!;
  x[k++] = leftSet[d]!;
  x[k++] = rightSet[d]!;
  x[k++] = ld < 0 ? NO_RELATION : relations[ld]!;
  x[k++] = rd < 0 ? NO_RELATION : relations[rd]!;
  x[k++] = marks[to]! - marks[from + 1]!;
  x[k++] = few(verbs[to]! - verbs[from + 1]!);
  x[k++] = T[before]!;
  x[k++] = T[after]!;
  x[k++] = W[before]!;
  x[k++] = W[after]!;
  x[k++] = T[h + 1 <= n ? h + 1 : none]!;
  x[k++] = T[h > 0 ? h - 1 : none]!;
  x[k++] = T[ld < 0 ? none : ld]!;
  x[k] = T[rd < 0 ? none : rd]!;
  return relation.rows(mask, out);
}
