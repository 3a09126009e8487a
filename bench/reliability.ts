/** Whether confidence means what it says: predictions that a gold set or a reader found right or wrong, by how sure we were. */
import type { ExtractionRecord, GraphSource } from "../src/model/index.js";
import { fold } from "../src/text/fold.js";

export interface Judgement {
  set: string;
  family: "event" | "relation" | "statement";
  /** 0 to 1. */
  confidence: number;
  right: boolean;
}

interface SeedsGold {
  entities: { id: string; kind: string; name: string; aliases: string[] }[];
  relations: { type: string; source: string; target: string }[];
}

interface SeedsReport {
  events: { extra: string[]; differences: string[] };
  statements: { extra: string[] };
}

/**
 * The graph of the sample reports against its gold. An event is right when the gold has it with this type, a statement when the gold has it
 * with this speaker, a relation when the gold has this type between entities of these names.
 */
export async function judgeSeeds(graph: GraphSource, gold: SeedsGold, report: SeedsReport): Promise<Judgement[]> {
  const out: Judgement[] = [];
  const idOf = (text: string) => /\b(?:ev|st)_\w+/.exec(text)?.[0] ?? "";
  const wrong = new Set([...report.events.extra, ...report.statements.extra, ...report.events.differences.filter((d) => /[:;] type /.test(d))].map(idOf));
  const goldIds = new Map(gold.entities.flatMap((e) => [e.name, ...e.aliases].map((n) => [`${e.kind} ${fold(n)}`, e.id])));
  const symmetric = (type: string) => ["FIGHTS", "ALLY_OF", "COORDINATES_WITH", "MET_WITH"].includes(type);
  const key = (type: string, ends: string[]) => `${type} ${(symmetric(type) ? [...ends].sort() : ends).join(" ")}`;
  const known = new Set(gold.relations.map((r) => key(r.type, [r.source, r.target])));
  const entities = new Map<string, string>();
  for await (const node of graph.nodes()) {
    const label = node.labels.at(-1)!;
    const confidence = Number(node.props.confidence);
    if (label === "Event" || label === "Statement") out.push({ set: "seeds", family: label === "Event" ? "event" : "statement", confidence, right: !wrong.has(node.id) });
    const names = [node.props.name, ...((node.props.aliases as string[] | undefined) ?? [])].map((n) => goldIds.get(`${label} ${fold(String(n))}`));
    const name = names.find((id) => id !== undefined);
    if (name !== undefined) entities.set(node.id, name);
  }
  for await (const edge of graph.edges()) {
    if (!("evidence" in edge.props)) continue;
    const ends = [entities.get(edge.source) ?? edge.source, entities.get(edge.target) ?? edge.target];
    out.push({ set: "seeds", family: "relation", confidence: Number(edge.props.confidence), right: known.has(key(edge.type, ends)) });
  }
  return out;
}

/** Sentences coded for one event each: the event we are surest of is right when it has the coded type. */
export function judgePlover(records: readonly { id: string; record: ExtractionRecord }[], gold: readonly { id: string; event: string }[]): Judgement[] {
  const types = new Map(gold.map((g) => [g.id, g.event]));
  return records.flatMap(({ id, record }) => {
    const surest = [...record.events].sort((a, b) => b.confidence - a.confidence)[0];
    return surest && types.has(id) ? [{ set: "plover", family: "event" as const, confidence: surest.confidence, right: surest.type === types.get(id) }] : [];
  });
}

/** Sentences judged for one type: our surest event of it is right where the judges say that the sentence tells one. Close calls are left out. */
export function judgeTypes(records: ReadonlyMap<string, ExtractionRecord>, gold: Readonly<Record<string, { id: string; label: string }[]>>): Judgement[] {
  return Object.entries(gold).flatMap(([type, rows]) => rows.flatMap(({ id, label }) => {
    const told = records.get(id)?.events.filter((e) => e.type === type && (e.status === "asserted" || e.status === "alleged")) ?? [];
    if (told.length === 0 || (label !== "yes" && label !== "easy no")) return [];
    return [{ set: "arabic", family: "event" as const, confidence: Math.max(...told.map((e) => e.confidence)), right: label === "yes" }];
  }));
}

/** What readers judged of samples (bench/sample.ts): family, language, confidence and verdict. */
export function readJudged(tsv: string): Judgement[] {
  return tsv.split("\n").filter((line) => line && !line.startsWith("#")).map((line) => {
    const [family, , confidence, verdict] = line.split("\t");
    return { set: "reader", family: family as Judgement["family"], confidence: Number(confidence), right: verdict === "right" };
  });
}

/**
 * By what the log-odds of the confidences would have to be multiplied, and what added, to fit the verdicts best (Platt, Probabilistic outputs for
 * support vector machines, 1999, with his targets that keep small samples from extremes). 1 and 0 say that they are right as they are.
 */
export function fitLogOdds(judgements: readonly Judgement[]): { slope: number; shift: number } {
  const positives = judgements.filter((j) => j.right).length;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (judgements.length - positives + 2);
  const x = judgements.map(({ confidence }) => {
    const p = Math.min(0.99, Math.max(0.01, confidence));
    return Math.log(p / (1 - p));
  });
  const targets = judgements.map((j) => (j.right ? high : low));
  const loss = (a: number, b: number) => targets.reduce((sum, t, i) => sum + Math.log1p(Math.exp(a * x[i]! + b)) - t * (a * x[i]! + b), 0);
  let [slope, shift] = [1, 0];
  for (let round = 0; round < 100; round++) {
    // Newton's method on two parameters; a step that goes too far is halved
    let [g1, g0, h11, h10, h00] = [0, 0, 1e-6, 0, 1e-6];
    targets.forEach((target, i) => {
      const p = 1 / (1 + Math.exp(-(slope * x[i]! + shift)));
      g1 += (p - target) * x[i]!;
      g0 += p - target;
      h11 += p * (1 - p) * x[i]! * x[i]!;
      h10 += p * (1 - p) * x[i]!;
      h00 += p * (1 - p);
    });
    const det = h11 * h00 - h10 * h10;
    const [d1, d0] = [(h00 * g1 - h10 * g0) / det, (h11 * g0 - h10 * g1) / det];
    let step = 1;
    while (step > 1e-6 && loss(slope - step * d1, shift - step * d0) > loss(slope, shift)) step /= 2;
    slope -= step * d1;
    shift -= step * d0;
    if (step * (Math.abs(d1) + Math.abs(d0)) < 1e-9) break;
  }
  return { slope, shift };
}

const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001];

/** One row a family and set, and for each bin of confidence how many there are and how many of them are right; in Markdown. */
export function reliabilityTable(judgements: readonly Judgement[]): string {
  const head = BINS.slice(0, -1).map((from, i) => (i === 0 ? `< ${BINS[1]}` : `${from}–${Math.min(1, BINS[i + 1]!).toFixed(1)}`));
  const lines = [`| What | Set | Number | Mean confidence | Right | Brier | Fit | ${head.join(" | ")} |`, `|---|---|---:|---:|---:|---:|---|${head.map(() => "---:").join("|")}|`];
  const groups = new Map<string, Judgement[]>();
  for (const j of judgements) groups.set(`${j.family} ${j.set}`, [...(groups.get(`${j.family} ${j.set}`) ?? []), j]);
  for (const group of groups.values()) {
    const { family, set } = group[0]!;
    const bins = BINS.slice(0, -1).map((from, i) => {
      const inside = group.filter((j) => j.confidence >= from && j.confidence < BINS[i + 1]!);
      return inside.length ? `${percent(share(inside))} of ${inside.length}` : "–";
    });
    const mean = group.reduce((sum, j) => sum + j.confidence, 0) / group.length;
    const brier = group.reduce((sum, j) => sum + (j.confidence - Number(j.right)) ** 2, 0) / group.length;
    const { slope, shift } = fitLogOdds(group);
    lines.push(`| ${family}s | ${set} | ${group.length} | ${mean.toFixed(2)} | ${share(group).toFixed(2)} | ${brier.toFixed(3)} | ${slope.toFixed(2)}x ${shift < 0 ? "−" : "+"} ${Math.abs(shift).toFixed(2)} | ${bins.join(" | ")} |`);
  }
  return lines.join("\n");
}

const share = (group: readonly Judgement[]): number => group.filter((j) => j.right).length / group.length;
const percent = (x: number): string => `${Math.round(x * 100)} %`;
