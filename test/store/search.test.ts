import { rank, searchWords } from "../../src/store/ranking.js";
import { searchKey, searchText } from "../../src/store/searchKey.js";

test.each([
  ["Port-Élm", "port elm"],
  ["al-Qa'im", "al qaim"],
  ["al-Qa’im", "al qaim"],
  ["U.S. Army", "us army"],
  ["Œuvre Straße Łódź", "oeuvre strasse lodz"],
  ["أحمد", "احمد"],
  ["الأنبار", "انبار"],
  ["مُوسَى", "موسي"],
  ["وزارة", "وزاره"],
  ["قـــصر", "قصر"],
  ["  a \u0000 b\u200f ", "a b"],
  ["٣ آذار", "٣ اذار"],
  ["!?", ""],
])("the key of %s", (name, key) => {
  expect(searchKey(name)).toBe(key);
});

test("a key is its own key", () => {
  for (const name of ["Port-Élm", "الأنبار", "U.S. Army", "Abū Bakr"]) expect(searchKey(searchKey(name))).toBe(searchKey(name));
});

test("all surface forms are kept, each once", () => {
  expect(searchText({ name: "Port Elm", aliases: ["port elm", "Port-Élm", "بورت إلم"], names_fr: ["Port-d'Elm"] })).toBe("port elm\nبورت الم\nport delm");
});

test("words beyond those of any name are not looked for", () => {
  expect(searchWords("a ".repeat(500))).toHaveLength(12);
});

test("equal matches: the more mentioned, then the shorter, then by id", () => {
  const person = (id: string, name: string, mentions: number) => ({ id, labels: ["Entity", "Person"], props: { name, mentions } });
  const hits = rank("ada", [person("c", "Ada B", 1), person("b", "Ada C", 1), person("d", "Ada Long", 1), person("a", "Ada D", 9), person("e", "Ada", 1)], 10);
  expect(hits.map((h) => h.id)).toEqual(["e", "a", "b", "c", "d"]);
  expect(rank("ada", [person("a", "Ada", 1)], 0)).toEqual([]);
});
