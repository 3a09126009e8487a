import { askFor } from "../../src/cli/question.js";

const QUESTIONS = [
  { name: "events-in-place", cypher: "MATCH …", params: [{ name: "place" }, { name: "limit", default: 10 }] },
  { name: "who-controls-what", cypher: "MATCH …2", params: [] },
];

describe("what is asked", () => {
  it("is Cypher when it is more than a word", () => {
    expect(askFor("RETURN $x", { x: 1 }, QUESTIONS)).toEqual({ cypher: "RETURN $x", params: { x: 1 } });
  });

  it("is a saved question by name, with defaults filled in", () => {
    expect(askFor("events-in-place", { place: "Mosul" }, QUESTIONS)).toEqual({ cypher: "MATCH …", params: { place: "Mosul", limit: 10 } });
  });

  it("is refused with a hint when name or parameters do not fit", () => {
    expect(() => askFor("events-in-plcae", {}, QUESTIONS)).toThrow(/did you mean events-in-place/);
    expect(() => askFor("zzz", {}, QUESTIONS)).toThrow(/--list/);
    expect(() => askFor("events-in-place", {}, QUESTIONS)).toThrow(/needs -p place=/);
    expect(() => askFor("who-controls-what", { place: "x" }, QUESTIONS)).toThrow(/no parameter "place"; it has none/);
  });
});
