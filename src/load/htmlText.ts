/** The block structure of a page as plain text: one line a block, blocks parted by an empty line. */
const BLOCKS = new Set(
  ("ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI " +
    "MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL").split(" "),
);
/** Never part of what a reader reads. */
const SILENT = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT BUTTON SELECT TEXTAREA INPUT HEAD".split(" "));

/** The few DOM members used, so that any DOM implementation will do. */
export interface DomNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<DomNode> & { length: number };
}

/** Walks with a stack of its own: hostile pages nest thousands of elements deep. */
export function htmlToText(root: DomNode): string {
  const blocks: string[] = [];
  let line = "";
  const flush = (): void => {
    const text = line.replace(/[ \t\r\n\f]+/g, " ").replace(/ ?\u2028 ?/g, "\n").trim();
    if (text) blocks.push(text);
    line = "";
  };
  const stack: (DomNode | typeof flush)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (typeof node === "function") {
      node();
    } else if (node.nodeType === 3) {
      line += node.textContent ?? "";
    } else if (node.nodeType === 1 || node.nodeType === 9 || node.nodeType === 11) {
      const name = node.nodeName.toUpperCase();
      if (SILENT.has(name)) continue;
      if (name === "BR") {
        line += "\u2028";
        continue;
      }
      if (BLOCKS.has(name)) {
        flush();
        stack.push(flush);
      }
      stack.push(...Array.from(node.childNodes).reverse());
    }
  }
  flush();
  return blocks.join("\n\n");
}

/** Whether elements nest deeper than the bound. */
export function isDeeper(root: DomNode, bound: number): boolean {
  const stack: [DomNode, number][] = [[root, 0]];
  while (stack.length > 0) {
    const [node, depth] = stack.pop()!;
    if (depth > bound) return true;
    for (const child of node.childNodes) if (child.nodeType === 1) stack.push([child, depth + 1]);
  }
  return false;
}
