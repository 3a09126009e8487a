import type { GraphNode, GraphSource } from "../../model/index.js";
import { caption } from "../caption.js";
import { Chunks } from "../chunks.js";
import { Clean } from "../clean.js";
import { Links } from "../links.js";
import { Shelf } from "../shelf.js";
import type { ExportFormat } from "../types.js";

/** What an event is drawn and described with; coordinates where it is a place with any. */
interface Linked {
  name: string;
  at?: [lon: number, lat: number];
  subtype?: unknown;
  geoPrecision?: unknown;
}

/**
 * Events on a map (RFC 7946), for QGIS, kepler.gl, geojson.io and Leaflet: a feature for each event that occurred at a
 * place with coordinates. Where it is only known to be in a province, it stands in the middle of it: `placeKind` and
 * `placePrecision` say so.
 */
export const geojson: ExportFormat = {
  name: "geojson",
  description: "GeoJSON of the events that have a place, for QGIS and other maps",
  extensions: [".geojson"],
  partial: true,
  async write(source, sink) {
    const clean = new Clean();
    const out = new Chunks(sink);
    const shelf = new Shelf<Linked>();
    try {
      const links = await gather(source, shelf);
      let nodes = 0;
      out.add('{"type": "FeatureCollection", "features": [');
      for await (const node of source.nodes()) {
        if (!node.labels.includes("Event")) continue;
        const linked = (role: string): Linked[] => links[role]!.of(node.id).map((row) => shelf.read(row));
        const places = linked("OCCURRED_AT").filter(({ at }) => at !== undefined);
        if (places.length === 0) continue;
        const points = places.map(({ at }) => at!);
        const geometry = points.length === 1 ? { type: "Point", coordinates: points[0] } : { type: "MultiPoint", coordinates: points };
        const { id: _id, name: _name, ...own } = node.props;
        const properties = {
          name: caption(node),
          ...own,
          place: places.map(({ name }) => name).join("; "),
          placeKind: first(places, "subtype"),
          placePrecision: first(places, "geoPrecision"),
          actors: linked("ACTOR_IN").map(({ name }) => name),
          targets: linked("TARGET_OF").map(({ name }) => name),
        };
        await out.flushAfter(`${nodes++ === 0 ? "\n" : ",\n"}${clean.json({ type: "Feature", id: node.id, geometry, properties })}`);
      }
      out.add("\n]}\n");
      await out.flush();
      return { nodes, edges: 0, stripped: clean.stripped };
    } finally {
      shelf.close();
    }
  },
};

/** Entities on the shelf, and by event the rows of those that it is linked to. */
async function gather(source: GraphSource, shelf: Shelf<Linked>): Promise<Record<string, Links>> {
  const links: Record<string, Links> = { OCCURRED_AT: new Links(), ACTOR_IN: new Links(), TARGET_OF: new Links() };
  for await (const node of source.nodes()) {
    if (node.labels.includes("Entity")) shelf.put(node.id, linkedOf(node));
  }
  for await (const edge of source.edges()) {
    const found = links[edge.type];
    if (!found) continue;
    const [event, entity] = edge.type === "OCCURRED_AT" ? [edge.source, edge.target] : [edge.target, edge.source];
    const row = shelf.row(entity);
    if (row !== undefined) found.add(event, row);
  }
  return links;
}

function linkedOf(node: GraphNode): Linked {
  const { lat, lon, subtype, geoPrecision } = node.props;
  const within = (value: unknown, most: number): value is number => typeof value === "number" && Math.abs(value) <= most;
  const at = within(lat, 90) && within(lon, 180) ? { at: [lon, lat] as [number, number], subtype, geoPrecision } : {};
  return { name: caption(node), ...at };
}

const first = (places: Linked[], what: "subtype" | "geoPrecision"): unknown => places.find((place) => place[what] !== undefined)?.[what] ?? null;
