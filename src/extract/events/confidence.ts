/**
 * How sure we are that a sentence tells an event as we read it: a logistic model over a few plain observations. The
 * weights were fitted on sentences that people judged (bench/README.md says which and how well it is calibrated).
 */
import type { Reason } from "../../annotate/types.js";
import { isPeople } from "../arguments.js";
import type { SentenceContext } from "../context.js";
import { governed } from "./roles.js";
import type { FoundEvent } from "./find.js";
import type { Trigger } from "./triggers.js";

/**
 * Added up and put through the logistic function; positive speaks for the event. The slopes come from regressions on Arabic
 * sentences that several people judged (cross-validated F1: violence .59, protest .41), shrunk; the base is set so that the mean
 * confidence is the share that a reader found right in a sample of reports in three languages (bench/README.md: .68 and .68).
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  base: -0.26,
  verb: 0.7, "noun told by its verb": 0.5, "several words": 1.0, "further words": 0.3, "fixed wording": 0,
  counts: 1.6, "place in the clause": 0.6, actor: 0.4, target: 0.1, date: 0.1, "by a source": 0.2,
  "a day named": 0.6, "a year named": -0.6, aside: -0.4, "after something": -0.3, "far into the sentence": -0.6, "the law": -1.3, "protest under another verb": -0.6,
  "definite noun": -0.6, "definite by its noun": -0.7, "people of it": -0.6, "verb of protest": 0.5, "doubtful word": -0.5, "present tense": -0.4, "infinitive or participle": 0, question: -0.4, opinion: -0.7, "not asserted": -0.7,
};

export function weigh(event: FoundEvent, trigger: Trigger, context: SentenceContext): { confidence: number; reasons: Reason[] } {
  const reasons: Reason[] = observations(event, trigger, context).map((name) => [name, WEIGHTS[name] ?? 0]);
  const sum = reasons.reduce((total, [, weight]) => total + weight, 0);
  return { confidence: Math.round(100 / (1 + Math.exp(-sum))) / 100, reasons };
}

function observations(event: FoundEvent, trigger: Trigger, context: SentenceContext): string[] {
  const { tokens, sentence, annotated, attributions } = context;
  const out = ["base"];
  const say = (name: string, holds: unknown) => {
    if (holds) out.push(name);
  };
  const verb = trigger.clause?.verb;
  const head = tokens[trigger.from]!;
  say("verb", trigger.kind === "verb");
  say("verb of protest", trigger.kind === "verb" && event.type === "PROTEST");
  say("fixed wording", trigger.kind === "phrase");
  say("present tense", trigger.kind === "verb" && verb?.finite && !head.past);
  say("infinitive or participle", trigger.kind === "verb" && (verb?.infinitive || verb?.participle));
  say("further words", trigger.kind === "verb" && trigger.also?.length);
  say("noun told by its verb", trigger.told);
  say("definite noun", trigger.kind === "noun" && trigger.np?.definite);
  say("definite by its noun", trigger.kind === "noun" && trigger.np !== null && !trigger.np.definite && definiteBehind(trigger, context));
  say("people of it", trigger.kind === "noun" && trigger.np !== null && isPeople(trigger.np) && trigger.to > trigger.np.head);
  say("several words", trigger.kind === "noun" && trigger.to - trigger.from > 1);
  say("doubtful word", trigger.entry.confidence !== undefined && trigger.entry.confidence < 0.65);
  say("actor", event.actors.length);
  say("target", event.targets.length);
  say("place in the clause", event.place?.stated || event.place?.near);
  say("date", event.date);
  const day = event.date && dayOf(event.date);
  say("a day named", day === "near");
  say("a year named", day === "told");
  say("aside", trigger.kind === "verb" && isAside(trigger, context));
  say("protest under another verb", event.type === "PROTEST" && trigger.kind === "verb" && trigger.clause?.governor);
  say("after something", trigger.kind === "noun" && trigger.np?.case === "after");
  say("far into the sentence", trigger.from >= FAR);
  say("the law", event.type === "ASSAULT" && isOnLaw(context));
  say("counts", event.counts.countText !== undefined);
  say("not asserted", event.status !== "asserted");
  say("question", /[?؟]/.test(tokens.at(-1)?.text ?? "") || annotated.doc.text.slice(sentence.start, sentence.end).includes("؟"));
  say("by a source", event.type !== "PROTEST" && attributions.some((a) => a.start <= event.trigger.start && event.trigger.start < a.end));
  say("opinion", attributions.some((a) => a.kind === "opinion" && a.start <= event.trigger.start && event.trigger.start < a.end));
  return out;
}

/** «اغتيال الحريري»: a noun is as definite as the noun or name that it governs. */
function definiteBehind(trigger: Trigger, context: SentenceContext): boolean {
  const inner = governed(trigger, trigger.np!, context);
  return inner !== null && (inner.definite || inner.mention !== null);
}

/** Words of a sentence behind which a trigger is told beside others, and more often misread. */
const FAR = 30;

/** News is of yesterday or Sunday; what has its year told is mostly what the news goes back to. */
function dayOf(date: NonNullable<FoundEvent["date"]>): "near" | "told" | null {
  if (YEAR.test(date.text)) return "told";
  return date.resolve(ANY_DAY).precision === "day" ? "near" : null;
}

const YEAR = /(?:19|20)\d\d/;
const ANY_DAY = "2000-01-15";

/** "the men, who had killed…", "when he shot…": told of somebody or to say when, not as the news. */
function isAside({ clause }: Trigger, { chunks }: SentenceContext): boolean {
  const before = clause ? chunks[clause.at - 1] : undefined;
  return clause?.subjectBy === "relative" || (before?.type === "boundary" && (before.kind === "rel" || before.kind === "sub"));
}

/** Courts speak of acts long past. */
const isOnLaw = ({ tokens, lexicon }: SentenceContext): boolean => tokens.some((_, k) => lexicon.law.match(tokens, k));
