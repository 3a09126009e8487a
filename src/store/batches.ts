/** Cuts rows into batches of at most `maxRows` rows and roughly `maxChars` characters of text, so that no message to a server is huge. */
export function* batches<T>(rows: readonly T[], maxRows = 5000, maxChars = 4_000_000): Generator<T[]> {
  let batch: T[] = [];
  let chars = 0;
  for (const row of rows) {
    const size = textSize(row);
    if (batch.length > 0 && (batch.length >= maxRows || chars + size > maxChars)) {
      yield batch;
      batch = [];
      chars = 0;
    }
    batch.push(row);
    chars += size;
  }
  if (batch.length > 0) yield batch;
}

function textSize(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (value === null || typeof value !== "object") return 8;
  let size = 0;
  for (const part of Array.isArray(value) ? value : Object.values(value)) size += textSize(part);
  return size;
}
