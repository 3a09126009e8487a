/**
 * Lines of a UTF-8 byte stream, parted by line feeds alone: JSON may hold U+2028 and U+2029, at which the usual readers
 * of lines would cut.
 */
export async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let parts: string[] = [];
  for await (const chunk of source) {
    const text = decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      parts.push(text.slice(start, end));
      yield parts.join("").replace(/\r$/, "");
      parts = [];
      start = end + 1;
    }
    parts.push(text.slice(start));
  }
  const last = parts.join("") + decoder.decode();
  if (last) yield last;
}
