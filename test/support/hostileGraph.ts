import type { GraphEdge, GraphNode, GraphSource } from "../../src/model/index.js";

/** A small graph with everything that breaks exports: markup, control characters, both scripts, lists, self-loops, parallels. */
export const NODES: GraphNode[] = [
  { id: "d_1", labels: ["Document"], props: { path: "a/b.txt", title: 'Tom & "Jerry" <b>', language: "en", published: "2016-12-08", text: "One\r\ntwo\tthree\n]]> & <x/> \u{1F600}" } },
  { id: "s_1", labels: ["Sentence"], props: { document: "d_1", index: 0, start: 0, end: 3, text: "One", language: "en" } },
  { id: "e_1", labels: ["Entity", "Person"], props: { name: "`) DETACH DELETE n //", aliases: ["محمد", "Mohammed; \"Abu\"", "a|b"], mentions: 3, lat: 36.3, country: "IQ" } },
  { id: "e_2", labels: ["Entity", "Place"], props: { name: "الموصل\u0000\u0008\ud800", aliases: [], mentions: 12, lat: 36, population: 3_000_000_000 } },
  { id: "v_1", labels: ["Event"], props: { type: "ASSAULT", subtype: "air_strike", trigger: "pounded", dateFrom: "2016-12-07", dateTo: "2016-12-07", inferred: true, killedMin: 12 } },
];

export const EDGES: GraphEdge[] = [
  { id: "r_1", type: "MENTIONS", source: "s_1", target: "e_1", props: { start: 0, end: 3, text: "One" } },
  { id: "r_2", type: "MENTIONS", source: "s_1", target: "e_1", props: { start: 1, end: 2, text: "n" } },
  { id: "r_3", type: "FIGHTS", source: "e_1", target: "e_2", props: { symmetric: true, count: 4, confidence: 0.9, evidence: ["s_1"], from: "2014" } },
  { id: "r_4", type: "ALLY_OF", source: "e_2", target: "e_2", props: { symmetric: true, count: 1, confidence: 1, title: "<&\">" } },
  { id: "r_5", type: "OCCURRED_AT", source: "v_1", target: "e_2", props: {} },
];

/** Characters of the graph that XML cannot hold. */
export const ILLEGAL = 3;

export const hostileGraph: GraphSource = { nodes: () => NODES, edges: () => EDGES };
