import { takeFrontMatter } from "../frontMatter.js";
import type { DocumentFormat } from "../types.js";

/** Plain text stays exactly as decoded, so that offsets match the file. */
export const text: DocumentFormat = {
  name: "plain text",
  extensions: [".txt", ".text"],
  read: (source) => takeFrontMatter(source),
};
