/** A small graph made by hand after the model: two seed reports in English, one in Arabic, one in French, with what they say. */
import { readFileSync } from "node:fs";
import { documentId, hashId, type GraphEdge, type GraphNode, type Props } from "../../src/model/index.js";

const SEEDS = new URL("../../seeds/", import.meta.url);

export interface SampleGraph {
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** Ids by the short names used below. */
  ids: Record<string, string>;
}

export function sampleGraph(): SampleGraph {
  const g = new Builder();
  const ramadi = g.document("ramadi", "000_7c396b319a1ddfba.txt", "Daesh using Iraqi civilians as human shields in Ramadi", "en", "Press TV");
  const qaim = g.document("qaim", "001_c7c02c071c8dc4f0.txt", null, "en");
  const anbar = g.document("anbar", "003_273aa31ea4d6398b.txt", "Lancement de la bataille pour la libération d’al-Anbar en Irak", "fr");
  const mosul = g.document("mosul", "004_c0df1516230a6e23.txt", "مقاتلة فرنسية مشاركة في عمليات التحالف ضد داعش لحظة انطلاقها في إحدى المهمات", "ar");

  g.sentence("agreement", ramadi, "Also on Monday, Russia and France reached an agreement", "parts of land in Syria.");
  g.sentence("talks", ramadi, '"We have agreed to strengthen our exchange', "Russian counterpart Sergei Shoigu.");
  g.sentence("coordinating", ramadi, '"This is not being allied', "he noted.");
  g.sentence("shields", ramadi, '"There is intelligence information', "Naseer Nuri, on Monday.");
  g.sentence("offensive", ramadi, "Earlier, Iraqi state television", "in the coming hours.”");
  g.sentence("jocStrikes", qaim, "Iraq's Joint Operations Command", "the previous day.");
  g.sentence("jocRejects", qaim, "The statement strongly rejected", "terrorist group.");
  g.sentence("amaqVideo", qaim, "Amaq, a news outlet", "by Iraqi jets.");
  g.sentence("jocBlast", qaim, "The JOC has said a blast", "propaganda purposes.");
  g.sentence("anbarLaunch", anbar, "Une source éminente", "Daech (EI).");
  g.sentence("sniper", mosul, "أعلنت وزارة الدفاع العراقية السبت", "مدينة الموصل.");
  g.sentence("kuwaiti", mosul, "وأفادت الوزارة في موقعها", "في الغارة.");

  g.entity("leDrian", "Person", "Jean-Yves Le Drian", { aliases: ["Jean-Yves Le Drian", "Le Drian"], wikidata: "Q1684642", subtype: "minister" });
  g.entity("shoigu", "Person", "Sergei Shoigu", { aliases: ["Sergei Shoigu"], subtype: "minister" });
  g.entity("nuri", "Person", "Naseer Nuri", { aliases: ["Naseer Nuri", "Nuri"] });
  g.entity("kuwaitiPerson", "Person", "Abu Abdullah al-Kuwaiti", { aliases: ["أبو عبد الله الكويتي"], subtype: "militant" });
  g.entity("france", "Place", "France", { aliases: ["France"], subtype: "country", country: "FR", lat: 46.2, lon: 2.2 });
  g.entity("russia", "Place", "Russia", { aliases: ["Russia"], subtype: "country", country: "RU" });
  g.entity("syria", "Place", "Syria", { aliases: ["Syria"], subtype: "country", country: "SY" });
  g.entity("ramadiCity", "Place", "Ramadi", { aliases: ["Ramadi"], subtype: "city", country: "IQ" });
  g.entity("mosulCity", "Place", "Mosul", { aliases: ["Mosul", "الموصل", "Mossoul"], subtype: "city", country: "IQ", lat: 36.34, lon: 43.13 });
  g.entity("alQaim", "Place", "al-Qa'im", { aliases: ["al-Qa'im"], subtype: "town", country: "IQ" });
  g.entity("anbarProvince", "Place", "al-Anbar", { aliases: ["al-Anbar"], subtype: "province", country: "IQ" });
  g.entity("islamicState", "Organization", "Islamic State", { aliases: ["Daesh", "ISIS", "Daech", "EI", "داعش"], subtype: "armed_group" });
  g.entity("joc", "Organization", "Joint Operations Command", { aliases: ["Joint Operations Command", "JOC"], subtype: "military_command" });
  g.entity("airForce", "Organization", "Iraqi Air Force", { aliases: ["Iraqi Air Force"], subtype: "military" });
  g.entity("amaq", "Organization", "Amaq", { aliases: ["Amaq"], subtype: "media" });
  g.entity("defenceMinistry", "Organization", "Iraqi Defense Ministry", { aliases: ["Iraqi Defense Ministry", "وزارة الدفاع العراقية"], subtype: "government_ministry" });
  g.entity("coalition", "Organization", "International Coalition", { aliases: ["طائرات التحالف الدولي", "التحالف الدولي"], subtype: "military_coalition" });
  g.entity("pmf", "Organization", "Popular Mobilization Forces", { aliases: ["forces de la mobilisation populaire"], subtype: "militia" });

  g.mention("agreement", "russia", "Russia");
  g.mention("agreement", "france", "France");
  g.mention("agreement", "islamicState", "Daesh");
  g.mention("agreement", "syria", "Syria");
  g.mention("talks", "leDrian", "Jean-Yves Le Drian");
  g.mention("talks", "shoigu", "Sergei Shoigu");
  g.mention("talks", "syria", "Syria");
  g.mention("shields", "defenceMinistry", "Iraqi Defense Ministry");
  g.mention("shields", "nuri", "Naseer Nuri");
  g.mention("offensive", "ramadiCity", "Ramadi");
  g.mention("jocStrikes", "joc", "Joint Operations Command");
  g.mention("jocStrikes", "joc", "JOC");
  g.mention("jocStrikes", "airForce", "Iraqi Air Force");
  g.mention("jocStrikes", "alQaim", "al-Qa'im");
  g.mention("jocRejects", "alQaim", "al-Qa'im");
  g.mention("jocRejects", "islamicState", "Daesh");
  g.mention("amaqVideo", "amaq", "Amaq");
  g.mention("amaqVideo", "islamicState", "Daesh");
  g.mention("jocBlast", "joc", "JOC");
  g.mention("jocBlast", "islamicState", "Daesh");
  g.mention("anbarLaunch", "pmf", "forces de la mobilisation populaire");
  g.mention("anbarLaunch", "anbarProvince", "al-Anbar");
  g.mention("anbarLaunch", "islamicState", "Daech");
  g.mention("sniper", "defenceMinistry", "وزارة الدفاع العراقية");
  g.mention("sniper", "coalition", "التحالف الدولي");
  g.mention("sniper", "islamicState", "داعش");
  g.mention("sniper", "mosulCity", "الموصل");
  g.mention("kuwaiti", "kuwaitiPerson", "أبو عبد الله الكويتي");

  g.event("sharing", "AGREE", "intelligence_sharing", "agreement", "agreement", { status: "asserted", dateText: "on Monday", datePrecision: "unknown" });
  g.event("meeting", "CONSULT", "meeting", "talks", "talks", { status: "asserted", datePrecision: "unknown" });
  g.event("strikes", "ASSAULT", "airstrike", "jocStrikes", "two strikes", { status: "asserted", dateText: "the previous day", datePrecision: "unknown", mode: "aerial" });
  g.event("civiliansHit", "ASSAULT", "airstrike", "amaqVideo", "air attacks", { status: "denied", killedMin: 24, countText: "dozens", targetGroups: ["civilians"], mode: "aerial", datePrecision: "unknown" });
  g.event("carBomb", "ASSAULT", "car_bomb", "jocBlast", "car bomb", { status: "alleged", datePrecision: "unknown", mode: "explosives" });
  g.event("shieldsEvent", "COERCE", "human_shields", "shields", "human shields", { status: "planned", targetGroups: ["families"], datePrecision: "unknown" });
  g.event("freeRamadi", "ASSAULT", "offensive_launched", "offensive", "offensive", { status: "planned", dateText: "in the coming hours", datePrecision: "unknown" });
  g.event("freeAnbar", "ASSAULT", "offensive_launched", "anbarLaunch", "opération d’envergure", { status: "alleged", datePrecision: "unknown" });
  g.event("sniperKilled", "ASSAULT", "killing", "sniper", "قتلت", { status: "alleged", dateText: "السبت", datePrecision: "unknown", mode: "aerial", killedMin: 1, killedMax: 1 });

  g.edge("ACTOR_IN", "france", "sharing");
  g.edge("ACTOR_IN", "russia", "sharing");
  g.edge("ACTOR_IN", "leDrian", "meeting");
  g.edge("ACTOR_IN", "shoigu", "meeting");
  g.edge("ACTOR_IN", "airForce", "strikes");
  g.edge("TARGET_OF", "islamicState", "strikes");
  g.edge("OCCURRED_AT", "strikes", "alQaim", { precision: "town" });
  g.edge("ACTOR_IN", "airForce", "civiliansHit");
  g.edge("OCCURRED_AT", "civiliansHit", "alQaim", { precision: "town" });
  g.edge("ACTOR_IN", "islamicState", "carBomb");
  g.edge("OCCURRED_AT", "carBomb", "alQaim", { precision: "town" });
  g.edge("ACTOR_IN", "islamicState", "shieldsEvent");
  g.edge("OCCURRED_AT", "freeRamadi", "ramadiCity");
  g.edge("TARGET_OF", "islamicState", "freeAnbar");
  g.edge("OCCURRED_AT", "freeAnbar", "anbarProvince");
  g.edge("ACTOR_IN", "pmf", "freeAnbar");
  g.edge("ACTOR_IN", "coalition", "sniperKilled");
  g.edge("TARGET_OF", "kuwaitiPerson", "sniperKilled");
  g.edge("OCCURRED_AT", "sniperKilled", "mosulCity", { precision: "city" });

  g.relation("COORDINATES_WITH", "leDrian", "shoigu", ["talks", "coordinating"], { event: g.ids["sharing"]!, symmetric: true });
  g.relation("MET_WITH", "leDrian", "shoigu", ["talks"], { event: g.ids["meeting"]!, symmetric: true });
  g.relation("COORDINATES_WITH", "france", "russia", ["agreement"], { event: g.ids["sharing"]!, symmetric: true });
  g.relation("HOLDS_ROLE", "leDrian", "france", ["talks"], { title: "Defense Minister" });
  g.relation("HOLDS_ROLE", "shoigu", "russia", ["talks"], { title: "Russian counterpart" });
  g.relation("SPOKESPERSON_FOR", "nuri", "defenceMinistry", ["shields"], { title: "spokesman" });
  g.relation("AFFILIATED_WITH", "amaq", "islamicState", ["amaqVideo"]);
  g.relation("FIGHTS", "airForce", "islamicState", ["jocStrikes"], { symmetric: true });
  g.relation("MEMBER_OF", "kuwaitiPerson", "islamicState", ["sniper", "kuwaiti"]);

  g.statement("exchange", "leDrian", "opinion", "talks", "We have agreed to strengthen our exchange of military information", true);
  g.statement("notAllied", "leDrian", "explanation", "coordinating", "This is not being allied, this is coordinating", true);
  g.statement("familiesKept", "nuri", "claim", "shields", "they are preventing families from leaving; they plan to use them as human shields", true);
  g.statement("jocConfirms", "joc", "confirmation", "jocStrikes", "the Iraqi Air Force had carried out two strikes on al-Qa'im the previous day");
  g.statement("jocDenies", "joc", "denial", "jocRejects", "the air force had targeted civilians in the Daesh-held area of al-Qa'im");
  g.statement("amaqClaims", "amaq", "accusation", "amaqVideo", "dozens of civilians had died in air attacks by Iraqi jets");
  g.statement("jocBomb", "joc", "claim", "jocBlast", "a blast there was caused by a car bomb");
  g.statement("ministry", "defenceMinistry", "announcement", "sniper", "طائرات التحالف الدولي قتلت المسؤول الأول عن تدريب قناصي داعش");
  g.edge("ABOUT", "exchange", "sharing", { stance: "affirms" });
  g.edge("ABOUT", "familiesKept", "shieldsEvent", { stance: "affirms" });
  g.edge("ABOUT", "jocConfirms", "strikes", { stance: "affirms" });
  g.edge("ABOUT", "jocDenies", "civiliansHit", { stance: "denies" });
  g.edge("ABOUT", "amaqClaims", "civiliansHit", { stance: "affirms" });
  g.edge("ABOUT", "jocBomb", "carBomb", { stance: "affirms" });
  g.edge("ABOUT", "ministry", "sniperKilled", { stance: "affirms" });
  g.edge("CONTRADICTS", "jocDenies", "amaqClaims", { symmetric: true, confidence: 0.8 });
  return { nodes: g.nodes, edges: g.edges, ids: g.ids };
}

/** A graph whose every name is an attempt to become markup, script or a format of its own. */
export function hostileGraph(): SampleGraph {
  const g = new Builder();
  const name = '<img src=x onerror="document.title=\'owned\'">';
  const text = `${name} met "><script>document.title='owned'</script> in javascript:alert(1)\u202e today.`;
  const document = g.rawDocument("hostile", text, "<svg onload=document.title='owned'>", "en");
  g.sentence("one", document, text.slice(0, 20), "today.");
  g.entity("a", "Person", name, { aliases: [name, "</style><script>document.title='owned'</script>"], subtype: "<b>bold</b>" });
  g.entity("b", "Organization", `"><script>document.title='owned'</script>`, { aliases: ["javascript:alert(1)"] });
  g.mention("one", "a", name);
  g.relation("MET_WITH", "a", "b", ["one"], { symmetric: true, attributedTo: "<iframe src=//example.invalid>" });
  g.event("e", "CONSULT", "<u>meeting</u>", "one", "met", { status: "alleged", dateText: "<i>today</i>" });
  g.edge("ACTOR_IN", "a", "e");
  g.edge("ACTOR_IN", "b", "e");
  g.statement("s", "a", "claim", "one", name);
  return { nodes: g.nodes, edges: g.edges, ids: g.ids };
}

class Builder {
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  readonly ids: Record<string, string> = {};
  private readonly texts = new Map<string, string>();
  private readonly sentences = new Map<string, { start: number; end: number; document: string; language: string }>();
  private readonly counts = new Map<string, number>();

  document(key: string, file: string, title: string | null, language: string, publisher?: string): string {
    return this.rawDocument(key, readFileSync(new URL(file, SEEDS), "utf8"), title, language, `seeds/${file}`, publisher);
  }

  rawDocument(key: string, text: string, title: string | null, language: string, path = `${key}.txt`, publisher?: string): string {
    const id = documentId(text);
    this.texts.set(id, text);
    return this.node(key, id, ["Document"], { path, language, text, ...(title ? { title } : {}), ...(publisher ? { publisher } : {}) });
  }

  sentence(key: string, document: string, from: string, to: string): void {
    const text = this.texts.get(document)!;
    const start = find(text, from, 0);
    const end = find(text, to, start) + to.length;
    const language = this.nodes.find((node) => node.id === document)!.props["language"] as string;
    const index = this.counts.get(document) ?? 0;
    this.counts.set(document, index + 1);
    const id = this.node(key, hashId("t", document, start), ["Sentence"], { document, index, start, end, text: text.slice(start, end), language });
    this.sentences.set(key, { start, end, document, language });
    this.edges.push(edge("IN_DOCUMENT", id, document, {}));
  }

  entity(key: string, kind: string, name: string, props: Props): void {
    this.node(key, hashId("e", kind, name), ["Entity", kind], { name, mentions: 1, ...props });
  }

  mention(sentence: string, entity: string, text: string): void {
    const { start, end } = this.inSentence(sentence, text);
    this.edges.push(edge("MENTIONS", this.ids[sentence]!, this.ids[entity]!, { start, end, text }, String(start)));
  }

  event(key: string, type: string, subtype: string, sentence: string, trigger: string, props: Props): void {
    const id = this.node(key, hashId("v", key), ["Event"], { type, subtype, trigger, confidence: 0.8, ...props });
    const { start, end } = this.inSentence(sentence, trigger);
    this.edges.push(edge("EVIDENCED_BY", id, this.ids[sentence]!, { start, end }, String(start)));
  }

  statement(key: string, speaker: string, kind: string, sentence: string, words: string, quoted = false): void {
    const { start, end } = this.inSentence(sentence, words);
    const { language } = this.sentences.get(sentence)!;
    const id = this.node(key, hashId("s", key), ["Statement"], { kind, text: words, language, confidence: 0.9, ...(quoted ? { quote: words } : {}) });
    this.edges.push(edge("EVIDENCED_BY", id, this.ids[sentence]!, { start, end }, String(start)), edge("STATED", this.ids[speaker]!, id, {}));
  }

  relation(type: string, source: string, target: string, evidence: string[], props: Props = {}): void {
    const sentences = evidence.map((key) => this.ids[key]!);
    const documents = [...new Set(evidence.map((key) => this.sentences.get(key)!.document))];
    this.edge(type, source, target, { evidence: sentences, documents, count: sentences.length, confidence: 0.85, ...props });
  }

  edge(type: string, source: string, target: string, props: Props = {}): void {
    let ends: [string, string] = [this.ids[source]!, this.ids[target]!];
    if (props["symmetric"] && ends[0] > ends[1]) ends = [ends[1], ends[0]];
    const made = edge(type, ...ends, props);
    this.ids[`${type}:${source}:${target}`] = made.id;
    this.edges.push(made);
  }

  private node(key: string, id: string, labels: string[], props: Props): string {
    this.nodes.push({ id, labels, props: { id, ...props } });
    return (this.ids[key] = id);
  }

  private inSentence(key: string, text: string): { start: number; end: number } {
    const { start, end, document } = this.sentences.get(key)!;
    const at = find(this.texts.get(document)!, text, start);
    if (at + text.length > end) throw new Error(`"${text}" is not in the sentence ${key}`);
    return { start: at, end: at + text.length };
  }
}

function edge(type: string, source: string, target: string, props: Props, salt = ""): GraphEdge {
  const id = hashId("r", type, source, target, salt);
  return { id, type, source, target, props: { id, ...props } };
}

function find(text: string, part: string, from: number): number {
  const at = text.indexOf(part, from);
  if (at < 0) throw new Error(`"${part}" is not in the text`);
  return at;
}
