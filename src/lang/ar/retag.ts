import { isQuotationMark } from "../../text/chars.js";
import { fold } from "../../text/fold.js";
import { ByForm } from "../../text/forms.js";
import type { Token, Upos } from "../../text/token.js";
import { arabicClasses, morphology } from "./morphology.js";
import { names } from "./names.js";
import { VERBS } from "./verbs.js";

/**
 * Corrects what the trained tagger, which saw few sentences, gets wrong though grammar is sure: closed classes are closed;
 * nothing with an article is a verb; after لم, قد and the like stands a verb, after a preposition none in the past; and a
 * word that can only be a verb is one where clauses open: at the start of a sentence, behind a comma or a relative.
 */
export function retag(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const word = WORDS.of(token);
    if (!word.arabic) continue;
    if (token.pos === "ADJ" && isPerson(tokens, i)) {
      set(token, "NOUN");
      if (token.norm.endsWith("يا")) token.lemma = token.norm.slice(0, -1);
    }
    if (token.pos === "ADJ" && (ACTS.has(token.norm.replace(/^ال/, "").replace(/ت(?:ين|ان)$/, "ه")) || (tokens[i - 1]?.pos !== "ADJ" && things().has(token.norm)))) set(token, "NOUN");
    if (describesPlural(tokens, i)) set(token, "ADJ");
    if (token.norm === "فجر" && SELF.has(tokens[i + 1]?.norm ?? "")) verb(token);
    else if (word.proclitic && tokens[i + 1] && !tokens[i + 1]!.spaced) set(token, "ADP");
    else if (asParticiple(tokens, i)) continue;
    else if (token.pos === "VERB" || token.pos === "AUX") notVerb(tokens, i);
    else if (word.verbal && isVerb(tokens, i)) verb(token);
    else if (CLOSED.has(token.pos!) && (token.norm.length > 3 || SHORT_NOUNS.has(token.norm)) && !word.closed && !OPEN_ADVERBS.has(token.norm)) set(token, noun(token.norm));
  }
}

/** «فجر نفسه»: no dawn. */
const SELF = new Set(["نفسه", "نفسها", "انفسهم", "نفسيهما", "حزامه", "حزاما"]);

/** «مسلحون مجهولون», «مسلحين مجهولين»: behind a whole plural without article another one describes it. */
function describesPlural(tokens: readonly Token[], i: number): boolean {
  const ending = /^(?!ال).{3,}(ون|ين)$/.exec(tokens[i]!.norm)?.[1];
  const before = tokens[i - 1];
  if (!ending || !before || before.pos !== "NOUN" || tokens[i]!.pos === "NUM" || tokens[i]!.pos === "VERB") return false;
  return before.norm.endsWith(ending) && before.lemma !== undefined && before.norm === before.lemma + ending;
}

/** Nouns of three letters that the tagger may take for prepositions. */
const SHORT_NOUNS = new Set("لغم برج جسر قصر سجن فرن حصن خبر درع رتل وفد".split(" "));

/** Nouns of action that the tagger may take for adjectives in ـة. */
const ACTS = new Set("مكافحه محاربه محاوله مراقبه مصادره مطارده محاصره مشاركه سيطره استعاده مواجهه مهاجمه معركه غاره ضربه حمله عمليه هدنه مداهمه اسلحه".split(" "));

let persons: Set<string> | undefined;

/** «احتجزت السلطات صحفيا», «هزم الجيش مسلحي التنظيم»: people told by a word that may be an adjective elsewhere. */
function isPerson(tokens: readonly Token[], i: number): boolean {
  const { norm } = tokens[i]!;
  const before = tokens[i - 1];
  if (!/يا?$/.test(norm) || !before || before.pos === "ADJ" || before.pos === "NUM" || before.norm.endsWith("ا")) return false;
  if (norm.endsWith("يا")) return people().has(norm.slice(0, -1)) && (before.norm.startsWith("ال") || before.pos === "NOUN");
  return people().has(norm) && people().has(`${norm}ن`) && before.norm.startsWith("ال");
}

const people = (): ReadonlySet<string> => (persons ??= new Set(names.nouns.filter((n) => PEOPLE_CLASSES.has(n.class) && !n.term.includes(" ")).map((n) => fold(n.term))));

const PEOPLE_CLASSES: ReadonlySet<string> = new Set(["person", "forces", "armed", "officials", "civilians"]);

let indefinite: Set<string> | undefined;

/** Nouns of buildings and places that describe nothing: «هاجم مسلحون قرية». */
function things(): ReadonlySet<string> {
  return (indefinite ??= new Set(names.nouns.filter((n) => (n.class === "building" || n.class === "territory") && !n.term.includes(" ")).map((n) => fold(n.term)).filter((w) => !w.endsWith("ي"))));
}

const ARABIC = /[\u0620-\u064a]/;
const PROCLITICS = new Set(["ب", "ل", "ك", "لل"]);
const CLOSED = new Set<Upos>(["ADP", "DET", "PRON", "SCONJ", "CCONJ", "PART", "AUX"]);
const SUFFIX = "(?:ه|ها|هم|هما|هن|نا|كم|ك|ي)?";
/** Folded words of more than three letters that no noun or verb shares. */
const CLOSED_WORDS = new RegExp(`^(?:(?:علي|الي|مع|بين|حول|عند|لدي|خلال|قبل|بعد|تحت|فوق|امام|وراء|خلف|ضمن|داخل|خارج|وسط|اثناء|نحو|باتجاه|جراء|عقب|قرب|قبال[هت]|ازاء|تجاه|حيال|بشان|بحسب|حسب|وفق|وفقا|طبقا|رغم|برغم|عبر|منذ|حتي|سوي|عدا|خلا|ضد|دون|بدون|مثل|غير|كل|بعض|جميع|اي|ايه|احد|احدي|كافه|عده|بضع|بضعه|معظم|نفس|ذات|كلا|كلتا|اخر|اول|اكثر|اقل|زهاء|قراب[هت]|حوالي|حوالى|ل|ب|في|من|عن|ان|لكن|كان|بان|لان|كي|لكي|منه?|فيه?|به|له|عليه?|اليه?)${SUFFIX}|الذي|التي|الذين|اللذان|اللذين|اللتان|اللتين|اللواتي|اللاتي|هذا|هذه|هذان|هذين|هولاء|ذلك|تلك|اوليك|هناك|هنالك|لماذا|ماذا|كيف|متي|اين|حيث|حيثما|حين|حينما|عندما|بينما|كلما|طالما|لطالما|ريثما|بعدما|قبلما|فيما|مما|حسبما|وفقما|كيفما|عما|بما|كما|ربما|انما|لكن|لكنه|لكنها|لكنهم|ولكن|اذا|لولا|لئلا|ايضا|فقط|سوف|لقد|قد|ليس|ليست|ليسوا|لست|الان|مهما|شمالي|جنوبي|شرقي|غربي|لعل|كانما|ايا|اياه|اياها|حاليا|سابقا|لاحقا|انه|انها|انهم|انهما|اننا|بانه|بانها|بانهم|لانه|لانها|لانهم|احدهم|بعضهم|انا|نحن|هناك|اغلب|شمال|جنوب|طوال|مقابل|امثال|وقتما|عوض|ضوء|نتيجه|قبيل|كامل|بقيه|منتصف|غالبيه|ساير|سواء|ابان)$`);
/** Adverbs that the tagger rightly takes for particles. */
const OPEN_ADVERBS = new Set(["مجددا", "سويا", "معا", "جدا", "ابدا", "مرارا"]);

/** Nouns that look like a verb of the list as well: where a clause opens only what follows tells them apart. */
const AMBIGUOUS = new Set(
  `قتل قصف طلب دعم ذكر عمل نقل حكم بحث رد عقد فتح رفض سلم ضرب دفع خطف كشف صد سحب منع طرد رفع وضع وصف قول علم شرح فرض قبض حرق حرب ضم ربط جمع خرق نشر سجن حجز حبس قطع حل حمل خلف درب دخل دور شرط شكر صنع
  طعن عرض عدد فصل فك قدر قرر قسم قلق قمع كسر لقب مر مقتل نزع نزول نصر نص نصب نظر نهب هدم هدف هدد وعد وقف وصل ولد يوم تقدم تفجير تدخل تراجع تمرد تعهد تعاون تحرك توقف تجمع تدهور تصاعد تبادل تسلل تقرير تنظيم تسليم تدريب حزب سقط شن تحت تلك مدن جاء جار امن امر امل ادان بلد بدل جهد جيش حال حق حي خط سد سر شعب صف صور عام عدل عمر غرب فرق قوي كبر لجا مال مصر نار نور نفس`.split(/\s+/),
);
/** Prepositions and adverbs with the letters of a verb. */
const NEVER = new Set("عبر قرب حول بين بعد قبل ضد دون ضمن وفق حسب عند خلال فوق تحت مثل غير نحو منذ كل اي كما هنا وسط عقب اثر لدي خارج داخل امام سوي حتي بات بدا علي الي هم ان من ما لا او ثم بل يوم امس غدا شمال جنوب شرق غرب فجر ظهر عصر مساء صباح ليل قد لم لن سوف".split(" "));
const VERB_AFTER = new Set(["لم", "لن", "قد", "لقد", "سوف"]);
const OPENERS = new Set(["الذي", "التي", "الذين", "اللذين", "اللذان", "عندما", "حين", "حينما", "بينما", "بعدما", "حيث", "كما", "فيما", "مما", "لكن", "ثم"]);
const COUNTED = new Set("شخصان جنديان مدنيان طفلان رجلان امراتان ضابطان عنصران شابان صحافيان صحفيان شرطيان مسلحان شقيقان عاملان مواطنان فلسطينيان عشرات مءات مئات ميات مييات الاف نحو حوالي قرابه زهاء اكثر عده بضعه".split(" "));

interface Word {
  arabic: boolean;
  proclitic: boolean;
  closed: boolean;
  /** Whether the letters may be a verb at all. */
  verbal: boolean;
}

const WORDS = new ByForm(({ text, norm }): Word => {
  const closed = CLOSED_WORDS.test(norm);
  const other = norm.length < 2 || closed || NEVER.has(norm) || /^ال..../.test(norm) || NOUN_ENDING.test(text);
  return { arabic: ARABIC.test(text), proclitic: PROCLITICS.has(norm), closed, verbal: !other && /[PIQ]/.test(arabicClasses(norm)) };
});

const set = (token: Token, pos: Upos): void => {
  token.pos = pos;
  token.verb = token.past = token.passive = undefined;
  token.lemma = morphology.lemmas(token.norm, pos)[0]?.lemma ?? token.norm;
};

function verb(token: Token): void {
  set(token, "VERB");
  token.verb = "fin";
  const letters = arabicClasses(token.norm);
  if (letters.includes("P")) token.past = true;
  if (marksPassive(token) || (letters.includes("Q") && !/[PI]/.test(letters)) || morphology.lemmas(token.norm, "VERB")[0]?.passive) token.passive = true;
}

/** The endings ـً ـٌ ـٍ and ة. */
const NOUN_ENDING = /[\u064b-\u064d]ا?$|ة$/;

/** قُتل, أُصيب: the first vowel is written. */
const marksPassive = (token: Token): boolean => /^[\u0620-\u064a]\u064f/.test(token.text);

const noun = (norm: string): Upos => (/^ال.{3,}ي[هن]?$/.test(norm) ? "ADJ" : "NOUN");

/** A verb where the tagger saw another word, of a word that may be one. */
function isVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const { norm, pos } = token;
  if (pos === "PUNCT" || pos === "NUM") return false;
  if (pos === "PROPN" && !unmistakable(norm) && i === 0) return false;
  if (pos === "ADJ" && /^[أا]...$/.test(token.text) && !isNominative(tokens[i + 1])) return false; // أكبر, أقوى
  if (marksPassive(token)) return true;
  const before = tokens[i - 1];
  if (before && VERB_AFTER.has(before.norm)) return true;
  if (norm.length === 2 && !/\u0651/.test(token.text) && !TWO.has(norm)) return false;
  const joined = before !== undefined && (before.norm === "و" || before.norm === "ف") && !token.spaced;
  const at = joined ? i - 2 : i - 1;
  const opener = at < 0 || isMark(tokens[at]!) || OPENERS.has(tokens[at]!.norm);
  if (before?.norm === "ان" && /^[يت]/.test(norm) && arabicClasses(norm).includes("I") && pos !== "PROPN") return true;
  if (describes(tokens, i)) return true;
  // behind «أن» and its subject, or anywhere: endings that no noun has
  if (/^(?:[يت].+(?:ون|وا)|.{3,}وا)$/.test(norm) && pos !== "PROPN") return true;
  if (joined && !opener) return unmistakable(norm) && pos !== "PROPN";
  if (!opener) return false;
  const next = tokens[i + 1];
  if (!next || next.pos === "PUNCT") return false;
  // the title of a book or film
  if (at >= 0 && isQuotationMark(tokens[at]!.text) && !unmistakable(norm)) return false;
  if (AMBIGUOUS.has(norm) || (!unmistakable(norm) && !joined && pos === "NOUN" && at < 0)) {
    // "قتل ثلاثة جنود", "وطلب الرئيس": a count or, behind «و», a definite noun; never an adjective
    if (next.pos === "NUM" || COUNTED.has(next.norm)) return true;
    // «نظم ناشطون», «نصب مسلحون»: behind a noun they would end in ـين
    if (isNominative(next)) return true;
    return (joined || at >= 0) && next.pos !== "ADJ" && !/ي[ها]?$/.test(next.norm.replace(/^ال/, "")) && (next.norm.startsWith("ال") || PEOPLE.has(next.norm) || joined);
  }
  return true;
}

/** A whole plural in the case of the subject: «مسلحون». */
const isNominative = (token: Token | undefined): boolean => token?.pos === "NOUN" && token.lemma !== undefined && token.norm === `${token.lemma}ون`;

/** «كمين نصبه مسلحون», «غارة شنتها طائرات»: an indefinite noun, a past verb with a pronoun for it, and who did it. */
function describes(tokens: readonly Token[], i: number): boolean {
  const { norm } = tokens[i]!;
  const form = /^(.{2,}?)(?:ه|ها|هم)$/.exec(norm)?.[1];
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (!form || !arabicClasses(norm).includes("P") || !before || !next || (before.pos !== "NOUN" && before.pos !== "ADJ")) return false;
  // «الهجوم نفذه انتحاري»: what was told first, and one person who did it
  if (before.norm.startsWith("ال")) return arabicClasses(form).includes("P") && people().has(next.norm);
  if (/..ت$/.test(form) && arabicClasses(form).includes("P")) return next.pos !== "PUNCT";
  return arabicClasses(form).includes("P") && (COUNTED.has(next.norm) || people().has(next.norm) || /^ال|(?:ون|ان|[^اوي]و)$/.test(next.norm) || next.pos === "PROPN");
}

/** Verbs of two letters that news uses: شن, حث, فر, صد ... */
const TWO = new Set("شن حث فر صد دك رد حل".split(" "));
/** Indefinite subjects of an unvocalised passive. */
const PEOPLE = new Set("ضابط جندي شخص شاب رجل طفل امراه صحافي صحفي مسوول مدني شرطي مسلح قيادي عنصر عامل موظف ناشط فتي".split(" "));

const isMark = (token: Token): boolean => token.pos === "PUNCT" && !/^[()[\]]$/.test(token.text);

/** Derived verbs of the past, and the third person feminine and plural: shapes that nouns do not have. */
const unmistakable = (norm: string): boolean => /^(?:است....?|ا[^ل].{2,3}|ان...|.{3,}وا)$/.test(norm) || (/..ت$/.test(norm) && !/(?:ات|يت|وت)$/.test(norm)) || /^(?:ي|سي|ست).{3,}$/.test(norm);

/** A noun, name or preposition that the tagger took for a verb. */
function notVerb(tokens: readonly Token[], i: number): void {
  const token = tokens[i]!;
  const { norm } = token;
  if (marksPassive(token) && token.verb) token.passive = true;
  if (/ة$/.test(token.text)) return set(token, "NOUN");
  if (/^ال.{3,}/.test(norm) && !/[PIQ]/.test(arabicClasses(norm))) return set(token, noun(norm));
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (ADVERBS.has(norm)) return set(token, /دون$|^بين/.test(norm) ? "ADP" : "ADV");
  if (PLACE_WORDS.has(norm) && before && before.norm !== "و" && next && !isMark(next)) return set(token, "ADP");
  if (AMBIGUOUS.has(norm) && !DONE_TO.has(norm) && next && DESCRIBES.test(next.norm) && next.pos !== "VERB") return set(token, "NOUN");
  const present = /^[يتنا]/.test(norm) || norm.startsWith("سي");
  if (before && GENITIVE.has(before.norm) && token.pos === "VERB" && !(present && before.norm === "ل")) set(token, "NOUN");
}

/** «قصف إسرائيلي», «دعم عسكري»: an adjective without the article right behind; not «قتل عراقي», of whom one can be. */
const DESCRIBES = /^(?!ال).{3,}ي[هة]?$/;
const DONE_TO = new Set("قتل خطف سجن حبس حجز طعن طرد قبض عقد".split(" "));

const ADVERBS = new Set("امس بدون دون غدا اليوم بينهم بينها بينهما بينهن".split(" "));
const PLACE_WORDS = new Set(["قرب", "حول", "عبر", "ضد", "خلال"]);
/** What always stands before a noun. */
const GENITIVE = new Set("في علي عن الي ب ك ل مع بين ضد خلال تحت فوق امام قرب حول عبر اثر عقب بسبب جراء داخل خارج ضمن".split(" "));

let participles: Map<string, string> | undefined;

/** «مؤكدا أن», «متهما الجيش»: behind a comma a participle in the accusative goes on for the subject. */
function asParticiple(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const at = tokens[i - 1]?.norm === "و" && !token.spaced ? i - 2 : i - 1;
  const comma = at < 0 ? "" : tokens[at]!.text;
  if (comma !== "،" && comma !== ",") return SAYING.has(token.norm) && i > 1 && SAID.has(tokens[i + 1]?.norm ?? "") && tokens[i - 1]!.pos !== "ADP" && saying(token);
  if (!/(?:ا|ه|ين)$/.test(token.norm)) return false;
  const lemma = (participles ??= makeParticiples()).get(token.norm);
  const next = tokens[i + 1];
  if (!lemma || PERSONS.has(lemma) || !next || !(GOVERNED.has(next.norm) || next.norm.startsWith("ال") || next.pos === "PROPN")) return false;
  Object.assign(token, { pos: "VERB", verb: "ger", lemma, passive: undefined, past: undefined });
  return true;
}

/** «ندد بالهجوم داعيا إلى التهدئة»: participles in the accusative of what is said, which need no comma. */
const SAYING = new Set("داعيا مطالبا مؤكدا موكدا مشيرا معربا محذرا معلنا موضحا متهما نافيا مضيفا مشددا لافتا مبينا".split(" "));
const SAID = new Set(["ان", "انه", "انها", "انهم", "الي", "عن", "من", "ب", "علي"]);

function saying(token: Token): boolean {
  const lemma = (participles ??= makeParticiples()).get(token.norm);
  if (!lemma) return false;
  Object.assign(token, { pos: "VERB", verb: "ger", lemma, passive: undefined, past: undefined });
  return true;
}

/** Whoever does this is told by the participle as by a noun: متظاهر, مقاتل. */
const PERSONS = new Set("تظاهر قاتل نزح لجا هاجم هاجر احتج اعتصم تمرد تطرف تشدد قاد عمل سكن شهد طلب راسل ساعد راقب".split(" "));
const GOVERNED = new Set(["ان", "انه", "انها", "انهم", "الي", "علي", "ب", "عن", "من"]);

/** Active participles of the listed verbs, indefinite accusative: زعم → زاعما, أكد → مؤكدا, أشار → مشيرا. */
function makeParticiples(): Map<string, string> {
  const out = new Map<string, string>();
  for (const entry of VERBS.trim().split(/\s+/)) {
    const [past, present] = entry.split("/") as [string, string];
    const stem = present.slice(1);
    const first = past.length === 3 && !/[اىأ]/.test(past.slice(1)) && past.length === stem.length && !/^يُ/.test(present) ? [`${past[0]}ا${past.slice(1)}`, `م${stem}`] : [`م${stem}`];
    for (const base of first) for (const ending of ["ا", "ة", "ين"]) {
      const form = fold(base + ending);
      if (!out.has(form)) out.set(form, fold(past));
    }
  }
  for (const [form, lemma] of [["داعيا", "دعا"], ["داعية", "دعا"], ["نافيا", "نفى"], ["نافية", "نفى"]] as const) out.set(fold(form), fold(lemma));
  return out;
}
