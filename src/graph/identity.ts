/**
 * Which entities of different documents are one. For now by what is certain: the same row of a table, the same institution
 * of the same country, or the same kind and spelling key. Ids are hashes of the key, so they depend on no order.
 */
import { hashId, type EntityKind, type ExtractionRecord, type RecordEntity } from "../model/index.js";

export interface EntityCluster {
  id: string;
  kind: EntityKind;
  members: { record: ExtractionRecord; entity: RecordEntity }[];
  /** Every name in lower case. */
  names: Set<string>;
}

export function joinEntities(records: readonly ExtractionRecord[]): EntityCluster[] {
  const byKey = new Map<string, EntityCluster>();
  for (const record of records) {
    for (const entity of record.entities) {
      const key = keyOf(entity);
      const cluster = byKey.get(key) ?? { id: hashId("n", key), kind: entity.kind, members: [], names: new Set<string>() };
      byKey.set(key, cluster);
      cluster.members.push({ record, entity });
      for (const name of [entity.name, ...entity.aliases]) cluster.names.add(name.toLowerCase());
    }
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, c]) => c);
}

function keyOf(entity: RecordEntity): string {
  if (entity.ref) return `ref:${entity.ref}`;
  return `${entity.kind}:${plain(entity.name)}`;
}

/** Case, accents, articles and punctuation do not make another name. */
const plain = (name: string): string =>
  name.normalize("NFKD").toLowerCase().replace(/[\p{Mn}\p{Cf}]/gu, "").replace(/^(?:the|le|la|les|al|el)[\s-]+/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
