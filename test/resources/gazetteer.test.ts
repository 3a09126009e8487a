import { loadGazetteer, rankPlaces } from "../../src/resources/gazetteer.js";
import { fold } from "../../src/text/fold.js";

const gazetteer = loadGazetteer();
const first = (name: string, loose = false) => gazetteer.find(name, { loose })[0];
const matchAt = (words: string, i = 0) => gazetteer.match(words.split(" ").map(fold), i);

describe("one place under its names in three scripts and several spellings", () => {
  test.each([
    ["Mosul", "Mossoul", "الموصل", "موصل"],
    ["Aleppo", "Alep", "حلب"],
    ["Raqqa", "Raqqah", "Rakka", "الرقة"],
    ["Deir ez-Zor", "Deir Ezzor", "Deir al-Zor", "دير الزور"],
    ["Cairo", "Le Caire", "القاهرة"],
    ["London", "Londres", "لندن"],
    ["Moscow", "Moscou", "موسكو"],
    ["Euphrates", "Euphrate", "الفرات"],
    ["Iraq", "Irak", "العراق"],
    ["Syria", "Syrie", "سوريا", "سورية"],
    ["United States", "Etats-Unis", "États-Unis", "الولايات المتحدة"],
    ["Germany", "Allemagne", "ألمانيا"],
    ["Omdurman", "Omdourman", "أم درمان"],
    ["Gao", "غاو", "جاو"],
    ["Kharkiv", "خاركيف"],
    ["Kebkabiya", "كبكابية"],
  ])("%s", (...names) => {
    const ids = names.map((n) => gazetteer.find(n).filter((e) => e.kind === "Place").map((e) => e.name)[0]);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toBeDefined();
  });

  test("a place has its country and its coordinates", () => {
    const ramadi = first("Ramadi")!;
    expect(ramadi).toMatchObject({ kind: "Place", subtype: "city", country: "IQ" });
    expect(ramadi.lat).toBeCloseTo(33.42, 1);
    expect(ramadi.lon).toBeCloseTo(43.3, 1);
  });
});

describe("one actor under its names in three scripts", () => {
  test.each([
    ["actor:islamic-state", "Daesh", "Daech", "ISIS", "Islamic State", "Etat islamique", "داعش", "تنظيم الدولة الإسلامية"],
    ["actor:un", "United Nations", "ONU", "Nations unies", "الأمم المتحدة"],
    ["actor:white-house", "White House", "Maison Blanche", "البيت الأبيض"],
    ["actor:sergei-shoigu", "Sergei Shoigu", "Sergey Shoigu", "Sergueï Choïgou", "سيرغي شويغو"],
    ["actor:haider-al-abadi", "Haider al-Abadi", "Haidar al-Abadi", "حيدر العبادي"],
    ["actor:antonio-guterres", "António Guterres", "Antonio Guterres", "أنطونيو غوتيريش"],
    ["actor:muammar-gaddafi", "Muammar Gaddafi", "Moammar Gadhafi", "Mouammar Kadhafi", "معمر القذافي"],
  ])("%s", (ref, ...names) => {
    for (const name of names) expect([name, first(name)?.ref]).toEqual([name, ref]);
  });

  test("names of the lists that belong to a hand-made actor lead to it", () => expect(first("Harakat Shabab al-Mujahidin")?.ref).toBe("actor:al-shabaab"));
  test("persons of the lists are persons", () => expect(first("Sab'awi Ibrahim Hassan al-Tikriti")).toMatchObject({ kind: "Person", source: "lists" }));
});

describe("forms that are also something else", () => {
  test("an acronym asks for its capitals", () => {
    expect(first("IS")).toMatchObject({ ref: "actor:islamic-state", weak: true, exactCase: true, form: "IS" });
    expect(first("LeT")).toMatchObject({ exactCase: true, form: "LeT" });
    expect(first("Islamic State")).toMatchObject({ weak: false, exactCase: false });
  });
  test.each(["Reading", "Nice", "Bath", "Mobile", "Chad", "Georgia", "Direct Action"])("%s is weak", (name) => expect(first(name)?.weak).toBe(true));
  test.each(["France", "Belgium", "Russia", "Kenya", "Baghdad", "فرنسا", "روسيا", "Homs"])("%s is not", (name) => expect(first(name)).toMatchObject({ kind: "Place", weak: false }));
  test.each(["Hope", "Ali", "Of", "Central", "Victory", "Mohammed", "Local residents", "First Brigade", "Mechanized infantry", "the base", "Ahmed Mohammed"])("%s is no entry", (name) => expect(gazetteer.find(name)).toEqual([]));
});

describe("matching tokens", () => {
  test("the longest name wins", () => {
    expect(matchAt("the Islamic State of Iraq and the Levant said", 1)).toMatchObject({ length: 7, candidates: [{ ref: "actor:islamic-state" }] });
    expect(matchAt("in Deir ez - Zor province", 1)!.length).toBeGreaterThanOrEqual(4);
  });
  test("the Arabic article may stand or not", () => expect(matchAt("مدينة الموصل العراقية", 1)?.candidates[0]?.name).toBe("Mosul"));
  test("another spelling is found when asked for", () => {
    expect(matchAt("in Makhmuur today", 1)).toBeUndefined();
    expect(first("Makhmuur")).toBeUndefined();
    expect(first("Makhmuur", true)).toMatchObject({ name: "Makhmur", loose: true });
    expect(first("Faluja", true)).toMatchObject({ name: "Fallujah" });
    // a hand-made actor
    expect(first("Hizbullaah", true)).toMatchObject({ ref: "actor:hezbollah", loose: true, weak: false, exactCase: false });
  });
  test("nothing at a plain word", () => expect(matchAt("soldiers attacked", 0)).toBeUndefined());
});

test("places of one name rank by importance, those of a country in context first", () => {
  const tripoli = gazetteer.find("Tripoli").filter((e) => e.kind === "Place");
  expect(rankPlaces(tripoli)[0]).toMatchObject({ country: "LY" });
  expect(rankPlaces(tripoli, ["LB"])[0]).toMatchObject({ country: "LB" });
});

test("an entry is found by its ref", () => {
  expect(gazetteer.byRef("actor:islamic-state")?.name).toBe("Islamic State");
  expect(gazetteer.country("FR")).toMatchObject({ name: "France", subtype: "country" });
  expect(gazetteer.byRef("actor:none")).toBeUndefined();
});
