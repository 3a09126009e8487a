/** Entities checked by FollowTheMoney's own model. */
import { rmSync } from "node:fs";
import { followTheMoney } from "../../../src/export/formats/followTheMoney.js";
import type { GraphEdge, GraphNode } from "../../../src/model/index.js";
import { collectFiles, sourceOf } from "../../support/collect.js";
import { hostileGraph } from "../../support/hostileGraph.js";
import { hasPython, needs, python } from "../../support/readers.js";
import { sampleGraph } from "../../support/sample-graph.js";

const odd: { nodes: GraphNode[]; edges: GraphEdge[] } = {
  nodes: [
    { id: "a b/ü", labels: ["Entity", "Organization"], props: { name: "  Two\n lines ", aliases: ["", " ", "X"], subtype: "company", country: "GB", wikidata: "not one" } },
    { id: "_", labels: ["Entity", "Person"], props: { name: "=1+1" } },
    { id: "e_9", labels: ["Entity", "Place"], props: { name: "Nowhere", lat: 0, lon: -0.5, subtype: "town" } },
    { id: "v_9", labels: ["Event"], props: { type: "AGREE", dateFrom: "2016-02-30", dateTo: "2016", countText: "\u0007 two" } },
  ],
  edges: [
    { id: "r_a", type: "HOLDS_ROLE", source: "_", target: "e_9", props: { from: "2014", to: "soon" } },
    { id: "r_b", type: "LEADS", source: "_", target: "a b/ü", props: { title: "chair; head", documents: ["d_none"] } },
    { id: "r_c", type: "LEADS", source: "e_9", target: "a b/ü", props: {} },
    { id: "r_d", type: "ACTOR_IN", source: "e_9", target: "v_9", props: {} },
    { id: "r_e", type: "FIGHTS", source: "_", target: "gone", props: {} },
  ],
};

describe.each([["the sample", sourceOf(sampleGraph()), 90], ["hostile names", hostileGraph, 7], ["odd values", sourceOf(odd), 9]] as const)("%s", (_name, graph, entities) => {
  needs(hasPython("followthemoney"), "the Python package followthemoney")("is valid by FollowTheMoney's model: schemata, types, references and their ranges", async () => {
    const { folder, file } = await collectFiles(followTheMoney, graph);
    const found = python("followTheMoney.py", file) as { entities: number; wrong: string[] };
    expect(found.wrong).toEqual([]);
    expect(found.entities).toBeGreaterThanOrEqual(entities);
    rmSync(folder, { recursive: true });
  });
});
