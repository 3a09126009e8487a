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
  /** The table of structure weights, a row in one number: the weight of action a in bits 8a to 8a + 7. */
  private readonly weights: Int32Array;
  /** Scores of the relations to choose from. */
  private readonly scores = new Int32Array(256);
  private readonly structureMask: number;
  private readonly relationMask: number;

  constructor(private readonly model: ParserModel) {
    this.structureMask = 2 ** model.header.structureBits - 1;
    this.relationMask = 2 ** model.header.relationBits - 1;
    const { structure } = model;
    this.weights = new Int32Array(structure.length / ACTIONS);
    for (let row = 0, k = 0; k < structure.length; row++, k += ACTIONS) {
      this.weights[row] = (structure[k]! & 255) | ((structure[k + 1]! & 255) << 8) | ((structure[k + 2]! & 255) << 16);
    }
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
    const { weights } = this;
    if (state.size === 0) return SHIFT;
    const count = structureFeatures(state, this.words, this.structureMask, features);
    let shift = 0, left = 0, right = 0;
    for (let k = 0; k < count; k++) {
      const row = weights[features[k]!]!;
      shift += (row << 24) >> 24;
      left += (row << 16) >> 24;
      right += (row << 8) >> 24;
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
    const { scores } = this;
    const choices = choice.length;
    scores.fill(0, 0, choices);
    for (let k = 0; k < count; k++) {
      const row = features[k]! * width;
      for (let r = 0; r < choices; r++) scores[r]! += rows[row + choice[r]!]!;
    }
    let best = 0;
    for (let r = 1; r < choices; r++) if (scores[r]! > scores[best]!) best = r;
    return choice[best]!;
  }
}
