import { InvalidArgumentError } from "commander";

/** The value of an option that counts something: commander reports what is none as wrong usage, with the option's name. */
export function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value <= 0) throw new InvalidArgumentError(`"${text}" is not a whole number above 0`);
  return value;
}
