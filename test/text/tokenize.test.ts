import { tokenRules as ar } from "../../src/lang/ar/tokens.js";
import { tokenRules as en } from "../../src/lang/en/tokens.js";
import { tokenRules as fr } from "../../src/lang/fr/tokens.js";
import type { TokenRules } from "../../src/text/rules.js";
import { tokenize } from "../../src/text/tokenize.js";
import { unbroken } from "../../src/text/unbroken.js";

const cut = (text: string, rules: TokenRules) => tokenize(text, 0, text.length, rules).map((t) => t.text).join("|");

const GAP = /^[\s\p{Cf}]*$/u;

describe("tokenize", () => {
  test.each([
    ["U.S.-led strikes", "U.S.|-|led|strikes"],
    ["Iran-backed and Daesh-held", "Iran|-|backed|and|Daesh|-|held"],
    ["al-Qa'im, al-Baghdadi, Jean-Yves", "al-Qa'im|,|al-Baghdadi|,|Jean-Yves"],
    ["al-Qa'im's Shi’ite", "al-Qa'im|'s|Shi’ite"],
    ["Syria’s ISIS’ don't", "Syria|’s|ISIS|’|do|n't"],
    ["anti-Daesh anti-aircraft", "anti|-|Daesh|anti-aircraft"],
    ["Brig. Gen. J. Smith", "Brig.|Gen.|J.|Smith"],
    ["1,200 men, 250-300, 2.5%, 12:30", "1,200|men|,|250|-|300|,|2.5|%|,|12:30"],
    ["in 2014, 15 died; 2016-11-30 30/11/2016", "in|2014|,|15|died|;|2016-11-30|30/11/2016"],
    ["F-16 9th 63-year-old", "F-16|9th|63-year-old"],
    ["Iraq.The end...", "Iraq|.|The|end|..."],
    ["at www.presstv.ir, https://a.b/c?d. x@y.org", "at|www.presstv.ir|,|https://a.b/c?d|.|x@y.org"],
    ['"Go!" (AFP)', '"|Go|!|"|(|AFP|)'],
    ["took Mos-\nul, al-\r\n  Qaim and Is\u00adlamic", "took|Mosul|,|al-Qaim|and|Islamic"],
    ["inMosul the UKhas 158thFighter iPhone McCain YouTube NGOs al-Qa'im's", "in|Mosul|the|UK|has|158th|Fighter|iPhone|McCain|YouTube|NGOs|al-Qa'im|'s"],
    ["Iran-\nbacked men -\nthe Mos-\n\nul F-\n16", "Iran|-|backed|men|-|the|Mos|-|ul|F|-|16"],
  ])("English: %s", (text, expected) => expect(cut(text, en)).toBe(expected));

  test.each([
    ["l’Irak d'al-Anbar qu’elle jusqu’à", "l’|Irak|d'|al-Anbar|qu’|elle|jusqu’|à"],
    ["aujourd’hui N’Djamena Qa’im", "aujourd’hui|N’Djamena|Qa’im"],
    ["l’« Etat islamique »", "l’|«|Etat|islamique|»"],
    ["dit-il, a-t-elle, celui-ci, rendez-vous", "dit|-il|,|a|-t-elle|,|celui-ci|,|rendez-vous"],
    ["M. Hollande, Mme Le Pen, J.-C.", "M.|Hollande|,|Mme|Le|Pen|,|J.-C."],
    ["8.000 personnes, 2,5 %, 8\u202f000", "8.000|personnes|,|2,5|%|,|8\u202f000"],
    ["dansMossoul deGaulle l'ONUest", "dans|Mossoul|deGaulle|l'|ONU|est"],
  ])("French: %s", (text, expected) => expect(cut(text, fr)).toBe(expected));

  test.each([
    ["وقال للقوات، نعم؟", "و|قال|لل|قوات|،|نعم|؟"],
    ["وزارة الدفاع والجيش", "وزارة|الدفاع|و|الجيش"],
    ["٤٠٠٫٥ ألف 12شخصا", "٤٠٠٫٥|ألف|12|شخصا"],
    ["بين 20 و30 والـ5", "بين|20|و|30|و|الـ|5"],
    ["آذار/ مارس", "آذار|/|مارس"],
  ])("Arabic: %s", (text, expected) => expect(cut(text, ar)).toBe(expected));

  test("diacritics and tatweel stay in the text and leave the norm", () => {
    const tokens = tokenize("بالمـــوصل وَالعِراق", 0, 99, ar);
    expect(tokens.map((t) => t.text)).toEqual(["ب", "المـــوصل", "وَ", "العِراق"]);
    expect(tokens.map((t) => t.norm)).toEqual(["ب", "الموصل", "و", "العراق"]);
    expect(tokens.map((t) => t.spaced)).toEqual([true, false, true, false]);
  });

  test("offsets give the text back for anything at all, and nothing but space is left out", () => {
    const pieces = ["a", "é", "'", "’", "-", ".", ",", " ", "\n", "1", "٣", "و", "ال", "\ud800", "\udc00", "😀", "\u200f", "\u00ad", "\u0301", "ـ", '"', "«", "@", "www.", "_", "M", "s", "\u00a0", "𝒜"];
    const bad: string[] = [];
    let seed = 7;
    const next = (n: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: 1 + next(14) }, () => pieces[next(pieces.length)]).join("");
      for (const rules of [en, fr, ar]) {
        let at = 0;
        const sound = tokenize(text, 0, text.length, rules).every((t) => {
          const gap = text.slice(at, t.start);
          at = t.end;
          return unbroken(text.slice(t.start, t.end)) === t.text && t.text !== "" && t.end > t.start && GAP.test(gap);
        });
        if (!sound || !GAP.test(text.slice(at))) bad.push(JSON.stringify(text));
      }
    }
    expect(bad).toEqual([]);
  });

  test("noise of every kind takes time linear in its length", () => {
    for (const unit of ["a", "a.", "a-", "'", '"', "l'", "\ud800", "😀", "www.", "1,", "1-", "a'", "ـ", "\u0301", "x@", "x."]) {
      const text = unit.repeat(300_000 / unit.length);
      const before = process.cpuUsage().user;
      tokenize(text, 0, text.length, en);
      tokenize(text, 0, text.length, fr);
      // A fifth of a second at the most here; anything quadratic would take minutes.
      expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(10);
    }
  });
});
