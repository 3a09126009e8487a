import type { GraphEdge, GraphNode, GraphSource, PropValue, Props } from "../../model/index.js";
import { caption } from "../caption.js";
import { Chunks } from "../chunks.js";
import { Clean } from "../clean.js";
import { IdTable } from "../idTable.js";
import { Links } from "../links.js";
import { Shelf } from "../shelf.js";
import { kindOf } from "../style.js";
import { firstDay, lastDay } from "../time.js";
import type { ExportFormat } from "../types.js";

type Values = Record<string, (string | null | undefined)[]>;

/** What relationships and events need to know of their other ends. */
interface End {
  id: string;
  /** Person, Organization, Place, Document, Event, Statement, Sentence. */
  kind: string;
  name: string;
  /** Of a sentence. */
  document?: string;
  /** ISO 3166-1, as FollowTheMoney writes it: in lower case. */
  country?: string;
}

/**
 * Entities of FollowTheMoney, one a line, for Aleph, OpenAleph and the ftm tools. Relationships become its link entities
 * where it has one for their meaning, else UnknownLink with the meaning as role. Sentences become part of what they are
 * evidence for: `proof` leads from events, statements and relationships to the documents.
 */
export const followTheMoney: ExportFormat = {
  name: "ftm",
  description: "FollowTheMoney entities for Aleph, OpenAleph and the ftm tools",
  extensions: [".ftm.json", ".ijson"],
  partial: true,
  async write(source, sink) {
    const clean = new Clean();
    const out = new Chunks(sink);
    const shelf = new Shelf<End>();
    let nodes = 0;
    let edges = 0;
    const entity = async (id: string, schema: string, values: Values): Promise<void> => {
      const properties: Record<string, string[]> = {};
      for (const [name, list] of Object.entries(values)) {
        const tidy = (value: string): string => (LONG.has(name) ? clean.text(value) : clean.text(value).replace(/\s+/g, " ").trim());
        const kept = list.flatMap((value) => (typeof value === "string" ? [tidy(value)] : [])).filter((value) => value.trim() !== "");
        if (kept.length > 0) properties[name] = [...new Set(kept)];
      }
      await out.flushAfter(`${JSON.stringify({ id: idOf(id), schema, properties })}\n`);
    };
    try {
      const known = await gather(source, shelf);
      for await (const node of source.nodes()) {
        const made = fromNode(node, known, shelf);
        if (!made) continue;
        nodes += 1;
        await entity(node.id, ...made);
      }
      const mentioned = new IdTable();
      for await (const edge of source.edges()) {
        const [from, to] = [shelf.get(edge.source), shelf.get(edge.target)];
        if (!from || !to) continue;
        if (edge.type === "MENTIONS") {
          // once for a document and an entity, however often it is named there
          const pair = `${from.document}\u0000${edge.target}`;
          if (!from.document || mentioned.has(pair) || !shelf.has(from.document)) continue;
          mentioned.set(pair, 1);
          await entity(edge.id, "Documentation", { document: [idOf(from.document)], entity: [idOf(edge.target)], role: ["mentions"] });
        } else if (!FOLDED.has(edge.type) && from.kind !== "Sentence" && to.kind !== "Sentence") {
          for (const [id, schema, values] of fromEdge(edge, from, to, shelf)) await entity(id, schema, values);
        } else continue;
        edges += 1;
      }
      await out.flush();
      return { nodes, edges, stripped: clean.stripped };
    } finally {
      shelf.close();
    }
  },
};

/** Properties that hold whole texts, line ends and all. */
const LONG = new Set(["bodyText", "description"]);

/** FollowTheMoney's ids are of letters, digits, dots and hyphens: ours have an underscore, others whatever they like. */
const idOf = (id: string): string => `${/^[0-9A-Za-z]/.test(id) ? "" : "x"}${id.replace(/[^0-9A-Za-z-]/gu, (c) => (c === "_" ? "-" : `.${c.codePointAt(0)!.toString(16)}.`))}${/[0-9A-Za-z]$/.test(id) ? "" : "x"}`;

/** Relationships that become properties of what they start from. */
const FOLDED = new Set(["IN_DOCUMENT", "EVIDENCED_BY", "OCCURRED_AT"]);

/** Rows of the shelf by event or statement. */
interface Known {
  places: Links;
  /** Persons and organizations: FollowTheMoney allows no others in `involved`. */
  involved: Links;
  about: Links;
  proof: Links;
}

async function gather(source: GraphSource, shelf: Shelf<End>): Promise<Known> {
  const known: Known = { places: new Links(), involved: new Links(), about: new Links(), proof: new Links() };
  for await (const node of source.nodes()) {
    const { document, country } = node.props;
    shelf.put(node.id, {
      id: node.id,
      kind: kindOf(node),
      name: caption(node),
      ...(typeof document === "string" ? { document } : {}),
      ...(typeof country === "string" ? { country: country.toLowerCase() } : {}),
    });
  }
  for await (const { type, source: from, target: to } of source.edges()) {
    const row = shelf.row(type === "ACTOR_IN" || type === "TARGET_OF" ? from : to);
    if (row === undefined) continue;
    if (type === "OCCURRED_AT") known.places.add(from, row);
    else if (type === "ABOUT") known.about.add(from, row);
    else if (type === "EVIDENCED_BY") {
      const document = shelf.row(shelf.get(to)?.document ?? "");
      if (document !== undefined) known.proof.add(from, document);
    } else if ((type === "ACTOR_IN" || type === "TARGET_OF") && isLegal(shelf.get(from)!)) known.involved.add(to, row);
  }
  return known;
}

/** Null for what has no entity of its own. */
function fromNode(node: GraphNode, known: Known, shelf: Shelf<End>): [schema: string, Values] | null {
  const linked = (links: Links): End[] => links.of(node.id).map((row) => shelf.read(row));
  const text = (name: string): string | null => textOf(node.props, name);
  const { props } = node;
  const common: Values = {
    name: [caption(node)],
    alias: strings(props["aliases"]).filter((alias) => alias !== props["name"]),
    country: [text("country")?.toLowerCase()],
    wikidataId: [/^Q\d+$/.exec(text("wikidata") ?? "")?.[0]],
  };
  switch (kindOf(node)) {
    case "Person":
      return ["Person", common];
    case "Organization":
      return [ORGANIZATIONS[text("subtype") ?? ""] ?? "Organization", { ...common, classification: [readable(text("subtype"))] }];
    case "Place":
      return ["Address", { ...common, full: [text("name")], city: SETTLEMENTS.has(text("subtype") ?? "") ? [text("name")] : [], latitude: [number(props["lat"])], longitude: [number(props["lon"])] }];
    case "Event": {
      const places = linked(known.places);
      const [start, end] = [firstDay(props["dateFrom"]), lastDay(props["dateTo"] ?? props["dateFrom"])];
      return ["Event", {
        name: [caption(node)],
        ...(start !== null && start === end ? { date: [start] } : { startDate: [start], endDate: [end] }),
        keywords: ["type", "subtype", "mode", "status"].map((name) => readable(text(name))),
        summary: [text("countText")],
        location: places.map(({ name }) => name),
        addressEntity: ids(places),
        country: places.map(({ country }) => country),
        involved: ids(linked(known.involved)),
        proof: ids(linked(known.proof)),
      }];
    }
    case "Statement":
      return ["Note", {
        name: [caption(node)],
        summary: [readable(text("kind"))],
        description: [text("text")],
        detectedLanguage: [language(props)],
        entity: ids(linked(known.about)),
        proof: ids(linked(known.proof)),
      }];
    case "Document":
      return ["Article", {
        title: [text("title")],
        fileName: [text("path")],
        publisher: [text("publisher")],
        publishedAt: [firstDay(props["published"])],
        retrievedAt: [firstDay(props["retrieved"])],
        language: [language(props)],
        bodyText: [text("text")],
      }];
    default:
      return null;
  }
}

/** Relationships that FollowTheMoney has a link entity for, with the properties of its ends. */
const SCHEMATA: Record<string, { schema: string; ends: [string, string]; fits(from: End, to: End): boolean }> = {
  HOLDS_ROLE: { schema: "Employment", ends: ["employee", "employer"], fits: (from, to) => from.kind === "Person" && to.kind === "Organization" },
  LEADS: { schema: "Directorship", ends: ["director", "organization"], fits: (from, to) => isLegal(from) && to.kind === "Organization" },
  MEMBER_OF: { schema: "Membership", ends: ["member", "organization"], fits: (from, to) => isLegal(from) && to.kind === "Organization" },
  SPOKESPERSON_FOR: { schema: "Representation", ends: ["agent", "client"], fits: (from, to) => isLegal(from) && isLegal(to) },
};

function fromEdge(edge: GraphEdge, from: End, to: End, shelf: Shelf<End>): [id: string, schema: string, Values][] {
  const { props } = edge;
  const time: Values = {
    startDate: [firstDay(props["from"] ?? props["since"])],
    endDate: [lastDay(props["to"])],
    proof: strings(props["documents"]).filter((id) => shelf.get(id)?.kind === "Document").map(idOf),
  };
  const title = textOf(props, "title");
  if (edge.type === "HOLDS_ROLE" && from.kind === "Person" && to.kind === "Place") {
    // an office of a state: a position of its own, which the person holds
    const post = `${edge.id}-post`;
    return [
      [post, "Position", { name: [title ?? `office in ${to.name}`], country: [to.country] }],
      [edge.id, "Occupancy", { holder: [idOf(edge.source)], post: [idOf(post)], ...time }],
    ];
  }
  const stance = textOf(props, "stance");
  const role = [title ?? `${readable(edge.type)}${stance ? ` (${stance})` : ""}`];
  const found = SCHEMATA[edge.type];
  const { schema, ends } = found?.fits(from, to) ? found : { schema: "UnknownLink", ends: ["subject", "object"] as const };
  return [[edge.id, schema, { [ends[0]]: [idOf(edge.source)], [ends[1]]: [idOf(edge.target)], role, status: [textOf(props, "status")], ...time }]];
}

/** Bodies of a state; every other organization is an Organization. */
const ORGANIZATIONS: Record<string, string> = {
  company: "Company", government: "PublicBody", government_ministry: "PublicBody", government_agency: "PublicBody",
  local_government: "PublicBody", legislature: "PublicBody", court: "PublicBody", embassy: "PublicBody",
};
const SETTLEMENTS = new Set(["city", "town", "village"]);
/** ISO 639-1 to 639-3, which FollowTheMoney uses; another language is left out. */
const LANGUAGES: Record<string, string> = { en: "eng", fr: "fra", ar: "ara" };

const ids = (ends: End[]): string[] => ends.map(({ id }) => idOf(id));
const isLegal = ({ kind }: End): boolean => kind === "Person" || kind === "Organization";
const language = (props: Props): string | undefined => LANGUAGES[textOf(props, "language") ?? ""];
const readable = (word: string | null): string | null => word && word.replaceAll("_", " ").toLowerCase();
const number = (value: PropValue | undefined): string | null => (typeof value === "number" && Number.isFinite(value) ? String(value) : null);
const strings = (value: PropValue | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);
const textOf = (props: Props, name: string): string | null => (typeof props[name] === "string" ? props[name] : null);
