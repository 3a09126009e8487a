/**
 * Which entities of a document another form of their names may point to: short forms, leading words, initials. Filled name by name,
 * so that each look-up costs the same however many names there are.
 */
import { fold } from "../../text/fold.js";
import { nameKey } from "../../text/namekey.js";
import type { DocEntity } from "../types.js";

export class Forms {
  /** By kind and spelling key of its last words (of persons also of any word but the first). */
  private readonly short = new Map<string, Set<number>>();
  /** Persons by the spelling key of their first word. */
  private readonly given = new Map<string, Set<number>>();
  /** By folded first words, each with the space behind it. */
  private readonly leading = new Map<string, number>();
  private readonly initials = new Map<string, number>();
  /** The first organization of each name. */
  private readonly organizations = new Map<string, number>();

  constructor(private readonly entities: readonly DocEntity[]) {}

  /** Notes a name that is new to the entity with this number. */
  add(at: number, alias: string): void {
    const { kind } = this.entities[at]!;
    const folded = fold(alias);
    for (let space = folded.indexOf(" "), n = 0; space >= 0 && n < MAX_WORDS; space = folded.indexOf(" ", space + 1), n++) noteOnly(this.leading, folded.slice(0, space + 1), at);
    if (kind === "Organization") {
      noteOnly(this.initials, capitalsOf(alias), at);
      this.organizations.set(alias, Math.min(at, this.organizations.get(alias) ?? at));
    }
    const parts = nameKey(alias).split(" ");
    for (let k = Math.max(1, parts.length - MAX_WORDS); k < parts.length; k++) note(this.short, `${kind}:${parts.slice(k).join(" ")}`, at);
    if (kind !== "Person" || parts.length < 2) return;
    for (const part of parts) if (part !== parts[0]) note(this.short, `Person:${part}`, at);
    note(this.given, parts[0]!, at);
  }

  /**
   * "Nuri" for "Naseer Nuri": those who bear these last words; of one word also persons who bear it in the middle, or in front where
   * the family name comes first ("Wang Yi", "Min Aung Hlaing"). In ascending order; none if they are too many to choose from.
   */
  shortForms(kind: DocEntity["kind"], key: string): number[] {
    const found = [...(this.short.get(`${kind}:${key}`) ?? [])];
    if (kind === "Person") for (const at of this.given.get(key) ?? []) if (FAMILY_FIRST.has(this.entities[at]!.entry?.country ?? "") && !found.includes(at)) found.push(at);
    return found.length > MAX_NAMESAKES ? [] : found.sort((a, b) => a - b);
  }

  /** « la République Islamique » after « la République islamique d'Iran »: the first words of exactly one name. */
  leadingWords(text: string): number | undefined {
    return only(this.leading, `${fold(text)} `);
  }

  /** "CTS" for "Counter Terrorism Service", without brackets: the initials of exactly one organization. */
  initialsOf(acronym: string): number | undefined {
    return only(this.initials, acronym);
  }

  organization(name: string): number | undefined {
    return this.organizations.get(name);
  }
}

/** The capitals with which the words of a name begin. */
export const capitalsOf = (name: string): string => name.split(/[\s-]+/).filter((w) => /^\p{Lu}/u.test(w)).map((w) => w[0]).join("");

/** Countries whose persons bear the family name first. */
const FAMILY_FIRST = new Set(["CN", "TW", "HK", "KR", "KP", "VN", "KH", "SG"]);

/** Longer than any name that is told in part. */
const MAX_WORDS = 40;
/** More of one surname than a report keeps apart. */
const MAX_NAMESAKES = 100;
const SEVERAL = -1;

/** Of more than can be told apart no more are kept. */
function note(map: Map<string, Set<number>>, key: string, at: number): void {
  const known = map.get(key);
  if (!known) map.set(key, new Set([at]));
  else if (known.size <= MAX_NAMESAKES) known.add(at);
}

function noteOnly(map: Map<string, number>, key: string, at: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, at);
  else if (known !== at) map.set(key, SEVERAL);
}

function only(map: ReadonlyMap<string, number>, key: string): number | undefined {
  const at = map.get(key);
  return at === SEVERAL ? undefined : at;
}
