/**
 * The ontology as data, compiled from the JSON files of schema/. Labels and relationship types come from here alone:
 * `label()` and `relationType()` are the only ways from a string to something that may stand in Cypher.
 */
import { SitgraphError } from "../errors.js";

export interface EntityKindDef {
  /** Person, Organization, Place. */
  name: string;
  labels: string[];
  description: string;
  /** Viewer defaults. */
  color: string;
  shape: string;
  subtypes: { name: string; description?: string }[];
}

export interface RelationDef {
  name: string;
  from: string[];
  to: string[];
  symmetric: boolean;
  description: string;
  properties: string[];
}

export interface EventSubtypeDef {
  name: string;
  /** PLOVER mode, or null. */
  mode: string | null;
  /** ACLED sub-event, or null. */
  acled: string | null;
  /** CAMEO root code where it differs from the type's. */
  cameo?: string;
  description?: string;
}

export interface EventTypeDef {
  /** PLOVER 2.0 type or DISPLACEMENT. */
  name: string;
  /** CAMEO root code, two digits, or null. */
  cameo: string | null;
  /** PLOVER quad class, e.g. "material conflict"; null for extensions. */
  quad?: string | null;
  description: string;
  color: string;
  modes: string[];
  subtypes: EventSubtypeDef[];
  /** Relation between actor and target that such an event implies (FIGHTS, MET_WITH ...), if any. */
  implies?: { relation: string; subtypes?: string[] }[];
}

export interface StatementKindDef {
  name: string;
  description: string;
  /** Stance the kind takes by default towards what it is about. */
  stance: string;
}

export interface SchemaSource {
  version: number;
  entities: EntityKindDef[];
  relations: RelationDef[];
  events: EventTypeDef[];
  statements: StatementKindDef[];
}

export interface Schema extends SchemaSource {
  label(name: string): string;
  relationType(name: string): string;
  relation(name: string): RelationDef;
  eventType(name: string): EventTypeDef;
  /** Finds a subtype by name together with its type. */
  subtype(name: string): { type: EventTypeDef; subtype: EventSubtypeDef } | undefined;
}

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;
/** Node labels that are not entity kinds. */
export const STRUCTURE_LABELS = ["Document", "Sentence", "Entity", "Event", "Statement"] as const;

/** Checks names, duplicates and references; throws SCHEMA_INVALID with the name at fault. */
export function compileSchema(source: SchemaSource): Schema {
  const labels = new Set<string>([...STRUCTURE_LABELS, ...source.entities.map((e) => e.name)]);
  const relations = byName("relation", source.relations);
  const events = byName("event type", source.events);
  byName("entity kind", source.entities);
  byName("statement kind", source.statements);
  const subtypes = new Map<string, { type: EventTypeDef; subtype: EventSubtypeDef }>();
  for (const type of source.events) {
    for (const subtype of type.subtypes) {
      if (subtypes.has(subtype.name)) throw invalid(`event subtype "${subtype.name}" is defined twice`);
      if (subtype.mode && !type.modes.includes(subtype.mode)) {
        throw invalid(`event subtype "${subtype.name}" has mode "${subtype.mode}", which ${type.name} lacks`);
      }
      subtypes.set(subtype.name, { type, subtype });
    }
    for (const { relation } of type.implies ?? []) {
      if (!relations.has(relation)) throw invalid(`event type ${type.name} implies unknown relation "${relation}"`);
    }
  }
  const need = <T>(map: Map<string, T>, what: string, name: string): T => {
    const found = map.get(name);
    if (!found) throw invalid(`unknown ${what} "${name}"`);
    return found;
  };
  return {
    ...source,
    label(name) {
      if (!labels.has(name)) throw invalid(`unknown label "${name}"`);
      return name;
    },
    relationType: (name) => need(relations, "relation", name).name,
    relation: (name) => need(relations, "relation", name),
    eventType: (name) => need(events, "event type", name),
    subtype: (name) => subtypes.get(name),
  };
}

function byName<T extends { name: string }>(what: string, defs: T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const def of defs) {
    if (!NAME.test(def.name)) throw invalid(`${what} "${def.name}" is not a plain name`);
    if (map.has(def.name)) throw invalid(`${what} "${def.name}" is defined twice`);
    map.set(def.name, def);
  }
  return map;
}

const invalid = (message: string) => new SitgraphError("SCHEMA_INVALID", message);
