import { SitgraphError } from "../../errors.js";

export interface ParserHeader {
  task: "parse";
  language: string;
  relations: readonly string[];
  /** Relations seen between two parts of speech: see `pairOf`. What stands alone in a list needs no weights. */
  seen: Readonly<Record<string, readonly number[]>>;
  /** Logarithms of the numbers of rows of the two tables. */
  structureBits: number;
  relationBits: number;
  /** What it was trained on. */
  about: Record<string, string>;
}

/** Row of the structure table: three actions and a filler, so that a row never straddles two words of memory. */
export const ACTIONS = 4;

/**
 * Weights of a parser in two tables without keys: a feature's hash is its row, and the few features that meet in one row
 * share it, in training as in use (hash kernel: Bohnet 2010). One signed byte a weight.
 *
 * The file is "SGP1", the length of a JSON header, the header, then the two tables, row by row.
 */
export interface ParserModel {
  header: ParserHeader;
  structure: Int8Array;
  relations: Int8Array;
}

/** Number of a pair of parts of speech and a direction. */
export const pairOf = (action: number, head: number, dependent: number): number => (action * 32 + head) * 32 + dependent;
export const PAIRS = 3 * 32 * 32;

const MAGIC = "SGP1";

export function encodeParser({ header, structure, relations }: ParserModel): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const head = [...new TextEncoder().encode(MAGIC), json.length & 255, (json.length >> 8) & 255, (json.length >> 16) & 255, 0];
  const out = new Uint8Array(head.length + json.length + structure.length + relations.length);
  out.set(head);
  out.set(json, head.length);
  out.set(new Uint8Array(structure.buffer, structure.byteOffset, structure.length), head.length + json.length);
  out.set(new Uint8Array(relations.buffer, relations.byteOffset, relations.length), head.length + json.length + structure.length);
  return out;
}

export function decodeParser(bytes: Uint8Array, name: string): ParserModel {
  const bad = (why: string) => new SitgraphError("DATA_INVALID", `${name}: ${why}`);
  if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) throw bad("not a file of parser weights");
  const length = bytes[4]! | (bytes[5]! << 8) | (bytes[6]! << 16);
  let header: ParserHeader;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as ParserHeader;
  } catch {
    throw bad("its header cannot be read");
  }
  const middle = 8 + length + ACTIONS * 2 ** header.structureBits;
  const end = middle + header.relations.length * 2 ** header.relationBits;
  if (bytes.length !== end) throw bad("cut short or damaged");
  const part = (from: number, to: number): Int8Array => new Int8Array(bytes.buffer.slice(bytes.byteOffset + from, bytes.byteOffset + to) as ArrayBuffer);
  return { header, structure: part(8 + length, middle), relations: part(middle, end) };
}
