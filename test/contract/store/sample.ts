/** A small graph in the shapes of the graph model, made by hand: two documents, English and Arabic, that report the same strike. */
import type { GraphEdge, GraphNode, GraphDelta, Props } from "../../../src/model/index.js";
import type { StoreChange } from "../../../src/store/types.js";

export const node = (id: string, labels: string[], props: Props = {}): GraphNode => ({ id, labels, props: { ...props, id } });
export const edge = (type: string, source: string, target: string, props: Props = {}): GraphEdge => {
  const id = `r_${type}_${source}_${target}`.toLowerCase();
  return { id, type, source, target, props: { ...props, id } };
};
export const delta = (parts: Partial<GraphDelta>): GraphDelta => ({ nodes: [], edges: [], deletedNodes: [], deletedEdges: [], ...parts });
export const change = (parts: Partial<GraphDelta>, records: StoreChange["records"] = [], deletedRecords: string[] = []): StoreChange => ({
  delta: delta(parts),
  records,
  deletedRecords,
});

const EN = "The Defence Ministry said aircraft struck Tall Qasr on 4 May 2016, killing 12. The Northern Brigades denied it. General Adam Weil met Minister Sami Hariri in Port Elm.";
const AR = "قال المجلس إن طائرات قصفت تل قصر في 4 أيار 2016.";

const sentence = (doc: string, index: number, text: string, whole: string, language: string) =>
  node(`s_${doc}_${index}`, ["Sentence"], { document: `d_${doc}`, index, start: whole.indexOf(text), end: whole.indexOf(text) + text.length, text, language });

const S1 = EN.slice(0, EN.indexOf(" The Northern"));
const S2 = "The Northern Brigades denied it.";
const S3 = "General Adam Weil met Minister Sami Hariri in Port Elm.";

const entity = (id: string, kind: string, name: string, aliases: string[], props: Props = {}) =>
  node(id, ["Entity", kind], { name, aliases: [name, ...aliases], ...props });

export const sample = (): { nodes: GraphNode[]; edges: GraphEdge[] } => ({
  nodes: [
    node("d_en", ["Document"], { path: "a.txt", title: "Strike on Tall Qasr", language: "en", publisher: "Daily Post", published: "2016-05-05", text: EN }),
    node("d_ar", ["Document"], { path: "b.txt", title: "قصف تل قصر", language: "ar", text: AR }),
    sentence("en", 0, S1, EN, "en"),
    sentence("en", 1, S2, EN, "en"),
    sentence("en", 2, S3, EN, "en"),
    sentence("ar", 0, AR, AR, "ar"),
    entity("e_ministry", "Organization", "Defence Ministry", ["Ministry of Defence", "وزارة الدفاع"], { subtype: "ministry", mentions: 4 }),
    entity("e_brigades", "Organization", "Northern Brigades", ["ألوية الشمال", "Brigades"], { subtype: "armed_group", mentions: 3 }),
    entity("e_council", "Organization", "Military Council", ["المجلس العسكري", "المجلس"], { subtype: "military", mentions: 2 }),
    entity("e_post", "Organization", "Daily Post", [], { subtype: "media", mentions: 1 }),
    entity("e_qasr", "Place", "Tall Qasr", ["تل قصر", "Tell Qasr"], { subtype: "town", country: "SY", lat: 36.25, lon: 41, geoPrecision: "town", mentions: 5 }),
    entity("e_elm", "Place", "Port Elm", ["Port-Élm", "بورت إلم"], { subtype: "city", country: "FR", mentions: 1 }),
    entity("e_weil", "Person", "Adam Weil", ["General Adam Weil", "آدم فايل"], { mentions: 2, subtype: "military_officer" }),
    entity("e_hariri", "Person", "Sami Hariri", ["سامي الحريري", "Hariri"], { mentions: 2 }),
    node("v_strike", ["Event"], {
      type: "ASSAULT", mode: "aerial", subtype: "airstrike", acled: "Air/drone strike", trigger: "struck", dateFrom: "2016-05-04", dateTo: "2016-05-04", datePrecision: "day",
      dateText: "4 May 2016", status: "alleged", killedMin: 12, killedMax: 12, countText: "12", confidence: 0.8, targetGroups: ["civilians"],
    }),
    node("v_meeting", ["Event"], { type: "CONSULT", mode: "visit", subtype: "meeting", trigger: "met", datePrecision: "unknown", status: "asserted", confidence: 0.7 }),
    node("t_claim", ["Statement"], { kind: "claim", text: "aircraft struck Tall Qasr on 4 May 2016, killing 12", language: "en", confidence: 0.9 }),
    node("t_denial", ["Statement"], { kind: "denial", text: "denied it", quote: "it never happened", language: "en", confidence: 0.6 }),
    node("t_claim_ar", ["Statement"], { kind: "claim", text: "طائرات قصفت تل قصر", language: "ar", confidence: 0.9 }),
  ],
  edges: [
    ...["s_en_0", "s_en_1", "s_en_2"].map((s) => edge("IN_DOCUMENT", s, "d_en")),
    edge("IN_DOCUMENT", "s_ar_0", "d_ar"),
    edge("PUBLISHED_BY", "d_en", "e_post"),
    mention("s_en_0", "e_ministry", EN, "Defence Ministry"),
    mention("s_en_0", "e_qasr", EN, "Tall Qasr"),
    mention("s_en_1", "e_brigades", EN, "Northern Brigades"),
    mention("s_en_2", "e_weil", EN, "General Adam Weil"),
    mention("s_en_2", "e_hariri", EN, "Sami Hariri"),
    mention("s_en_2", "e_elm", EN, "Port Elm"),
    mention("s_ar_0", "e_council", AR, "المجلس"),
    mention("s_ar_0", "e_qasr", AR, "تل قصر"),
    edge("ACTOR_IN", "e_brigades", "v_strike", { confidence: 0.8 }),
    edge("TARGET_OF", "e_ministry", "v_strike", { confidence: 0.5 }),
    edge("OCCURRED_AT", "v_strike", "e_qasr", { precision: "town" }),
    edge("OCCURRED_AT", "v_meeting", "e_elm"),
    edge("ACTOR_IN", "e_weil", "v_meeting"),
    edge("ACTOR_IN", "e_hariri", "v_meeting"),
    span("EVIDENCED_BY", "v_strike", "s_en_0", EN, "struck"),
    span("EVIDENCED_BY", "v_strike", "s_ar_0", AR, "قصفت"),
    span("EVIDENCED_BY", "v_meeting", "s_en_2", EN, "met"),
    span("EVIDENCED_BY", "t_claim", "s_en_0", EN, "aircraft struck Tall Qasr on 4 May 2016, killing 12"),
    span("EVIDENCED_BY", "t_denial", "s_en_1", EN, "denied it"),
    span("EVIDENCED_BY", "t_claim_ar", "s_ar_0", AR, "طائرات قصفت تل قصر"),
    edge("STATED", "e_ministry", "t_claim"),
    edge("STATED", "e_brigades", "t_denial"),
    edge("STATED", "e_council", "t_claim_ar"),
    edge("CARRIED_BY", "t_claim", "e_post"),
    edge("ABOUT", "t_claim", "v_strike", { stance: "affirms" }),
    edge("ABOUT", "t_denial", "v_strike", { stance: "denies" }),
    edge("ABOUT", "t_claim_ar", "v_strike", { stance: "affirms" }),
    edge("CONTRADICTS", "t_claim", "t_denial", { confidence: 0.7 }),
    edge("FIGHTS", "e_brigades", "e_ministry", relation(["s_en_0"], ["d_en"], { symmetric: true, event: "v_strike" })),
    edge("MET_WITH", "e_hariri", "e_weil", relation(["s_en_2"], ["d_en"], { symmetric: true })),
    edge("COORDINATES_WITH", "e_hariri", "e_weil", relation(["s_en_2"], ["d_en"], { symmetric: true, confidence: 0.55 })),
    edge("CONTROLS", "e_brigades", "e_qasr", relation(["s_en_0", "s_ar_0"], ["d_en", "d_ar"], { attributedTo: ["e_ministry"], extent: "most of" })),
    edge("HOLDS_ROLE", "e_weil", "e_council", relation(["s_en_2"], ["d_en"], { title: "General" })),
    edge("LOCATED_IN", "e_council", "e_elm", relation(["s_en_2"], ["d_en"])),
  ],
});

function relation(evidence: string[], documents: string[], props: Props = {}): Props {
  return { evidence, documents, count: evidence.length, confidence: 0.75, ...props };
}
function span(type: string, source: string, target: string, text: string, words: string): GraphEdge {
  const start = text.indexOf(words);
  return edge(type, source, target, { start, end: start + words.length });
}
function mention(source: string, target: string, text: string, words: string): GraphEdge {
  const start = text.indexOf(words);
  return edge("MENTIONS", source, target, { start, end: start + words.length, text: words });
}

export const byId = <T extends { id: string }>(items: T[]): T[] => [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
export async function all<T>(items: AsyncIterable<T> | Iterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const item of items) out.push(item);
  return out;
}
