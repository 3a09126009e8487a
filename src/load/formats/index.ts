import type { DocumentFormat } from "../types.js";
import { html } from "./html.js";
import { markdown } from "./markdown.js";
import { text } from "./text.js";

/** Every document format, one file each. The first is for files without an extension. */
export const formats: readonly DocumentFormat[] = [text, markdown, html];
