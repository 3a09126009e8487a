/** Texts in languages that are not read, and in several: nothing is invented, and the diagnostics say why. */
import { createExtractor } from "../../src/pipeline/extractor.js";

const read = async (text: string) => (await createExtractor()).extract({ id: "", path: "a", title: null, language: null, publisher: null, published: null, retrieved: null, text });

test.each([
  ["Spanish", "El ejército de Colombia atacó el lunes una posición de los rebeldes en la región, dijo el ministro de Defensa."],
  ["Turkish", "Türk ordusu pazartesi günü Suriye'nin kuzeyindeki Afrin kentine saldırdı, dedi savunma bakanı."],
  ["Persian", "نیروهای ارتش سوریه روز دوشنبه به شهر حلب حمله کردند و وزیر دفاع گفت که این عملیات ادامه دارد."],
  ["German", "Die Armee griff am Montag die Stadt Aleppo an, sagte ein Sprecher des Verteidigungsministeriums."],
])("%s is named, and no event is read from it", async (language, text) => {
  const { events, statements, diagnostics, document } = await read(text);
  expect({ events, statements, language: document.language }).toEqual({ events: [], statements: [], language: null });
  expect(diagnostics).toEqual([expect.objectContaining({ code: "LANGUAGE_UNKNOWN", message: expect.stringContaining(`in ${language}, which is not read`) as string })]);
});

test.each(["В понедельник войска атаковали город, заявил представитель министерства.", "Mosul", "12345 ... !!!", "😀 😀"])("%j is of no language that is recognised", async (text) => {
  const { events, diagnostics } = await read(text);
  expect(events).toEqual([]);
  expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining("no language that can be read was recognised")]);
});

test("each paragraph of a mixed document is read in its own language", async () => {
  const { sentences, events, document } = await read(
    "L’armée reprend la ville de Mossoul\n\nIraqi troops attacked the city of Mosul on Monday, and the governor of the province said that twelve people had been killed there.\n\nوقصف الجيش العراقي مدينة الموصل يوم الاثنين وقال المتحدث إن العملية مستمرة منذ أيام.\n",
  );
  expect(document.language).toBe("en");
  expect(new Set(sentences.map(({ language }) => language))).toEqual(new Set(["fr", "en", "ar"]));
  expect(events.map(({ trigger }) => trigger.text)).toEqual(expect.arrayContaining(["reprend la ville", "attacked", "قصف"]));
});

test("a post is read with its tags, handles and emoji", async () => {
  const { entities, events } = await read("#Raqqa: SDF fighters attacked #ISIS positions 💥💥 @Reuters https://t.co/abc");
  expect(entities.map(({ name }) => name)).toEqual(expect.arrayContaining(["Raqqa", "Syrian Democratic Forces", "Islamic State"]));
  expect(events).toEqual([expect.objectContaining({ type: "ASSAULT" })]);
});
