import type { InnerName } from "../types.js";
import type { Candidate } from "./candidate.js";
import type { NameContext, Origin } from "./context.js";
import { isPlacePreposition } from "./gazetteer.js";

/**
 * Organizations by description: a head noun ("militias", "division", «قيادة») with something that names whose it is.
 * English puts that before the head, French and Arabic behind it; the grammar says which.
 */
export function fromOrganizationHeads(context: NameContext, i: number): Candidate[] {
  const { lexicon, tokens } = context;
  const head = tokens[i]!.pos === "VERB" ? undefined : lexicon.orgHeads.match(tokens, i);
  if (!head) return [];
  if (head.value.subtype === "ministry" && context.inRole(i)) return [];
  // « la Mission de soutien », not « la mission »
  if (lexicon.capitalHeads.has(tokens[i]!.norm) && head.length === 1 && (i === 0 || !context.capital(i)) && !(i + 1 < tokens.length && context.capital(i + 1))) return [];
  // "militants", "fighters": people, not what they belong to; "Press Secretary": a role that begins with the word
  const role = lexicon.roles.match(tokens, i);
  if (role && (role.length > head.length || (role.value.relation === "MEMBER_OF" && role.length === head.length))) return [];
  const place = lexicon.placeHeads.match(tokens, i);
  if (place && place.length > head.length) return [];
  return lexicon.grammar.adjectiveAfter ? headFirst(context, i, head.length, head.value.subtype) : headLast(context, i, head.length, head.value.subtype);
}

/** "US-led airstrikes", "the US and its allies": the coalition a state leads, whatever its name. */
export function coalitionAt(context: NameContext, i: number): Candidate | undefined {
  const { tokens, lexicon } = context;
  if (lexicon.grammar.adjectiveAfter || !context.capital(i)) return undefined;
  const hyphen = tokens[i + 1]?.text === "-";
  if (!hyphen && !lexicon.coordinators.has(tokens[i + 1]?.norm ?? "")) return undefined;
  const leader = context.origin(i);
  if (!leader || leader.to !== i + 1 || leader.inner.entry.kind !== "Place") return undefined;
  const led = hyphen && tokens[i + 2] !== undefined && lexicon.linkParticiples.match(tokens, i + 2)?.value.relation === "LEADS";
  const allies = !hyphen && lexicon.possessives.has(tokens[i + 2]?.norm ?? "") && ALLIES.has(tokens[i + 3]?.norm ?? "");
  const strikes = led && [3, 4].some((k) => tokens[i + k] !== undefined && lexicon.nounTriggers.match(tokens, i + k) !== undefined);
  if (!strikes && !allies) return undefined;
  const entry = context.knowledge.find?.(`${leader.inner.entry.country ?? ""}-led coalition`) ?? null;
  const inner = { ...leader.inner, role: "LEADS" as const };
  return { from: i, to: i + (allies ? 4 : 3), kind: "Organization", subtype: "coalition", entry, inner: [inner], compound: true, reasons: [["a coalition by its leader", 4], ["holds a known name", 2]] };
}

/** "Human rights groups", "Foreign militias": the capital is that of the sentence, and common words follow up to the head. */
function onlyOpens({ tokens, shapes }: NameContext, head: number): boolean {
  if (shapes[head] !== "low") return false;
  const common = (k: number): boolean => shapes[k] === "low" && (tokens[k]!.pos === "NOUN" || tokens[k]!.pos === "ADJ");
  return tokens[0]!.pos === "ADJ" ? head === 1 || common(1) : head > 1 && common(1);
}

const ALLIES = new Set(["allies", "partners", "coalition"]);

/** "Iran-backed Shi'ite militias", "Iraqi state television", "the 9th Armored Division", "the counter-ISIL coalition", "the Assad regime". */
function headLast(context: NameContext, i: number, length: number, subtype: string): Candidate[] {
  const { tokens, shapes, lexicon } = context;
  const to = i + length;
  // "press conference", "news release": the next noun is the head
  if (to < tokens.length && shapes[to] === "low" && tokens[to]!.pos === "NOUN" && (MEDIA.has(subtype) || (shapes[i] === "low" && !lexicon.plainForces.has(tokens[to]!.norm) && !lexicon.roles.match(tokens, to) && !lexicon.nouns.match(tokens, to)))) return [];
  const inner: InnerName[] = [];
  let from = i;
  let named = false;
  let known = false;
  for (let steps = 0; from > 0 && steps < 6; steps++) {
    const at = from - 1;
    const token = tokens[at]!;
    const shape = shapes[at];
    const link = shape === "low" ? lexicon.linkParticiples.match(tokens, at) : undefined;
    if (link && at >= 2 && tokens[at - 1]!.text === "-") {
      const origin = context.originEnding(at - 2) ?? namedAt(context, at - 2);
      if (!origin) break;
      inner.push({ ...origin.inner, role: link.value.relation });
      from = origin.from;
      named = true;
      break;
    }
    const origin = context.originEnding(at);
    if (origin) {
      inner.push(origin.inner);
      from = origin.from;
      named = true;
      continue;
    }
    const actor = named ? undefined : namedAt(context, at);
    const opposing = at >= 2 && (tokens[at - 1]!.text === "-" || actor?.from === at - 2) && AGAINST.has(tokens[(actor?.from ?? at) - 2]?.norm ?? "");
    if (actor && opposing) {
      // the counter-X coalition
      from = actor.from - 2;
      named = true;
      known = true;
      break;
    }
    // "CTS units", "the NATO alliance": the actor itself, told by its people or by what it is
    if (actor?.inner.entry.kind === "Organization" && shapes[i] === "low" && (lexicon.plainForces.has(tokens[i]!.norm) || lexicon.plainForces.has(tokens[to - 1]!.norm) || lexicon.descriptors.has(tokens[to - 1]!.norm))) return [];
    const cap = context.capital(at) && !context.shouting;
    // "Iran-backed Shi'ite militias": a creed between says nothing of whose they are
    if (cap && at > 1 && lexicon.notNames.has(token.norm) && token.pos !== "DET" && (lexicon.linkParticiples.match(tokens, at - 1) || context.origin(at - 1)?.inner.role === "demonym")) {
      from = at;
      continue;
    }
    if (cap && !lexicon.notNames.has(token.norm) && !(at === 0 && (token.pos !== "PROPN" && token.pos !== "ADJ" || (!actor && onlyOpens(context, i))))) {
      if (lexicon.roles.match(tokens, at) || lexicon.ranks.match(tokens, at)) break;
      if (actor) known = true;
      named = true;
      from = at;
      continue;
    }
    if (shape === "num") {
      if (!/^\d+(st|nd|rd|th)$/.test(token.norm) && !(shapes[from] === "cap" || shapes[from] === "upper")) break;
      from = at;
      if (/\d(st|nd|rd|th)$/.test(token.norm)) named = true;
      continue;
    }
    if (shape === "low" && (token.pos === "ADJ" || token.pos === "NOUN") && !lexicon.definite.has(token.norm) && !lexicon.indefinite.has(token.norm)) {
      from = at;
      continue;
    }
    break;
  }
  // lower-case words at the left edge were only a bridge to a name that did not come
  while (from < i && (shapes[from] === "low" || shapes[from] === "num") && !/^(\d+(st|nd|rd|th)|counter|anti)$/.test(tokens[from]!.norm) && !inner.some((n) => n.start <= tokens[from]!.start && n.end >= tokens[from]!.end)) from++;
  if (!named || from === i) return [];
  const end = context.capital(i) ? withPurpose(context, to) : to;
  const reasons: Candidate["reasons"] = [[`head "${tokens[to - 1]!.norm}"`, context.capital(i) ? 2.2 : 1.4], ["words", 0.4 * (end - from)]];
  if (inner.length) reasons.push(["of a named origin", 1.2], ["holds a known name", 1.5]);
  // "in the Beagle Channel": some heads are those of places too
  const place = lexicon.placeHeads.match(tokens, i);
  if (place?.length === length && !inner.length && isPlacePreposition(context, from)) reasons.push([`after "${tokens[from - 1]!.norm}"`, -1.5]);
  return [{ from, to: end, kind: "Organization", subtype, entry: null, inner, reasons, compound: inner.length > 0 || known || RULE.has(subtype) }];
}

/** "Nigerian Union of Teachers", "Swiss Agency for Development and Cooperation": where the purpose behind a capitalised head ends. */
function withPurpose(context: NameContext, to: number): number {
  const { tokens, lexicon } = context;
  const preposition = lexicon.prepositions.match(tokens, to);
  if (preposition?.value !== "of" && preposition?.value !== "for") return to;
  let at = to + preposition.length;
  if (at < tokens.length && lexicon.definite.has(tokens[at]!.norm)) at++;
  // a capital makes the tagger take any word for a name
  const common = (k: number): boolean => context.capital(k) && (tokens[k]!.pos !== "PROPN" || lexicon.nouns.match(tokens, k) !== undefined || lexicon.roles.match(tokens, k) !== undefined || lexicon.grammar.agentEndings.some((e) => tokens[k]!.norm.length > e.length + 2 && tokens[k]!.norm.endsWith(e) && e.endsWith("s")));
  if (!common(at) || context.known(at)) return to;
  let end = at + 1;
  for (;;) {
    if (common(end)) end++;
    else if (end + 1 < tokens.length && lexicon.coordinators.has(tokens[end]!.norm) && common(end + 1) && !context.known(end + 1)) end += 2;
    else return end;
  }
}

/** Heads that make a name of their own of any name before them: the Assad regime, the Carter administration. */
const RULE = new Set(["government", "tribe"]);
const MEDIA = new Set(["media"]);
const AGAINST = new Set(["counter", "anti"]);

/** « Organisation internationale des migrations », «مديرية الاستخبارات العسكرية», « commandement de l'armée irakienne ». */
function headFirst(context: NameContext, i: number, length: number, subtype: string): Candidate[] {
  const { tokens, shapes, lexicon } = context;
  const cased = lexicon.grammar.hasCase;
  const inner: InnerName[] = [];
  let to = i + length;
  let named = false;
  let definite = 0;
  const articled = (k: number) => lexicon.article !== null && tokens[k]!.norm.startsWith(lexicon.article) && tokens[k]!.norm.length > lexicon.article.length + 1;
  /** A definite noun ends an Arabic genitive chain: after it only adjectives belong to the name. */
  let closed = !cased && articled(i);
  const capital = cased && i > 0 && context.capital(i);
  /** Goes on behind what would be a name by itself, which speaks for the whole. */
  let longer = false;
  for (let steps = 0; to < tokens.length && steps < 7; steps++) {
    const token = tokens[to]!;
    // « la chaîne de télévision américaine CNN »: what is described has a name of its own
    if (cased && context.capital(to) && inner.length > 0 && context.known(to)?.candidates[0]?.kind === "Organization") break;
    const origin = context.origin(to);
    if (origin) {
      inner.push(origin.inner);
      to = origin.to;
      named = true;
      continue;
    }
    if (cased) {
      const of = lexicon.prepositions.match(tokens, to);
      const purpose = of !== undefined && capital && (of.value === "for" || (of.value === "to" && lexicon.supportNouns.has(tokens[to - 1]!.norm)));
      if (of && (of.value === "of" || purpose) && to + of.length < tokens.length) {
        let at = to + of.length;
        if (lexicon.definite.has(tokens[at]!.norm) && at + 1 < tokens.length) at++;
        const shape = shapes[at];
        const owner = context.state(at);
        if (owner) inner.push(owner.inner);
        if (shape === "cap" || shape === "upper") {
          named = true;
          to = Math.max(at + 1, owner?.to ?? 0);
          continue;
        }
        if (shape === "low" && tokens[at]!.pos === "NOUN" && (shapes[i] === "cap" || lexicon.orgHeads.match(tokens, at))) {
          to = at + 1;
          definite++;
          continue;
        }
        break;
      }
      if (shapes[to] === "cap" || shapes[to] === "upper") {
        named = true;
        to++;
        continue;
      }
      if (token.pos === "ADJ" && shapes[to] === "low") {
        to++;
        continue;
      }
      break;
    }
    if (articled(to) && (token.pos === "ADJ" || (!closed && (token.pos === "NOUN" || token.pos === "PROPN"))) && !lexicon.relatives.has(token.norm) && !lexicon.ranks.match(tokens, to) && !lexicon.notNames.has(token.norm)) {
      definite++;
      if (token.pos !== "ADJ") closed = true;
      to++;
      continue;
    }
    // «شبكة أطباء السودان», «هيئة شؤون الأسرى»: whose body it is, or what for, between the head and a name or definite noun
    if (steps === 0 && !closed && OF_PEOPLE.test(subtype) && token.pos === "NOUN" && !articled(to) && to + 1 < tokens.length && whose(token, context)) {
      const country = context.known(to + 1)?.candidates[0];
      if (articled(to + 1) ? tokens[to + 1]!.pos === "NOUN" : country?.kind === "Place" && !country.weak) {
        longer = true;
        to++;
        continue;
      }
    }
    const joined = coordinated(context, to, subtype, definite);
    if (joined > to) {
      longer = true;
      to = joined;
      definite++;
      closed = true;
      continue;
    }
    const place = steps > 0 ? context.known(to) : undefined;
    if (place?.candidates[0]?.kind === "Place" && !place.candidates[0].weak) {
      const last = tokens[to + place.length - 1]!;
      inner.push({ start: token.start, end: last.end, entry: place.candidates[0], role: "name" });
      to += place.length;
      named = true;
      continue;
    }
    break;
  }
  if (to === i + length) return [];
  if (!cased && (named || definite > 0) && FOR_A_PURPOSE.test(subtype)) {
    const end = purposeEnd(context, to);
    if (end > to) {
      longer = true;
      to = end;
      definite++;
    }
  }
  const capHead = context.capital(i);
  if (cased && i > 0 && shapes[i] === "cap") {
    const end = spelledOut(context, i, to);
    if (end > to) {
      named = true;
      to = end;
    }
    // « Bureau intégré des Nations unies en Haïti »: a capital before a known name begins a longer one
    if (to - i - length > 1 && !lexicon.roles.match(tokens, i)) longer = true;
  }
  // « le site Soumaria », « l'agence Reuters »: the head describes, the capitals name
  if (cased && !capHead && !inner.length && context.capital(i + length)) {
    return [{ from: i + length, to, kind: "Organization", subtype, entry: null, inner: [], reasons: [[`after "${tokens[i]!.norm}"`, NAMED.test(subtype) ? 3.6 : 2.4], ["words", 0.4 * (to - i - length)]] }];
  }
  if (cased ? !named && !(capHead && definite > 0 && i > 0) : !named && definite < 2) return [];
  const reasons: Candidate["reasons"] = [[`head "${tokens[i]!.norm}"`, capHead ? 2 : 1.4], ["words", 0.4 * (to - i)]];
  if (!cased && !named) reasons.push(["nothing but common words", -0.6]);
  // «شركة صينية»: one of many
  else if (!cased && !articled(i) && inner.length === 1 && inner[0]!.role === "demonym" && inner[0]!.end === tokens[to - 1]!.end && !articled(to - 1) && !SEVERAL.test(subtype)) return [];
  if (inner.length) reasons.push(["of a named origin", 1.2], ["holds a known name", 1.5]);
  return [{ from: i, to, kind: "Organization", subtype, entry: null, inner, reasons, compound: longer || (cased && inner.length > 0) }];
}

/** Kinds of bodies whose bare word before a name says that it is theirs, and no person's: « la plateforme Wakit Tamma ». */
const NAMED = /armed_group|militia|ngo|party|movement|criminal|coalition/;

/** « Bloc républicain pour la défense de la Constitution (BRDC) »: where a name in words ends whose acronym stands behind it in brackets; else `to`. */
function spelledOut(context: NameContext, i: number, to: number): number {
  const { tokens, lexicon } = context;
  let at = to;
  while (at < tokens.length && at - i < 16) {
    const { text, pos, norm } = tokens[at]!;
    if (text === "(") {
      const short = tokens[at + 1]?.text ?? "";
      const fits = /^\p{Lu}[\p{L}\p{N}-]{1,11}$/u.test(short) && (short[0] === tokens[i]!.text[0] || context.known(at + 1)?.candidates[0]?.kind === "Organization");
      return fits && tokens[at + 2]?.text === ")" && at - i > 1 ? at : to;
    }
    const inside = pos === "NOUN" || pos === "PROPN" || pos === "ADJ" || pos === "DET" || pos === "ADP" || lexicon.coordinators.has(norm) || lexicon.definite.has(norm);
    // « la Force conjointe et la Coordination des mouvements »: two names
    const another = lexicon.coordinators.has(norm) && context.capital(at + 1 + Number(lexicon.definite.has(tokens[at + 1]?.norm ?? "")));
    if (!inside || another || lexicon.accordingTo.match(tokens, at)) return to;
    at++;
  }
  return to;
}

/**
 * «المجلس الاقتصادي والاجتماعي», «وزارة الطاقة والمعادن»: where a second adjective, or of a ministry a second noun, joined by a conjunction ends;
 * `at` itself if there is none.
 */
function coordinated({ tokens, lexicon, shapes }: NameContext, at: number, subtype: string, definite: number): number {
  const [before, and, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (lexicon.article === null || definite === 0 || !before || !and || !next || !lexicon.coordinators.has(and.norm) || next.spaced || shapes[at + 1] !== "plain") return at;
  const articled = next.norm.startsWith(lexicon.article) && before.norm.startsWith(lexicon.article);
  if (!articled || lexicon.relatives.has(next.norm) || lexicon.notNames.has(next.norm) || lexicon.orgHeads.match(tokens, at + 1) || lexicon.placeHeads.match(tokens, at + 1) || lexicon.ranks.match(tokens, at + 1)) return at;
  const adjectives = NISBA.test(before.norm) && NISBA.test(next.norm) && before.norm.endsWith("ه") === next.norm.endsWith("ه");
  return adjectives || (subtype === "ministry" && next.pos !== "VERB" && before.pos !== "ADJ") ? at + 2 : at;
}

const NISBA = /يه?$/;

/** «المنظمة العالمية للملكية الفكرية», «مؤسسة الجريسي للنشر والتوزيع»: where the purpose behind the name ends. */
function purposeEnd({ tokens, lexicon, shapes, knowledge }: NameContext, to: number): number {
  const [preposition, noun] = [tokens[to], tokens[to + 1]];
  if (preposition?.norm !== "لل" || !noun || noun.spaced || shapes[to + 1] !== "plain" || lexicon.nouns.match(tokens, to + 1) || lexicon.roles.match(tokens, to + 1) || knowledge.demonym(noun.norm)) return to;
  let end = to + 2;
  if (tokens[end]?.pos === "ADJ" && tokens[end]!.norm.startsWith(lexicon.article ?? "\0")) end++;
  const [and, more] = [tokens[end], tokens[end + 1]];
  if (and && more && lexicon.coordinators.has(and.norm) && !more.spaced && more.norm.startsWith(lexicon.article ?? "\0") && more.pos === "NOUN" && !lexicon.nouns.match(tokens, end + 1) && !lexicon.roles.match(tokens, end + 1)) end += 2;
  return end;
}

/** Kinds of bodies that are named after their members. */
const OF_PEOPLE = /^(?:ngo|union|movement|igo|government_agency)$/;

/** A noun of people or of a cause. */
function whose({ norm }: { norm: string }, { lexicon }: NameContext): boolean {
  return lexicon.professions.has(norm);
}

/** Kinds of bodies that are named after what they are for. */
const FOR_A_PURPOSE = /ngo|igo|government_agency|company|union|party|university|school|bank/;

/** Bodies that are told of without an article though they are meant as a whole: «قوات إثيوبية», «ميليشيات إيرانية». */
const SEVERAL = /military|armed|militia|security|police|coalition/;

/** A known actor or place that ends at token i (one to three words). */
function namedAt(context: NameContext, i: number): Origin | undefined {
  const { tokens } = context;
  for (let from = Math.max(0, i - 2); from <= i; from++) {
    const found = context.known(from);
    if (found && from + found.length === i + 1) return { from, to: i + 1, inner: { start: tokens[from]!.start, end: tokens[i]!.end, entry: found.candidates[0]!, role: "name" } };
  }
  return undefined;
}
