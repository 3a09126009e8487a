/** Reads and checks what a request asks for. A bad value is answered with its name and what was expected. */

export class BadRequest extends Error {
  constructor(message: string, readonly status = 400, readonly code = "BAD_REQUEST") {
    super(message);
  }
}

/** Ids are made by us: letters, digits, "_", "-", ":" and "."; nothing else reaches a query. */
const ID = /^[\w:.-]{1,128}$/;

export function id(query: URLSearchParams, name: string): string {
  const value = required(query, name);
  if (!ID.test(value)) throw new BadRequest(`"${name}" is not an id.`);
  return value;
}

export function text(query: URLSearchParams, name: string, maxLength: number): string {
  const value = required(query, name).normalize("NFC").trim();
  if (value.length > maxLength) throw new BadRequest(`"${name}" is longer than ${maxLength} characters.`);
  return value;
}

export function integer(query: URLSearchParams, name: string, { min, max, otherwise }: { min: number; max: number; otherwise: number }): number {
  const value = query.get(name);
  if (value === null || value === "") return otherwise;
  const n = Number(value);
  if (!/^\d{1,9}$/.test(value) || n < min || n > max) throw new BadRequest(`"${name}" must be a whole number from ${min} to ${max}, not "${value.slice(0, 40)}".`);
  return n;
}

/** Refuses parameters that nobody reads: a misspelt one would otherwise be silently ignored. */
export function only(query: URLSearchParams, names: string[], prefix?: string): void {
  for (const name of query.keys()) {
    if (!names.includes(name) && !(prefix && name.startsWith(prefix))) {
      throw new BadRequest(`Unknown parameter "${name.slice(0, 40)}"; expected ${[...names, ...(prefix ? [`${prefix}<name>`] : [])].join(", ") || "none"}.`);
    }
  }
}

function required(query: URLSearchParams, name: string): string {
  const values = query.getAll(name);
  if (values.length > 1) throw new BadRequest(`"${name}" is given more than once.`);
  const value = values[0];
  if (value === undefined || value.trim() === "") throw new BadRequest(`"${name}" is missing.`);
  return value;
}
