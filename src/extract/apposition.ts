/** "a spokesman for the ministry, Naseer Nuri,": a description followed, between commas, by the name it describes. */
import type { AnnotatedDocument, NameMention } from "../annotate/types.js";
import type { Lexicon } from "../annotate/lexicon.js";
import type { Sentence, Token } from "../text/token.js";
import type { Chunk, NounPhrase } from "./chunks.js";
import { PEOPLE } from "./people.js";
import { isPlural } from "./plural.js";

/** Token index of the description's head → entity of the name. */
export function appositions(chunks: readonly Chunk[], { tokens, index }: Sentence, annotated: AnnotatedDocument, lexicon: Lexicon): Map<number, number> {
  const names = annotated.bySentence[index]!.map((i) => annotated.mentions[i]!);
  const out = officesBefore(chunks, tokens, names, lexicon);
  chunks.forEach((c, at) => {
    if (c.type !== "np" || c.pronoun) return;
    const short = c.mention === null && (c.noun === null || !PEOPLE.has(c.noun) || isBody(c, tokens, lexicon)) ? inBrackets(chunks, at, tokens, names) : undefined;
    if (short !== undefined) out.set(c.head, short);
    const several = tokens.slice(c.from, c.head).some((t) => t.pos === "NUM");
    // the description may carry phrases of its own: "a spokesman for the ministry"
    let k = at + 1;
    while (chunks[k]?.type === "np" && (chunks[k] as NounPhrase).case !== null) k++;
    const comma = chunks[k];
    const name = chunks[k + 1];
    const close = chunks[k + 2];
    if (comma?.type !== "boundary" || comma.kind !== "comma" || name?.type !== "np" || name.case !== null) return;
    // a participle may follow the description: "Amaq, a news outlet affiliated to X"
    // or the sentence goes on without the second comma: "X, commander of Y said"; ", officials said" describes nobody
    const goesOn = close?.type === "verb" && close.finite && c.case === null && c.mention !== null && annotated.mentions[c.mention]!.kind === "Person" && lexicon.roles.match(tokens, name.head) !== undefined && !isPlural(name, { tokens, lexicon });
    if (close && close.type !== "boundary" && !(close.type === "verb" && close.participle) && !goesOn) return;
    if (close?.type === "verb" && c.mention === null && !c.of) return;
    // "fighters of X, a group led by Y": what follows describes X
    const told = c.mention === null && name.mention === null && c.of ? innermost(c.of) : c;
    const [host, other] = told.mention === null ? [told, name] : [name, told];
    if (other.mention === null || host.mention !== null) return;
    const m = annotated.mentions[other.mention]!;
    const role = lexicon.roles.match(tokens, host.head) !== undefined || lexicon.roles.matchEnding(tokens, host.head + 1) !== undefined;
    const org = isBody(host, tokens, lexicon);
    // "killed 11 militants in the hills, General X said"
    if (m.kind === "Person" && several && host === c) return;
    if (told !== c && m.kind !== "Organization") return;
    if ((m.kind === "Person" && (role || host.noun === "person" || host.noun === "officials" || host.noun === "armed")) || (m.kind === "Organization" && (org || host.noun === "media"))) out.set(host.head, m.entity);
  });
  return out;
}

const isBody = ({ from, head }: NounPhrase, tokens: readonly Token[], lexicon: Lexicon): boolean => lexicon.orgHeads.match(tokens, head) !== undefined || lexicon.orgHeads.matchEnding(tokens, head + 1, from) !== undefined;

/** "the UN mission in the Congo (MONUSCO)": the organization in brackets behind a description and its phrases. */
function inBrackets(chunks: readonly Chunk[], at: number, tokens: readonly Token[], names: readonly NameMention[]): number | undefined {
  let end = chunks[at]!.to;
  for (let k = at + 1; chunks[k]?.type === "np" && (chunks[k] as NounPhrase).case !== null && tokens[end]?.text !== "("; k++) end = chunks[k]!.to;
  // "an allegation by the Liberian Peace Council (LPC)": short for the name before it
  const body = tokens[end]?.text === "(" && !names.some((m) => m.kind === "Organization" && m.to === end) ? names.find((m) => m.kind === "Organization" && m.from === end + 1 && tokens[m.to]?.text === ")") : undefined;
  return body?.entity;
}

/** «الأمين العام للأمم المتحدة أنطونيو غوتيريش»: a name right behind an office and the body it is in, where phrases carry no such name as their head. */
function officesBefore(chunks: readonly Chunk[], tokens: readonly Token[], names: readonly NameMention[], lexicon: Lexicon): Map<number, number> {
  const out = new Map<number, number>();
  if (!lexicon.grammar.adjectiveAfter) return out;
  const nameAt = (at: number) => names.find(({ from }) => from === at);
  for (const c of chunks) {
    if (c.type !== "np" || c.mention !== null || c.pronoun) continue;
    const from = lexicon.definite.has(tokens[c.from]!.norm) && c.from < c.head ? c.from + 1 : c.from;
    const office = lexicon.roles.match(tokens, from);
    if (!office || c.head >= from + office.length) continue;
    let at = from + office.length;
    // « secrétaire général de l'ONU »: an office that is told with its body
    const holder = nameAt(at);
    if (holder?.kind === "Person" && at >= c.to) out.set(c.head, holder.entity);
    const preposition = lexicon.prepositions.match(tokens, at);
    if (preposition) at += preposition.length;
    if (at < tokens.length && lexicon.definite.has(tokens[at]!.norm)) at++;
    const body = nameAt(at);
    const person = body && body.kind !== "Person" ? nameAt(body.to) : undefined;
    if (person?.kind === "Person") out.set(c.head, person.entity);
  }
  return out;
}

const innermost = (np: NounPhrase): NounPhrase => (np.of ? innermost(np.of) : np);
