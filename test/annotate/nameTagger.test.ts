import { compileLexicon } from "../../src/annotate/lexicon.js";
import { LABELS } from "../../src/annotate/ner/types.js";
import { viterbi, ViterbiWork } from "../../src/annotate/ner/viterbi.js";
import { languageOf } from "../../src/lang/index.js";
import { createKnowledge } from "../../src/pipeline/knowledge.js";
import { loadNameTagger, loadTagger } from "../../src/resources/models.js";
import { tokenize } from "../../src/text/tokenize.js";

const knowledge = createKnowledge();

function names(code: string, text: string): string[] {
  const language = languageOf(code);
  const words = (term: string) => tokenize(term, 0, term.length, language.tokens).map((t) => t.norm);
  const lexicon = compileLexicon({ ...language, words, forms: (e) => language.forms(e) });
  const tokens = tokenize(text, 0, text.length, language.tokens);
  loadTagger(code).tag(tokens);
  const { labels, scores } = loadNameTagger(code, lexicon, knowledge)!.tag(tokens);
  expect(labels).toHaveLength(tokens.length);
  const out: string[] = [];
  let from = 0;
  tokens.forEach((token, i) => {
    const label = LABELS[labels[i]!]!;
    expect(scores[i]).toBeGreaterThanOrEqual(0.3);
    expect(scores[i]).toBeLessThanOrEqual(1);
    if (label[0] === "B") from = token.start;
    if (label[0] === "I") expect(LABELS[labels[i - 1]!]!.slice(2)).toBe(label.slice(2));
    const goesOn = i + 1 < tokens.length && LABELS[labels[i + 1]!]![0] === "I";
    if (label !== "O" && !goesOn) out.push(`${label.slice(2)} ${text.slice(from, token.end)}`);
  });
  return out;
}

describe("name taggers", () => {
  test("English", () => {
    expect(names("en", "Robert Miller visited Berlin and met officials of the United Nations in Germany.")).toEqual(["PER Robert Miller", "LOC Berlin", "ORG United Nations", "LOC Germany"]);
  });

  test("French", () => {
    expect(names("fr", "Le ministre Pierre Dubois a rencontré Angela Merkel à Berlin, en Allemagne.")).toEqual(["PER Pierre Dubois", "PER Angela Merkel", "LOC Berlin", "LOC Allemagne"]);
  });

  test("Arabic", () => {
    expect(names("ar", "وصل الرئيس محمود عباس إلى القاهرة لحضور اجتماع جامعة الدول العربية.")).toEqual(["PER محمود عباس", "LOC القاهرة", "ORG جامعة الدول العربية"]);
  });

  test("odd input", () => {
    for (const text of ["", "?", "🙂 🙂", "x".repeat(2000)]) names("en", text);
  });

  test("a language without weights has no tagger", () => {
    expect(loadNameTagger("xx", {} as never, knowledge)).toBeNull();
  });
});

describe("exact decoding", () => {
  test("takes the best of all sequences, and margins are what the next best loses", () => {
    const T = 3;
    const n = 4;
    let seed = 3;
    const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 30 - 2;
    for (let round = 0; round < 20; round++) {
      const emit = Float64Array.from({ length: n * T }, next);
      const transition = Float64Array.from({ length: (T + 1) * T }, next);
      const work = new ViterbiWork();
      viterbi(emit, transition, n, T, work);
      const all = Array.from({ length: T ** n }, (_, k) => {
        const labels = Array.from({ length: n }, (_, i) => Math.floor(k / T ** i) % T);
        return { labels, score: labels.reduce((sum, t, i) => sum + emit[i * T + t]! + transition[(i ? labels[i - 1]! : T) * T + t]!, 0) };
      }).sort((a, b) => b.score - a.score);
      expect([...work.labels.subarray(0, n)]).toEqual(all[0]!.labels);
      for (let i = 0; i < n; i++) {
        const other = all.find((s) => s.labels[i] !== all[0]!.labels[i])!;
        expect(work.margins[i]).toBeCloseTo(all[0]!.score - other.score, 9);
      }
    }
  });
});
