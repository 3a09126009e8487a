/** Which event reports are one event. Within a document the extractor decides; across documents only what is certain is joined. */
import { hashId, type ExtractionRecord, type RecordEvent } from "../model/index.js";

export interface Incident {
  id: string;
  members: { record: ExtractionRecord; event: RecordEvent }[];
}

export function joinEvents(records: readonly ExtractionRecord[], _entity: (record: ExtractionRecord, id: string) => string): Incident[] {
  const out: Incident[] = [];
  for (const record of records) {
    for (const event of record.events) {
      out.push({ id: hashId("ev", record.document.id, event.trigger.start, event.trigger.end, event.type), members: [{ record, event }] });
    }
  }
  return out;
}
