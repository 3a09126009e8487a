import { read, type Reading } from "./support.js";

/** "kind, speaker (via outlet): what is said" of each statement, in order. */
const lines = (r: Reading) => r.record.statements.map((s) => `${s.kind}, ${r.speaker(s)}${s.via ? ` (via ${r.name(s.via)})` : ""}: ${r.said(s)}`);

const CASES: [what: string, text: string, expected: string[]][] = [
  ["a quotation before, with a second one behind", '"Our soldiers took the bridge," army spokesman Colonel Peter Okello told reporters. "We will not give it back."', [
    "claim, Peter Okello: Our soldiers took the bridge",
    "pledge, Peter Okello: We will not give it back.",
  ]],
  ["a quotation that goes on over several sentences is one statement", 'Minister Anna Berg replied: "That is a lie. Our police never fired on the crowd."', [
    "denial, Anna Berg: That is a lie. Our police never fired on the crowd.",
  ]],
  ["one sentence, three speech acts", "The Syrian army denied the claim, saying its soldiers still held Saraqib, and accused Turkey of sending weapons to the rebels.", [
    "denial, Syrian army: denied the claim",
    "claim, Syrian army: its soldiers still held Saraqib",
    "accusation, Syrian army: accused Turkey of sending weapons to the rebels",
  ]],
  ["the speaker at the end, and what the same speaker rejects", "Hungary will not send troops to Chad, Prime Minister Viktor Orban said on Friday, rejecting suggestions that Budapest had agreed to join the mission.", [
    "announcement, Viktor Orban: Hungary will not send troops to Chad",
    "denial, Viktor Orban: Budapest had agreed to join the mission",
  ]],
  ["a source that an agency cites", "According to Interfax, citing a security source, a saboteur was arrested in Bryansk.", [
    "claim, security source (via Interfax): a saboteur was arrested in Bryansk",
  ]],
  ["a dateline names the carrier", "BAMAKO (Reuters) - Mali's army said it had killed ten militants near Gao.", [
    "claim, Malian army (via Reuters): it had killed ten militants near Gao",
  ]],
  ["a live report: time, speaker, colon", "09:14 Kremlin spokesman Dmitry Peskov: \"We have never targeted hospitals.\"", [
    "denial, Dmitry Peskov: We have never targeted hospitals.",
  ]],
  ["a communiqué speaks for its issuer", "Statement by the Rapid Support Forces\n\nWe did not attack the camp. We call upon the United Nations to investigate. Our forces will protect civilians.", [
    "denial, Rapid Support Forces: We did not attack the camp",
    "demand, Rapid Support Forces: call upon the United Nations to investigate",
    "pledge, Rapid Support Forces: Our forces will protect civilians",
  ]],
  ["what was not said is no statement", "The army did not confirm that it had shelled the town. The minister declined to say how many soldiers had died. The deal was signed according to plan.", []],
  ["inversion with a pronoun, and a threat beside it", "« Aucun civil n'a été tué », a déclaré le colonel Adama Zongo. « Nous ne partirons pas », a-t-il ajouté, menaçant de fermer la frontière.", [
    "denial, Adama Zongo: Aucun civil n'a été tué",
    "pledge, Adama Zongo: Nous ne partirons pas",
    "threat, Adama Zongo: menaçant de fermer la frontière",
  ]],
  ["« selon » quotes, « selon lesquelles » does not", "Selon le Haut-Commissariat aux réfugiés, 8.000 personnes ont fui Goma. Le Rwanda a rejeté les accusations selon lesquelles son armée aurait tué des civils.", [
    expect.stringMatching(/^claim, .*: 8\.000 personnes ont fui Goma/) as unknown as string,
    "denial, Rwanda: son armée aurait tué des civils",
  ]],
  ["an infinitive, a noun and an adjective hold what is said", "Le M23 affirme avoir pris la ville de Sake. Le ministre Jean Kabila a exigé la libération des otages. Il s'est dit certain de la victoire.", [
    "claim, M23: avoir pris la ville de Sake",
    "demand, Jean Kabila: a exigé la libération des otages",
    "opinion, Jean Kabila: certain de la victoire",
  ]],
  ["the outlet behind « selon » carries what an official said", "« Des négociations sont en cours », a confirmé un responsable israélien, selon le site Axios.", [
    "confirmation, responsable israélien (via Axios): Des négociations sont en cours",
  ]],
  ["verb first, and a verb that goes on without a subject", "قال الرئيس السوري بشار الأسد إن الجيش استعاد المدينة. وأضاف أن قواته ستحمي السكان.", [
    expect.stringMatching(/^claim, Bashar al-Assad: الجيش استعاد المدينة/) as unknown as string,
    expect.stringMatching(/^pledge, Bashar al-Assad: قواته ستحمي السكان/) as unknown as string,
  ]],
  ["an agency reports from a source", "نقلت وكالة رويترز عن مصدر أمني أن الجيش يستعد لعملية في الجنوب.", [
    "claim, مصدر أمني (via Reuters): الجيش يستعد لعملية في الجنوب",
  ]],
  ["a participle behind, whatever the tagger takes it for", "نفت قوات الدعم السريع قتل المدنيين، واصفة الاتهامات بأنها \"أكاذيب\"، محذرة من كارثة.", [
    "denial, Rapid Support Forces: نفت قوات الدعم السريع قتل المدنيين",
    expect.stringMatching(/^denial, Rapid Support Forces: .*أكاذيب/) as unknown as string,
    expect.stringMatching(/^threat, Rapid Support Forces: محذرة/) as unknown as string,
  ]],
  ["a title with an of-phrase, and the name right behind it", "British chief of staff Harriet Lowe warned of a wider war. U.S. Secretary of State Laura Whitman said the talks had failed.", [
    "threat, Harriet Lowe: warned of a wider war",
    "claim, Laura Whitman: the talks had failed",
  ]],
  ["whom something is told to does not tell it", "Brig. Gen. Nabil Osman, a military spokesperson, told reporters that the army had retaken the bridge.", [
    "claim, Nabil Osman: the army had retaken the bridge",
  ]],
  ["a dateline is said by nobody", "Niamey, 14 mai (AFP) - Au moins dix villageois ont été tués lundi dans une attaque, a-t-on appris de sources sécuritaires.", [
    "claim, sources sécuritaires (via Agence France-Presse): Au moins dix villageois ont été tués lundi dans une attaque",
  ]],
  ["a body with an of-phrase speaks for itself", "L'état-major général des armées a annoncé la mort de dix soldats.", [
    "announcement, état-major général des armées: a annoncé la mort de dix soldats",
  ]],
  ["whoever was accused denies", "The Rapid Support Forces shelled a market. Human rights groups have accused the Rapid Support Forces of ethnic killings. The group denies the allegations.", [
    "accusation, Human rights groups: have accused the Rapid Support Forces of ethnic killings",
    "denial, Rapid Support Forces: denies the allegations",
  ]],
  ["whoever was accused denies, whatever its kind", "Médecins Sans Frontières a accusé le M23 d'avoir pillé un hôpital. Le groupe a démenti ces accusations.", [
    "accusation, Médecins Sans Frontières: a accusé le M23 d'avoir pillé un hôpital",
    "denial, M23: a démenti ces accusations",
  ]],
  ["a headline with its subject before the verb, and a denial without more words", "الحكومة اليمنية تتهم الحوثيين بقصف مأرب والحوثيون ينفون", [
    "accusation, Yemeni government: تتهم الحوثيين بقصف مأرب",
    "denial, Houthis: الحوثيون ينفون",
  ]],
  ["all parties are whom somebody calls on", "أدانت الأمم المتحدة الهجوم. ودعت جميع الأطراف إلى وقف القتال.", [
    "accusation, United Nations: أدانت الأمم المتحدة الهجوم",
    "demand, United Nations: دعت جميع الأطراف إلى وقف القتال",
  ]],
  ["among them: no verb of saying", "قتل خمسة مدنيين، بينهم طفلا الرجل، في غارة على صنعاء.", []],
];

describe("statements, word for word", () => {
  test.each(CASES)("%s", async (_what, text, expected) => {
    expect(lines(await read(text))).toEqual(expected);
  });

  test("\"we\" and \"our forces\" in a quotation are whoever the speaker speaks for", async () => {
    const r = await read('"Our forces captured Bukavu," said Lawrence Kanyuka, a spokesman for M23.');
    expect(r.who(r.event("capture_territory"), "actor")).toEqual(["M23"]);
    const ar = await read("قالت قوات الدعم السريع: \"سيطرت قواتنا على الفاشر\".");
    expect(ar.who(ar.event("capture_territory"), "actor")).toEqual(["Rapid Support Forces"]);
  });

  test("what somebody denies is an event that is denied", async () => {
    const r = await read("Hezbollah denied that its fighters had shelled the village of Avivim.");
    expect(r.event("shelling")).toMatchObject({ status: "denied" });
    expect(r.record.statements[0]!.about).toEqual([{ event: r.event("shelling")!.id, stance: "denies" }]);
  });

  test("who cannot confirm, or has heard of nothing, denies nothing", async () => {
    for (const text of ["The mission said it could not confirm the reports of fighting in Goma.", "The ministry said it had not received any reports of casualties.", "Le ministère a indiqué qu'il ne pouvait pas confirmer l'attaque."]) {
      const r = await read(text);
      expect(r.record.statements.map((s) => s.kind)).toEqual(["claim"]);
    }
    const own = await read("The army said it had not shelled the hospital.");
    expect(own.record.statements.map((s) => s.kind)).toEqual(["denial"]);
  });
});
