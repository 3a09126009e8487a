import type { GraphNode, RecordEntity, Schema } from "../model/index.js";
import type { EntityCluster } from "./identity.js";

/** The node of a cluster: canonical Latin name, every surface form, names by language, place and counts. */
export function entityNode(cluster: EntityCluster, schema: Schema): GraphNode {
  const entities = cluster.members.map((m) => m.entity);
  const aliases = [...new Set(entities.flatMap((e) => e.aliases))].sort();
  const first = <K extends keyof RecordEntity>(key: K) => entities.map((e) => e[key]).find((v) => v !== null && v !== undefined);
  const mentions = cluster.members.reduce((sum, { record, entity }) => sum + record.mentions.filter((m) => m.entity === entity.id).length, 0);
  const list = (key: "names_en" | "names_fr" | "names_ar") => [...new Set(entities.flatMap((e) => e[key] ?? []))].sort();
  const props: Record<string, unknown> = {
    name: canonical(entities), kind: cluster.kind, subtype: first("subtype"), aliases, names_en: list("names_en"), names_fr: list("names_fr"), names_ar: list("names_ar"),
    wikidata: first("wikidata"), ref: first("ref"), country: first("country"), lat: first("lat"), lon: first("lon"), geoPrecision: first("geoPrecision"), mentions,
    documents: [...new Set(cluster.members.map((m) => m.record.document.id))].sort(),
  };
  return { id: cluster.id, labels: ["Entity", schema.label(cluster.kind)], props: props as GraphNode["props"] };
}

/** The name of a known row; else the longest name in Latin script, alphabetically first among equals. */
function canonical(entities: RecordEntity[]): string {
  const known = entities.find((e) => e.ref);
  if (known) return known.name;
  const names = [...new Set(entities.map((e) => e.name))].sort((a, b) => Number(/[\u0600-\u06ff]/.test(a)) - Number(/[\u0600-\u06ff]/.test(b)) || b.length - a.length || (a < b ? -1 : 1));
  return names[0]!;
}
