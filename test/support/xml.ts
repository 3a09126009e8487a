export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
  all(name: string): XmlElement[];
}

/** A minimal strict reader of what the exports write: one pass over tags, no DTD, entities of XML only. */
export function parseXml(source: string): XmlElement {
  const root = element("#document", {});
  const stack = [root];
  const tag = /<(\?)[^?]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g;
  for (const match of source.matchAll(tag)) {
    const [, declaration, closing, name, attributes, empty, text, stray] = match;
    if (stray) throw new Error(`stray "<" at ${match.index}`);
    if (declaration) continue;
    if (text !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(text) || text.includes("]]>")) throw new Error(`bad text at ${match.index}`);
      stack.at(-1)!.text += unescape(text.replace(/\r\n?/g, "\n"));
    } else if (closing) {
      if (stack.pop()!.name !== name) throw new Error(`unbalanced </${name}> at ${match.index}`);
    } else {
      const parsed = Object.fromEntries([...attributes!.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, unescape(value!)]));
      const child = element(name!, parsed);
      stack.at(-1)!.children.push(child);
      if (!empty) stack.push(child);
    }
  }
  if (stack.length !== 1) throw new Error(`<${stack.at(-1)!.name}> is not closed`);
  return root.children[0]!;
}

function element(name: string, attributes: Record<string, string>): XmlElement {
  return {
    name,
    attributes,
    text: "",
    children: [],
    all(wanted) {
      return this.children.filter((child) => child.name === wanted);
    },
  };
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescape = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex: string, decimal: string, name: string) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : NAMED[name]!,
  );
