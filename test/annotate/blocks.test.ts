import { createLayout } from "../../src/annotate/blocks.js";
import { layout as ar } from "../../src/lang/ar/layout.js";
import { layout as en } from "../../src/lang/en/layout.js";
import { layout as fr } from "../../src/lang/fr/layout.js";
import { identify } from "./support.js";

const layout = createLayout({ identify, lexicons: [en, fr, ar] });
const roles = (text: string) => layout(text).blocks.map((b) => `${b.role}: ${text.slice(b.start, b.end)}`);

const PROSE = "The army took a town on Monday, officials said.";

describe("layout", () => {
  test("a page with its furniture", () => {
    expect(roles(`Home > World > Middle East\n\nArmy takes town\n\nBy Jane Doe\nPublished: 12 May 2015 10:30\n\n${PROSE}\n\nA soldier stands guard. REUTERS/Jo Roe\n\nFierce fighting\n\n${PROSE}\n\nRead more: Army loses town\nSource: Reuters\nFollow us on Twitter\n© 2015 The Post. All rights reserved.\nSports\n`)).toEqual([
      "boilerplate: Home > World > Middle East", "headline: Army takes town", "credit: By Jane Doe", "boilerplate: Published: 12 May 2015 10:30",
      `body: ${PROSE}`, "caption: A soldier stands guard. REUTERS/Jo Roe", "subheading: Fierce fighting", `body: ${PROSE}`,
      "boilerplate: Read more: Army loses town", "credit: Source: Reuters", "boilerplate: Follow us on Twitter", "boilerplate: © 2015 The Post. All rights reserved.", "boilerplate: Sports",
    ]);
  });

  test.each([
    ["Partagez cet article", "boilerplate"], ["Lire aussi : Une autre nouvelle", "boilerplate"], ["Tous droits réservés", "boilerplate"], ["Publié le 12 mai 2015 à 10h30", "boilerplate"],
    ["Source : AFP", "credit"], ["Un soldat près de Mossoul. (Photo AFP)", "caption"],
    ["شارك الخبر", "boilerplate"], ["اقرأ أيضا: خبر آخر", "boilerplate"], ["جميع الحقوق محفوظة", "boilerplate"], ["المصدر: رويترز", "credit"], ["جندي قرب الموصل (أ ف ب)", "caption"],
    ["Troops near Homs, May 3, 2015. (AP Photo/Jo Roe)", "caption"], ["https://example.org/a?b=c", "boilerplate"], ["12-05-2015 09:10 AM Local time", "boilerplate"], ["Reuters", "credit"],
    ["The minister arrived at 10:30 on 12 May 2015 and left.", "body"], ["He said the print media would share the blame.", "body"],
  ])("%s → %s", (line, role) => {
    const text = `${PROSE}\n\n${line}\n\n${PROSE}`;
    expect(layout(text).blocks[1]!.role).toBe(role);
  });

  test("a repeated line is flagged: on the next line a caption, after a blank line a headline", () => {
    const caption = layout(`Jets over the city today\nJets over the city today\n\n${PROSE}`);
    expect(caption.blocks.map((b) => [b.role, b.repeat ?? false])).toEqual([["caption", false], ["caption", true], ["body", false]]);
    const headline = layout(`Jets bomb the city\n\nJets  bomb the city\n\n${PROSE}`);
    expect(headline.blocks.map((b) => [b.role, b.repeat ?? false])).toEqual([["headline", false], ["headline", true], ["body", false]]);
  });

  test("a long paragraph printed twice is flagged, one with another end is not", () => {
    const long = `${PROSE} `.repeat(12);
    expect(layout(`${long}\n\n${long}\n\n${long}It left.`).blocks.map((b) => b.repeat ?? false)).toEqual([false, true, false]);
  });

  test("the headline is told without the site's name, and the site's name apart", () => {
    const text = `World News and Views | Daily Courier\n\nJets bomb the besieged city - DAILY COURIER News\n\n${PROSE}`;
    const { headline, outlets } = layout(text);
    expect(text.slice(headline!.start, headline!.end)).toBe("Jets bomb the besieged city");
    expect(outlets.map((o) => text.slice(o.start, o.end))).toEqual(["Daily Courier", "DAILY COURIER"]);
  });

  test.each<[string, string[], string | null]>([
    ["ALEPPO, Syria (AP) — Rebels shelled the town.", ["ALEPPO", "Syria"], "AP"],
    ["Homs-Hama- Paris- The meeting took place.", ["Homs", "Hama", "Paris"], null],
    ["Bagdad, le 3 mai 2015 (AFP) - Une bombe a explosé.", ["Bagdad"], "AFP"],
    ["بغداد (رويترز) - قالت مصادر إن عشرة قتلوا.", ["بغداد"], "رويترز"],
    ["الموصل/ الأناضول/ قتل عشرة أشخاص.", ["الموصل"], "الأناضول"],
  ])("dateline: %s", (text, places, agency) => {
    const found = layout(text).datelines[0]!;
    expect(found.places.map((p) => text.slice(p.start, p.end))).toEqual(places);
    expect(found.agency && text.slice(found.agency.start, found.agency.end)).toBe(agency);
  });

  test.each(["He added - and this matters - that more would come.", "Beirut: fighting broke out again.", "Well-known men - ten of them - fled.", "قال الوزير - وهو من حمص - إن الجيش تقدم.", "THE ARMY -- ALL OF IT -- LEFT THE TOWN."])("no dateline: %s", (text) => {
    expect(layout(text).datelines).toEqual([]);
  });

  test("each paragraph has its language; one in a language we do not read is und", () => {
    const text = `${PROSE}\n\nL’armée a pris une ville lundi, selon des responsables qui ont parlé à la presse.\n\nDie Armee hat am Montag nach Angaben der Regierung eine Stadt erobert und viele Kämpfer getötet.\n\nقال مسؤولون إن الجيش سيطر على بلدة يوم الاثنين.`;
    expect(layout(text).blocks.map((b) => b.language)).toEqual(["en", "fr", "und", "ar"]);
  });
});
