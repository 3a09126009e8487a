import type { Token } from "../../text/token.js";
import { RELATION_FEATURES, relationFeatures, STRUCTURE_FEATURES, structureFeatures } from "./features.js";
import { ACTIONS, PAIRS, pairOf, type ParserModel } from "./model.js";
import { LEFT, RIGHT, SHIFT, State } from "./state.js";
import { Words } from "./words.js";

/** A dependency tree over the tokens of one sentence. Valid until the parser reads the next one. */
export interface Tree {
  /** Head of each token; the number of tokens stands for the root. */
  heads: Int32Array;
  /** Relation of each token to its head: an index into RELATIONS. */
  relations: Uint8Array;
  /** By how much the step that attached each token won over the next best. */
  margins: Int32Array;
}

export interface Parser {
  parse(tokens: readonly Token[]): Tree;
}

/** A greedy transition-based parser over averaged-perceptron weights: each token is shifted once and attached once. */
export function createParser(model: ParserModel): Parser {
  return new GreedyParser(model);
}

/** Score of an action that the state does not allow. */
const NEVER = -(2 ** 30);

class GreedyParser implements Parser {
  /** How clearly the last action won. */
  private margin = 0;
  private readonly state = new State();
  private readonly words = new Words();
  private readonly features = new Int32Array(Math.max(STRUCTURE_FEATURES, RELATION_FEATURES));
  /** Relations to choose from, by pair of parts of speech. */
  private readonly seen: Uint8Array[];
  private readonly structureMask: number;
  private readonly relationMask: number;

  constructor(private readonly model: ParserModel) {
    this.structureMask = 2 ** model.header.structureBits - 1;
    this.relationMask = 2 ** model.header.relationBits - 1;
    const every = Uint8Array.from(model.header.relations.keys()).subarray(1);
    this.seen = Array.from({ length: PAIRS }, (_, pair) => Uint8Array.from(model.header.seen[pair] ?? every));
  }

  parse(tokens: readonly Token[]): Tree {
    const { state, words } = this;
    words.read(tokens);
    state.start(tokens.length);
    while (!state.done) {
      const action = this.action();
      if (action === SHIFT) state.shift();
      else {
        state.margins[state.at(0)] = this.margin;
        state.attach(action, state.headFor(action) === state.n ? 0 : this.relation(action));
      }
    }
    return { heads: state.heads, relations: state.relations, margins: state.margins };
  }

  private action(): number {
    const { state, features } = this;
    const rows = this.model.structure;
    if (state.size === 0) return SHIFT;
    const count = structureFeatures(state, this.words, this.structureMask, features);
    let shift = 0, left = 0, right = 0;
    for (let k = 0; k < count; k++) {
      const row = features[k]! * ACTIONS;
      shift += rows[row]!;
      left += rows[row + 1]!;
      right += rows[row + 2]!;
    }
    if (state.size < 2) right = NEVER;
    if (state.next === state.n) shift = NEVER;
    const best = shift >= left && shift >= right ? SHIFT : left >= right ? LEFT : RIGHT;
    this.margin = best === SHIFT ? shift - Math.max(left, right) : best === LEFT ? left - Math.max(shift, right) : right - Math.max(left, shift);
    return best;
  }

  private relation(action: number): number {
    const { features, model, state, words } = this;
    const choice = this.seen[pairOf(action, words.pos[state.headFor(action)]!, words.pos[state.at(0)]!)]!;
    if (choice.length === 1) return choice[0]!;
    const width = model.header.relations.length;
    const rows = model.relations;
    const count = relationFeatures(state, words, action, this.relationMask, features);
    let best = choice[0]!;
    let most = -Infinity;
    for (let r = 0; r < choice.length; r++) {
      const relation = choice[r]!;
      let score = 0;
      for (let k = 0; k < count; k++) score += rows[features[k]! * width + relation]!;
      if (score > most) {
        most = score;
        best = relation;
      }
    }
    return best;
  }
}
