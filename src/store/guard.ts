/**
 * The first layer of the read-only guarantee: what a query's words say, before any database sees it. The stores add their own
 * layers (read access, the plan's operators, a transaction that is always rolled back).
 */
import { SitgraphError } from "../errors.js";

export interface GuardOptions {
  /** Allows data to be changed; files, URLs, foreign procedures and administration stay refused. */
  write?: boolean;
}

/** Throws QUERY_REFUSED with the word at fault; else gives the query without a trailing semicolon. */
export function guardQuery(cypher: string, { write = false }: GuardOptions = {}): string {
  if (cypher.length > MAX_LENGTH) throw refused(`it is longer than ${MAX_LENGTH} characters`);
  const tokens = lex(cypher);
  while (tokens.at(-1)?.text === ";") tokens.pop();
  if (tokens.length === 0) throw new SitgraphError("QUERY_INVALID", "the query is empty");
  checkSize(tokens);
  checkTokens(tokens, write);
  // Neo4j turns \uXXXX into the character before it reads anything else, so that what looks like a string need not be one.
  const decoded = cypher.replace(/\\u+([0-9a-fA-F]{4})/g, (escape, hex: string) => {
    const character = String.fromCharCode(parseInt(hex, 16));
    if (STRUCTURE.test(character)) throw refused(`${escape} stands for a character that begins or ends text; write it as it is`);
    return character;
  });
  if (decoded !== cypher) {
    const seen = lex(decoded);
    while (seen.at(-1)?.text === ";") seen.pop();
    checkTokens(seen, write);
  }
  return cypher.slice(0, tokens.at(-1)!.end);
}

/** The first word where it is EXPLAIN, PROFILE or SHOW, behind any comments, and what follows it. */
export function splitPrefix(cypher: string): { prefix: string | null; rest: string } {
  const [first] = lex(cypher);
  const prefix = first?.text.toUpperCase() ?? "";
  if (!first?.word || (!PREFIXES.has(prefix) && prefix !== "SHOW")) return { prefix: null, rest: cypher };
  return { prefix, rest: cypher.slice(first.end) };
}

/** Adds a LIMIT to a query that ends in a plain RETURN without one, so that a store that builds whole results builds no more than is read. */
export function withLimit(cypher: string, limit: number): string {
  const tokens = lex(cypher);
  let depth = 0;
  let lastReturn = -1;
  for (const [i, t] of tokens.entries()) {
    if (OPEN.has(t.text)) depth++;
    else if (CLOSE.has(t.text)) depth--;
    else if (depth === 0 && t.word && !isName(tokens, i)) {
      const word = t.text.toUpperCase();
      if (word === "UNION" || word === "SHOW" || word === "EXPLAIN" || word === "PROFILE") return cypher;
      if (word === "RETURN") lastReturn = i;
      if (word === "LIMIT" && lastReturn >= 0) return cypher;
    }
  }
  return lastReturn < 0 ? cypher : `${cypher}\nLIMIT ${limit}`;
}

interface Token {
  text: string;
  /** A bare word, which may be a keyword. */
  word: boolean;
  /** Of what stands in backticks: the name, whatever it spells. */
  name?: string;
  end: number;
}

/** Parsers and planners take long over what is deep or endless, where no time limit reaches them. */
function checkSize(tokens: Token[]): void {
  if (tokens.length > MAX_TOKENS) throw refused(`it has more than ${MAX_TOKENS} words and signs`);
  let depth = 0;
  for (const { text } of tokens) {
    if (OPEN.has(text)) depth++;
    else if (CLOSE.has(text)) depth--;
    if (depth > MAX_DEPTH) throw refused(`brackets stand more than ${MAX_DEPTH} deep in one another`);
  }
}

function checkTokens(tokens: Token[], write: boolean): void {
  const at = PREFIXES.has(tokens[0]?.text.toUpperCase() ?? "") ? 1 : 0;
  const first = tokens[at];
  const start = first?.text.toUpperCase() ?? "";
  if (at === 1 && start === "SHOW") throw refused("SHOW has no plan to look at");
  if (!first?.word || (!READ_STARTS.has(start) && !(write && WRITE_STARTS.has(start)))) {
    if (first?.word && WRITE_STARTS.has(start)) throw refused(`${start} writes; use --write to change the graph`);
    throw refused(`a query cannot start with ${start.slice(0, 40) || "nothing"}`);
  }
  tokens.forEach((token, i) => check(tokens, token, i, write));
}

function check(tokens: Token[], token: Token, i: number, write: boolean): void {
  if (token.text === ";") throw refused("it holds more than one statement");
  const after = tokens[i + 1]?.text;
  if (token.name !== undefined && (after === "." || after === "(")) checkFunction(tokens, i);
  if (!token.word || isName(tokens, i)) return;
  const word = token.text.toUpperCase();
  const next = tokens[i + 1];
  const nextWord = next?.word ? next.text.toUpperCase() : next?.text;
  if (word === "LOAD" && nextWord === "CSV") throw refused("LOAD CSV reads files and addresses");
  if (word === "IN" && nextWord === "TRANSACTIONS") throw refused("CALL … IN TRANSACTIONS commits on its own");
  if (word === "IN" && nextWord === "CONCURRENT") throw refused("CALL … IN TRANSACTIONS commits on its own");
  if (word === "USE" && (i === 0 || next?.word || next?.name !== undefined)) throw refused("USE leaves the graph");
  if (word === "SHOW" && (i === 0 || tokens[0]!.text.toUpperCase() === "SHOW") && !SHOWABLE.has(nextWord ?? "")) throw refused(`SHOW ${next?.text ?? ""} is administration`);
  if (word === "CALL") checkCall(tokens, i);
  else if (!write && WRITE_WORDS.has(word) && isClause(word, nextWord, next)) throw refused(`${word} writes; use --write to change the graph`);
  if (next?.text === ".") checkFunction(tokens, i);
}

/** Words that write are clauses only where something to write follows: `set` alone may be a variable. */
function isClause(word: string, nextWord: string | undefined, next: Token | undefined): boolean {
  if (!next) return false;
  const named = next.word || next.name !== undefined;
  if (word === "SET" || word === "REMOVE" || word === "DELETE") return named || ["(", "$", "{"].includes(next.text);
  if (word === "DETACH" || word === "NODETACH") return nextWord === "DELETE";
  if (word === "INSERT" || word === "CREATE" || word === "MERGE" || word === "FOREACH") return next.text === "(" || named;
  return named;
}

function checkCall(tokens: Token[], i: number): void {
  const next = tokens[i + 1];
  if (!next || next.text === "{" || next.text === "(") return;
  const name = dotted(tokens, i + 1);
  if (!PROCEDURES.has(name.toLowerCase())) throw refused(`the procedure ${name.slice(0, 80)} is not on the list of allowed ones`);
}

/** A namespaced function, `apoc.text.clean(…)`: only pure ones are let through; `n.name` and `n.a.b` are property reads. */
function checkFunction(tokens: Token[], i: number): void {
  if (tokens[i - 1]?.text === "." || (tokens[i - 1]?.word && tokens[i - 1]!.text.toUpperCase() === "CALL")) return;
  const name = dotted(tokens, i);
  let end = i + 1;
  while (tokens[end]?.text === "." && tokens[end + 1]) end += 2;
  const after = tokens[end];
  if (after?.text !== "(" || !name.includes(".")) return;
  if (!FUNCTION_SPACES.some((space) => name.toLowerCase().startsWith(space))) throw refused(`the function ${name.slice(0, 80)} is not on the list of allowed ones`);
}

function dotted(tokens: Token[], i: number): string {
  let name = nameOf(tokens[i]!);
  for (let j = i + 1; tokens[j]?.text === "." && tokens[j + 1]; j += 2) name += `.${nameOf(tokens[j + 1]!)}`;
  return name;
}

/** A dot within backticks parts namespaces as one outside does. */
const nameOf = ({ name, text }: Token): string => name ?? text;

/** Property names, labels, types, parameters and map keys are names, whatever they spell. */
function isName(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1]?.text;
  const after = tokens[i + 1]?.text;
  // A variable may itself be called `as`.
  if (before?.toUpperCase() === "AS" && !isName(tokens, i - 1)) return true;
  if (before === "." || before === "$" || before === ":" || before === "&" || before === "!") return true;
  // `|` parts types, but also stands in FOREACH (x IN y | SET …): there a word that writes is taken at its word.
  if (before === "|") return !WRITE_WORDS.has(tokens[i]!.text.toUpperCase());
  return after === ":" && (before === "{" || before === "," || before === "(" || before === "[");
}

/** Words, punctuation and quoted things; comments and the inside of quotes are not code. */
function lex(cypher: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let m = TOKEN.exec(cypher); m; m = TOKEN.exec(cypher)) {
    const [text] = m;
    const end = m.index + text.length;
    if (/^(?:\s|\/\/|\/\*)/.test(text)) continue;
    if (/^["'`]/.test(text)) {
      if (text.length < 2 || text.at(-1) !== text[0]) throw new SitgraphError("QUERY_INVALID", `the query has a ${text[0]} that is not closed`);
      if (text[0] === "`") tokens.push({ text, word: false, name: text.slice(1, -1).replaceAll("``", "`"), end });
      else tokens.push({ text: "'…'", word: false, end });
    } else tokens.push({ text, word: WORD.test(text), end });
  }
  return tokens;
}

const TOKEN = /\s+|\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\])*"?|'(?:\\[\s\S]|[^'\\])*'?|`(?:``|[^`])*`?|[\p{L}_][\p{L}\p{N}\p{M}_]*|[\s\S]/gu;
const WORD = /^[\p{L}_]/u;
const OPEN = new Set(["(", "[", "{"]);
const CLOSE = new Set([")", "]", "}"]);
/** Far beyond any question a person asks; a bound on the work of parsers. */
const MAX_LENGTH = 100_000;

const MAX_TOKENS = 5000;
/** Grafeo takes 64. */
const MAX_DEPTH = 60;
/** What decides where strings, names and comments begin and end. */
const STRUCTURE = /["'`\\/*\r\n\u0085\u2028\u2029]/;

const READ_STARTS = new Set(["MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL", "SHOW"]);
/** They show the plan of the query that follows. */
const PREFIXES = new Set(["EXPLAIN", "PROFILE"]);
const WRITE_STARTS = new Set(["CREATE", "MERGE", "FOREACH"]);
const WRITE_WORDS = new Set(["CREATE", "MERGE", "DELETE", "DETACH", "NODETACH", "SET", "REMOVE", "FOREACH", "DROP", "INSERT", "ALTER", "GRANT", "REVOKE", "DENY", "TERMINATE"]);
const SHOWABLE = new Set(["INDEX", "INDEXES", "CONSTRAINT", "CONSTRAINTS"]);
/** Procedures that only read the graph itself. */
const PROCEDURES = new Set([
  "db.labels", "db.relationshiptypes", "db.propertykeys", "db.schema.nodetypeproperties", "db.schema.reltypeproperties", "db.schema.visualization",
  "db.index.fulltext.querynodes", "db.index.fulltext.queryrelationships",
]);
const FUNCTION_SPACES = [
  "point.", "duration.", "date.", "datetime.", "time.", "localtime.", "localdatetime.", "vector.similarity.",
  "apoc.text.", "apoc.coll.", "apoc.map.", "apoc.math.", "apoc.number.", "apoc.date.", "apoc.temporal.",
];

const refused = (why: string) => new SitgraphError("QUERY_REFUSED", `the query was refused: ${why}`);
