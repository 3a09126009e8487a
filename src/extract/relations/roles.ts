/** Roles of persons: "French Defense Minister X", "X, a spokesman for Y", « le ministre …, X », «المتحدث باسم … X». */
import { splitRoleEnding } from "../../annotate/splitRole.js";
import type { NameMention } from "../../annotate/types.js";
import type { RoleTerm } from "../../lang/types.js";
import type { GazetteerEntry } from "../../annotate/types.js";
import { onlyArmedGroup } from "../arguments.js";
import type { SentenceContext } from "../context.js";
import type { EntityFinder } from "./finder.js";
import type { FoundRelation } from "./types.js";

interface Holder {
  entity: number;
  isOrigin: boolean;
  inferred?: boolean;
}

interface RolePhrase {
  from: number;
  to: number;
  term: RoleTerm;
  /** Whose it is, where an adjective inside the role says so. */
  origin?: GazetteerEntry;
}

export function rolesOfPersons(context: SentenceContext, finder: EntityFinder, lastRole: { title: string | null }): FoundRelation[] {
  const { annotated, names, tokens } = context;
  const out: FoundRelation[] = [];
  for (const person of names.filter((m) => m.kind === "Person")) {
    const front = before(person, context, names);
    const role = front ?? after(person, context, names);
    if (!role) {
      counterpart(person, context, finder, lastRole, out);
      continue;
    }
    for (const one of front ? [front] : [role, ...further(role, context, names)]) told(person, one, front !== undefined);
  }
  return out;

  function told(person: NameMention, role: RolePhrase, front: boolean): void {
    const named = owner(role, person, context, names, finder);
    const indefinite = isIndefinite(role, context);
    const holders = named.length || !indefinite ? named : leadersOf(role, context);
    const title = annotated.doc.text.slice(tokens[role.from]!.start, tokens[role.to - 1]!.end);
    lastRole.title = title;
    const rule = front ? "office before the name" : "office behind the name";
    const start = Math.min(person.start, tokens[role.from]!.start);
    const end = Math.max(person.end, tokens[role.to - 1]!.end);
    for (const { entity, isOrigin, inferred } of holders) {
      const target = annotated.entities[entity]!;
      // "an ISIS commander" is one of several, not its head
      if (indefinite && target.kind === "Organization" && (role.term.relation === "LEADS" || role.term.relation === "MEMBER_OF")) {
        const attrs = { title, ...(rank(person, context) ? { rank: rank(person, context)! } : {}), ...(inferred ? { inferred } : {}) };
        for (const type of ["MEMBER_OF", "HOLDS_ROLE"]) out.push({ type, source: person.entity, target: entity, attrs, start, end, confidence: inferred ? 0.55 : 0.8, rule: inferred ? "office among the text's one armed group" : `${rule}, one of several` });
        continue;
      }
      const type = role.term.relation === "SPOKESPERSON_FOR" || target.kind === "Organization" || role.term.relation === "LEADS" ? role.term.relation : "HOLDS_ROLE";
      const attrs = { title, ...(rank(person, context) ? { rank: rank(person, context)! } : {}) };
      out.push({ type: type === "LEADS" && target.kind === "Place" ? "HOLDS_ROLE" : type, source: person.entity, target: entity, attrs, start, end, confidence: 0.85, rule });
      if (type === "LEADS" && target.kind === "Organization") out.push({ type: "HOLDS_ROLE", source: person.entity, target: entity, attrs, start, end, confidence: 0.8, rule });
      if (isOrigin && target.kind === "Place") out.push({ type: "FROM", source: person.entity, target: entity, attrs: {}, start, end, confidence: 0.75, rule: `country of the ${rule}` });
    }
  }
}

/** "X, president of Y and a member of Z", «رئيس المجلس وعضو اللجنة»: what he is besides. */
function further(first: RolePhrase, { tokens, lexicon }: SentenceContext, names: readonly NameMention[]): RolePhrase[] {
  const out: RolePhrase[] = [];
  for (let k = first.to; k + 1 < tokens.length && k < first.to + 10; k++) {
    const t = tokens[k]!;
    if (t.pos === "VERB" || /^[.;:,،"“”«»]$/.test(t.text) || names.some((m) => m.kind === "Person" && m.from <= k && k < m.to)) break;
    if (!lexicon.coordinators.has(t.norm)) continue;
    const at = lexicon.indefinite.has(tokens[k + 1]!.norm) || lexicon.definite.has(tokens[k + 1]!.norm) ? k + 2 : k + 1;
    const role = lexicon.roles.match(tokens, at);
    if (role) out.push({ from: at, to: at + role.length, term: role.value });
  }
  return out;
}

/** A role that ends right before the name, a rank or title and a comma allowed between: "spokesman Brig. Gen. X". */
function before(person: NameMention, { tokens, lexicon, knowledge }: SentenceContext, names: readonly NameMention[]): RolePhrase | undefined {
  let end = person.from;
  for (let n = 0; n < 3 && end > 0; n++) {
    const rank = lexicon.ranks.matchEnding(tokens, end) ?? lexicon.honorifics.matchEnding(tokens, end);
    // «وزير الدفاع السعودي الأمير خالد»: a title of birth is none of office
    const office = lexicon.roles.matchEnding(tokens, end);
    // but a Secretary General is one office
    const title = rank && office && office.start >= rank.start ? officeBefore(rank.start, lexicon, tokens, knowledge) : false;
    if (rank && (title || !office)) end = rank.start;
    // « le ministre de la Défense, le général X »
    else if (n > 0 && end < person.from && lexicon.definite.has(tokens[end - 1]!.norm) && tokens[end - 2]?.text === ",") end--;
    else if (tokens[end - 1]!.text === "," || tokens[end - 1]!.text === "،") end--;
    else if (lexicon.nameIntroducers.matchEnding(tokens, end)) end = lexicon.nameIntroducers.matchEnding(tokens, end)!.start;
    else break;
  }
  // the role may be parted from the name by its organization: "spokesman for the Iraqi Defense Ministry, X"
  for (let k = end; k > Math.max(0, end - 16); k--) {
    const split = splitRoleEnding(tokens, k, lexicon, knowledge);
    const role = split ? { start: split.from, length: split.to - split.from, value: split.value } : lexicon.roles.matchEnding(tokens, k);
    if (role) {
      const between = tokens.slice(role.start + role.length, end);
      // "killed 11 militants in the hills, General X said": several are not he
      const last = tokens[role.start + role.length - 1]!;
      if (between.length > 0 && lexicon.grammar.hasCase && last.pos === "NOUN" && last.lemma !== undefined && last.lemma !== last.norm && last.norm.endsWith("s")) return undefined;
      if (between.some((t) => t.pos === "VERB" || /^[.;:"“”«»()]$/.test(t.text))) return undefined;
      if (names.some((m) => m.kind === "Person" && m.from >= role.start + role.length && m.to <= person.from)) return undefined;
      // «قائد قوات … وشقيق فلان»: what follows "and" is of somebody else
      const other = (k: number): boolean => between[k]?.pos === "NOUN" && !names.some((m) => m.from <= role.start + role.length + k && role.start + role.length + k < m.to);
      if (between.some((t, k) => lexicon.coordinators.has(t.norm) && (other(k + 1) || (lexicon.indefinite.has(between[k + 1]?.norm ?? "") && other(k + 2))))) return undefined;
      if (between.filter((t) => t.text === "," || t.text === "،").length > 0) return undefined;
      return { from: role.start, to: role.start + role.length, term: role.value, ...(split ? { origin: split.origin } : {}) };
    }
  }
  return undefined;
}

/** Whether the words before a title tell an office, an adjective of origin allowed between. */
function officeBefore(start: number, lexicon: SentenceContext["lexicon"], tokens: SentenceContext["tokens"], knowledge: SentenceContext["knowledge"]): boolean {
  const end = start > 0 && knowledge.demonym(tokens[start - 1]!.norm) ? start - 1 : start;
  return lexicon.roles.matchEnding(tokens, end) !== undefined;
}

/** "X, the head of Y", « X, conseiller du guide », "X, commander of Y". */
function after(person: NameMention, { tokens, lexicon }: SentenceContext, names: readonly NameMention[]): RolePhrase | undefined {
  let k = person.to;
  if (tokens[k]?.text === "(") {
    while (k < tokens.length && tokens[k]!.text !== ")") k++;
    k++;
  }
  if (tokens[k]?.text !== "," && tokens[k]?.text !== "،") return undefined;
  for (k++; k < tokens.length && k < person.to + 9; k++) {
    const t = tokens[k]!;
    if (t.pos === "VERB" || /^[.;:"“”«»]$/.test(t.text) || t.text === "," ) return undefined;
    const role = lexicon.roles.match(tokens, k);
    if (role) return { from: k, to: k + role.length, term: role.value };
    if (names.some((m) => m.kind === "Person" && m.from <= k && k < m.to)) return undefined;
  }
  return undefined;
}

/** Whose role it is: the organization or place beside it, or the state's institution that the role's own words name: "army spokesman X". */
function owner(role: RolePhrase, person: NameMention, context: SentenceContext, names: readonly NameMention[], finder: EntityFinder): Holder[] {
  const out = namedOwner(role, person, context, names, finder);
  if (out.length > 0) return out;
  const { tokens, lexicon } = context;
  for (let k = Math.max(0, role.from - 1); k <= role.to && k < tokens.length; k++) {
    const found = lexicon.institutions.match(tokens, k);
    const entity = found && k + found.length >= role.from ? context.institutionOf?.(found.value) : undefined;
    if (entity !== undefined) return [{ entity, isOrigin: false }];
  }
  return out;
}

/** The organization or place beside the role, by "of/for", by a noun before it, or by an adjective of origin. */
function namedOwner(role: RolePhrase, person: NameMention, context: SentenceContext, names: readonly NameMention[], finder: EntityFinder): Holder[] {
  const { tokens, lexicon, knowledge } = context;
  const out: Holder[] = [];
  let sentTo = false;
  if (role.origin) return [{ entity: finder.byEntry(role.origin), isOrigin: true }];
  // «المبعوث الأميركي» is listed as it stands
  for (let n = role.from + 1; n < role.to; n++) {
    const origin = knowledge.demonym(tokens[n]!.norm);
    if (origin) return [{ entity: finder.byEntry(origin.entry), isOrigin: true }];
  }
  // inside: "Parliament Speaker X", «رئيس أركان الجيش الأميركي»
  const inside = names.find((m) => m.kind === "Organization" && m.from < role.to && m.to > role.from);
  if (inside) return [{ entity: inside.entity, isOrigin: false }];
  // behind: "spokesman for the Iraqi Defense Ministry", «قائد الجيش»
  let k = role.to;
  // "X, commander, Joint Task Force Y"
  const listed = tokens[k]?.text === "," && person.to < role.from ? names.find((m) => m.kind === "Organization" && m.from === k + 1) : undefined;
  if (listed) return [{ entity: listed.entity, isOrigin: false }];
  for (let n = 0; k < tokens.length && n < 8; n++, k++) {
    // "of the UN-backed mission": the mission's
    const at = names.find((x) => x.from === k && x.kind !== "Person");
    if (at && tokens[at.to]?.text === "-") {
      k = at.to + 1;
      continue;
    }
    const m = bodyOf(at, names, context);
    if (m) {
      // "the U.S. envoy for Sudan" is not from there
      sentTo = k > 0 && ["for", "to"].includes(lexicon.prepositions.matchEnding(tokens, lexicon.definite.has(tokens[k - 1]!.norm) ? k - 1 : k)?.value ?? "");
      out.push({ entity: m.entity, isOrigin: !sentTo && m.kind === "Place" && m.entry?.subtype === "country" });
      break;
    }
    const t = tokens[k]!;
    // « le chef de l'armée », "spokesman for the group"
    const meant = context.references.get(k);
    if (meant !== undefined && k > role.to && !tokens.slice(role.to, k).some((x) => x.pos === "ADJ" && !knowledge.demonym(x.norm)) && context.annotated.entities[meant]!.kind === "Organization" && lexicon.prepositions.match(tokens, role.to)) {
      out.push({ entity: meant, isOrigin: false });
      break;
    }
    if (t.text === "," || t.pos === "VERB" || (person.from >= role.to && k >= person.from) || /^[.;:"“”«»()]$/.test(t.text)) break;
    const demonym = knowledge.demonym(t.norm);
    if (demonym) out.push({ entity: finder.byEntry(demonym.entry), isOrigin: true });
    if (!(lexicon.prepositions.match(tokens, k) || lexicon.definite.has(t.norm) || t.pos === "ADJ" || t.pos === "NOUN" || t.pos === "DET" || t.pos === "ADP" || t.pos === "PROPN" || t.pos === "CCONJ")) break;
  }
  // "an ISIL leader in Raqqa": where somebody leads is not whom
  const where = out.length === 1 && context.annotated.entities[out[0]!.entity]!.kind === "Place" && lexicon.prepositions.match(tokens, role.to)?.value === "in";
  const front = names.find((m) => m.kind === "Organization" && (m.to === role.from || (m.to === role.from - 1 && tokens[m.to]!.norm === "'s")));
  if (where && front) return [{ entity: front.entity, isOrigin: false }];
  if (out.some((o) => !o.isOrigin) && !sentTo) return out;
  if (lexicon.grammar.adjectiveAfter && (out.length > 0 || lexicon.grammar.constructState)) return out;
  // before: "Iraqi Defense Ministry spokesman", "ISIS leader", "French Defense Minister", "France's president"
  for (k = role.from - 1; k >= 0 && k > role.from - 6; k--) {
    const m = names.find((x) => x.to === k + 1 && x.kind !== "Person");
    if (m) {
      out.push({ entity: m.entity, isOrigin: m.kind === "Place" && m.entry?.subtype === "country" });
      break;
    }
    const t = tokens[k]!;
    const demonym = knowledge.demonym(t.norm);
    if (demonym) {
      out.push({ entity: finder.byEntry(demonym.entry), isOrigin: true });
      break;
    }
    // "its spokesman", "the junta's spokesman"
    const whose = context.possessors?.get(k) ?? (tokens[k + 1]?.norm === "'s" ? context.references.get(k) : undefined);
    if (whose !== undefined && context.annotated.entities[whose]!.kind === "Organization") return [{ entity: whose, isOrigin: false }];
    if (t.norm === "'s" || t.pos === "ADJ" || t.pos === "NOUN" || t.pos === "PROPN" || t.text === "-") continue;
    break;
  }
  return out;
}

/** "of Ukraine's armed forces": theirs, not the country's. */
function bodyOf(m: NameMention | undefined, names: readonly NameMention[], { tokens }: SentenceContext): NameMention | undefined {
  if (m?.kind !== "Place" || tokens[m.to]?.norm !== "'s") return m;
  return names.find((x) => x.kind === "Organization" && x.from > m.to && x.from <= m.to + 2) ?? m;
}

/** An indefinite article in front of the role and what modifies it: "a senior Daesh commander". */
function isIndefinite(role: RolePhrase, { tokens, lexicon }: SentenceContext): boolean {
  for (let k = role.from - 1; k >= 0 && k > role.from - 6; k--) {
    const t = tokens[k]!;
    if (lexicon.indefinite.has(t.norm)) return true;
    if (!(t.pos === "ADJ" || t.pos === "NOUN" || t.pos === "PROPN" || t.text === "-")) return false;
  }
  return false;
}

/** "militants led by a commander named X": the armed men of the sentence, where the document knows one armed group only. */
function leadersOf(role: RolePhrase, context: SentenceContext): Holder[] {
  if (role.term.relation !== "LEADS" && role.term.relation !== "MEMBER_OF") return [];
  if (!context.phrases.some((np) => np.noun === "armed")) return [];
  const group = onlyArmedGroup(context);
  return group === undefined ? [] : [{ entity: group, isOrigin: false, inferred: true }];
}

function rank(person: NameMention, { tokens, lexicon, annotated }: SentenceContext): string | undefined {
  const rank = lexicon.ranks.matchEnding(tokens, person.from);
  return rank ? annotated.doc.text.slice(tokens[rank.start]!.start, tokens[rank.start + rank.length - 1]!.end) : undefined;
}

/** "his Russian counterpart X": the role told of the person before, for the other country. */
function counterpart(person: NameMention, { tokens, lexicon, knowledge, annotated }: SentenceContext, finder: EntityFinder, lastRole: { title: string | null }, out: FoundRelation[]): void {
  for (let k = person.from - 1; k >= 0 && k > person.from - 4; k--) {
    if (!lexicon.counterparts.has(tokens[k]!.norm)) continue;
    for (const near of [k - 1, k + 1]) {
      const double = near > 0 && tokens[near] ? knowledge.demonym(`${tokens[near - 1]!.norm} ${tokens[near]!.norm}`) : undefined;
      const demonym = double ?? (tokens[near] ? knowledge.demonym(tokens[near]!.norm) : undefined);
      if (!demonym) continue;
      const entity = finder.byEntry(demonym.entry as GazetteerEntry);
      const span = { start: tokens[Math.min(near, k)]!.start, end: person.end };
      const raw = annotated.doc.text.slice(tokens[Math.min(near, k)]!.start, tokens[Math.max(near, k)]!.end);
      out.push({ type: "HOLDS_ROLE", source: person.entity, target: entity, attrs: lastRole.title ? { title: lastRole.title, titleRaw: raw, inferred: true } : { title: raw }, ...span, confidence: 0.75, rule: "counterpart" });
      out.push({ type: "FROM", source: person.entity, target: entity, attrs: {}, ...span, confidence: 0.75, rule: "counterpart" });
      return;
    }
  }
}
