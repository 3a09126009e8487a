import { isUtf8 } from "node:buffer";
import chardet from "chardet";
import { SitgraphError } from "../errors.js";

/** Bytes looked at to tell a binary file, or to guess an encoding. */
const SAMPLE = 64 * 1024;

const SIGNATURES: [string, string][] = [
  ["%PDF-", "a PDF"], ["PK\u0003\u0004", "a ZIP archive or office document"], ["\u001f\u008b", "a gzip archive"],
  ["\u0089PNG", "a PNG image"], ["\u00ff\u00d8\u00ff", "a JPEG image"], ["GIF8", "a GIF image"], ["{\\rtf", "an RTF document"],
  ["\u00d0\u00cf\u0011\u00e0", "an old office document"],
];

/**
 * Bytes to text, the byte order mark removed: a mark decides, then what the format declares, then UTF-8 when it is valid,
 * then UTF-16 by its zero bytes, then statistics over the 8-bit encodings. Throws INPUT_EMPTY or INPUT_BINARY.
 */
export function decode(bytes: Uint8Array, path: string, declared?: (head: string) => string | null): string {
  if (bytes.length === 0) throw new SitgraphError("INPUT_EMPTY", `${path}: the file is empty`);
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const signature = SIGNATURES.find(([magic]) => head.startsWith(magic));
  if (signature) throw binary(path, `looks like ${signature[1]}`);
  const text = byMark(bytes) ?? byDeclaration(bytes, declared?.(head) ?? null) ?? byContent(bytes, path);
  const controls = (text.slice(0, SAMPLE).match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g) ?? []).length;
  if (controls > Math.min(text.length, SAMPLE) / 100) throw binary(path, "is full of control characters");
  if (isBlank(text)) throw new SitgraphError("INPUT_EMPTY", `${path}: the file holds white space only`);
  return text;
}

/** White space, or what shows as little: zero-width spaces, direction marks, soft hyphens. */
export const isBlank = (text: string): boolean => !/[^\s\p{Cf}]/u.test(text);

const binary = (path: string, why: string) =>
  new SitgraphError("INPUT_BINARY", `${path}: not a text file (it ${why}); expected plain text, Markdown or HTML`);

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs("utf-8", bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes);
  return null;
}

/** A declaration is believed only when the bytes are valid in it; pages that say one thing and send another are common. */
function byDeclaration(bytes: Uint8Array, label: string | null): string | null {
  if (!label || /^utf-?16/i.test(label)) return null;
  if (/^(?:us-?ascii|iso-8859-1|latin-?1|windows-1252)$/i.test(label) && isUtf8(bytes)) return decodeAs("utf-8", bytes);
  try {
    return decodeStrictly(label, bytes);
  } catch {
    return null;
  }
}

function byContent(bytes: Uint8Array, path: string): string {
  if (isUtf8(bytes) && !bytes.subarray(0, SAMPLE).includes(0)) return decodeAs("utf-8", bytes);
  const wide = zeroPattern(bytes);
  if (wide) return decodeAs(wide, bytes);
  if (bytes.subarray(0, SAMPLE).includes(0)) throw binary(path, "holds zero bytes");
  const damaged = decodeAs("utf-8", bytes);
  if (isDamagedUtf8(damaged)) return damaged;
  for (const { name } of chardet.analyse(bytes.subarray(0, SAMPLE))) {
    if (/^(?:utf|iso-2022)/i.test(name)) continue; // UTF-8 was refused above; ISO-2022 is seven-bit
    try {
      return decodeStrictly(name, bytes);
    } catch {
      continue; // not an encoding this runtime knows, or not valid in it
    }
  }
  return decodeAs("utf-8", bytes);
}

/** Characters that could not be decoded. */
export const countBroken = (text: string): number => text.split("\ufffd").length - 1;

/** UTF-8 of which a few characters are broken (cut short, or joined with another text): in any other encoding hardly one would be valid. */
function isDamagedUtf8(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const broken = countBroken(sample);
  const valid = (sample.match(/[^\x00-\x7f\ufffd]/g) ?? []).length;
  return valid > 0 && broken * 2 <= valid;
}

/** UTF-16 without a mark: zero bytes (ASCII letters, spaces, line ends) on one side only. */
function zeroPattern(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const enough = length / 2 / 20; // one character in twenty: Arabic text has at least its spaces
  if (odd > enough && even === 0) return "utf-16le";
  if (even > enough && odd === 0) return "utf-16be";
  return null;
}

/** Throws when the label is not known or the bytes are not valid in it. */
function decodeStrictly(label: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(label, { fatal: true });
  if (decoder.encoding !== "windows-1252") return decoder.decode(bytes);
  // Some releases of Node decode this one as ISO-8859-1, which has control characters where it has quotes and dashes.
  return Buffer.from(bytes).toString("latin1").replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]!);
}

const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const decodeAs = (label: string, bytes: Uint8Array): string => new TextDecoder(label).decode(bytes);
