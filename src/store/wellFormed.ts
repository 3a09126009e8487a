import type { Props, PropValue } from "../model/index.js";

/**
 * Strings as every store can hold them: lone surrogates, which UTF-8 cannot carry, become U+FFFD. One code unit stays one code
 * unit, so offsets still fit. Control characters are kept: both stores hold them.
 */
export const wellFormed = (text: string): string => (LONE.test(text) ? text.replace(LONES, "\ufffd") : text);

/** The properties that are written: nulls and numbers that are none are left out. */
export function cleanProps(props: Record<string, unknown>): Props {
  const out: Props = {};
  for (const [key, value] of Object.entries(props)) {
    const clean = cleanValue(value);
    if (clean !== undefined) out[key] = clean;
  }
  return out;
}

function cleanValue(value: unknown): PropValue | undefined {
  if (typeof value === "string") return wellFormed(value);
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) {
    const list = value.map(cleanValue).filter((v) => typeof v === "string" || typeof v === "number");
    return list as string[] | number[];
  }
  return undefined;
}

const SOURCE = "[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]";
const LONE = new RegExp(SOURCE);
const LONES = new RegExp(SOURCE, "g");
