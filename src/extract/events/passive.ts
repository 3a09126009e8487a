/**
 * Passives that nothing marks. Without vowels an Arabic passive looks like the active; a headline leaves out the auxiliary
 * ("two journalists killed in Aleppo", « un journaliste arrêté à Bamako »). Whoever stands alone beside a verb of harm suffers it.
 */
import type { TriggerEntry } from "../../lang/types.js";
import type { Clause } from "../clauses.js";
import { classOf, fits } from "../constraints.js";
import type { SentenceContext } from "../context.js";
import { FORCE, typeOf } from "./violence.js";

/** Whether the subject of the clause undergoes what the entry tells. */
export function suffers(clause: Clause, entry: TriggerEntry, context: SentenceContext): boolean {
  const { subject, object, verb, subjectBy } = clause;
  const form = context.lexicon.grammar.unmarkedPassive;
  if (!form || (entry.frame ?? "transitive") !== "transitive" || !subject || !verb.finite || verb.passive || verb.participle) return false;
  // "attempted to assassinate", "said that"
  if (clause.complement && form !== "any") return false;
  if (object !== null && !(form !== "any" && complements(object, context))) return false;
  if (subjectBy !== "here" && (form !== "any" || subjectBy !== "relative")) return false;
  if (form !== "any" && !(bare(clause, form, context) && !sharesObject(clause, context))) return false;
  if (SUFFERED.test(entry.subtype) || PUNISHED.test(entry.subtype)) return form !== "any" || !mayAct(clause, context);
  if (!FORCE.has(typeOf(entry, context))) return false;
  return classOf(subject, context).some((c) => c === "building" || c === "territory" || c === "civilians" || c === "prisoners");
}

/** The clause as the passive that it is. */
export function toPassive(clause: Clause): void {
  clause.verb.passive = true;
  clause.object = clause.subject;
  clause.subject = null;
  clause.subjectBy = "none";
}

/** Subtypes of harm to people, which they rather suffer than do where only one of both is told. */
export const SUFFERED = /killing|injur|wound|assassinat|execution|behead|kidnap|hostage|arrest|detention|torture|rape|casualties|abduct|forced|deport/;
const PUNISHED = /^(?:sentencing|conviction|displacement)$/;

const VICTIMS: TriggerEntry["subject"] = ["civilians", "armed", "person", "prisoners", "group", "Person"];
const AGENTS: TriggerEntry["subject"] = ["forces", "officials", "Organization"];

/** «اعتقلت القوات»: forces right behind their verb may act; some, or so many, suffer: «قتل سبعة جنود». */
const mayAct = ({ subject, verb }: Clause, context: SentenceContext): boolean => subject!.to > verb.from && (subject!.definite || subject!.mention !== null || !isSoMany(subject!, context)) && fits(subject, AGENTS, context) && !fits(subject, VICTIMS, context);

const isSoMany = ({ from, head }: { from: number; head: number }, { tokens }: SentenceContext): boolean => tokens.slice(from, head).some((t) => t.pos === "NUM");

/** A lone past or participle, without an auxiliary and no relative pronoun before it. */
function bare({ verb, at }: Clause, form: "past" | "participle", { tokens, chunks }: SentenceContext): boolean {
  const head = tokens[verb.head]!;
  if (form === "past" ? !head.past && head.verb !== "part" : head.verb !== "part") return false;
  for (let k = verb.from; k < verb.head; k++) if (tokens[k]!.pos === "AUX" || tokens[k]!.pos === "VERB") return false;
  const before = chunks[at - 1];
  return !(before?.type === "boundary" && before.kind === "rel");
}

/** "abducted and killed two aid workers" */
function sharesObject({ at }: Clause, { chunks }: SentenceContext): boolean {
  const join = chunks[at + 1];
  return join?.type === "boundary" && (join.kind === "coord" || join.kind === "comma") && chunks.slice(at + 2, at + 4).some((c) => c.type === "verb" && !c.passive);
}

/** "shot dead": what became of whoever was shot, not who. */
const complements = ({ from, to }: { from: number; to: number }, { tokens }: SentenceContext): boolean => to - from === 1 && tokens[from]!.pos === "ADJ";
