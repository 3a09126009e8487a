import { fold } from "../../text/fold.js";

export interface VerbForm {
  /** Folded, without proclitics, future س or object pronouns. */
  form: string;
  past: boolean;
  /** True where the spelling alone shows the passive: قيل, استعيد, حوصر. */
  passive: boolean;
  /** Seldom met in news: jussives without their long vowel, the second person and the plural of women. */
  rare: boolean;
}

/**
 * Every written form of a verb given as "past/present" of the third person masculine (استعاد/يستعيد), for all persons: from the two
 * stems, by the class that their spelling shows.
 *
 * | class | example | what changes |
 * |---|---|---|
 * | sound, assimilated, hamzated | قتل/يقتل, وصل/يصل, بدأ/يبدأ | nothing but the seat of a final hamza |
 * | hollow | قال/يقول, أصاب/يصيب, جاء/يجيء | the long vowel is lost before a consonant: قلت; jussive يقل; passive قيل/يقال |
 * | doubled | فر/يفر, احتل/يحتل | the consonant is written twice before a consonant: فررت |
 * | defective | رمى/يرمي, دعا/يدعو, بقي/يبقى | the last vowel is lost, or turns to ي or و: رمت, رموا, رميت; jussive يرم |
 *
 * Before an object pronoun a final ى is written ا (رماه), so that form is given as well; the ا of a plural وا, which a
 * pronoun drops (قتلوه), is put back by the analyser instead.
 */
export function conjugate(entry: string): VerbForm[] {
  const [past, present] = entry.split("/").map((s) => s.trim().normalize("NFKC")) as [string, string | undefined];
  const forms = new Map<string, VerbForm>();
  const add = (form: string, isPast: boolean, passive = false, rare = false) => {
    const folded = fold(form);
    const known = forms.get(folded);
    if (!known) forms.set(folded, { form: folded, past: isPast, passive, rare });
    else {
      if (!passive && !rare) known.passive = false;
      known.rare &&= rare;
    }
  };
  pastForms(past, present, add);
  if (present && /^[يت]/.test(present)) presentForms(past, present.slice(1), add);
  return [...forms.values()];
}

type Add = (form: string, past: boolean, passive?: boolean, rare?: boolean) => void;

const CONSONANT_ENDINGS = ["ت", "نا", "ن", "تم", "تما", "تن"];
const HAMZA = /[أؤئء]$/;

/** Form VIII of roots that begin with س looks like form X of a doubled root (استعد). */
const EIGHTH_OF_SIN = new Set(["استلم", "استمع", "استند", "استبق", "استتر", "استلب", "استعر"]);

export type VerbClass = "regular" | "hollow" | "doubled" | "defective";

export function verbClass(past: string, present?: string): VerbClass {
  const stem = present?.slice(1) ?? "";
  if (/[ىاي]$/.test(past) && (past.length > 2 || /[ىاي]$/.test(stem))) return "defective";
  if (past.length >= 3 && past.at(-2) === "ا" && (!present || /[ويا].$/.test(stem)) && !/^[^اأ]ا[^ا]ا.$/.test(past)) return "hollow";
  if (past.length === 2) return "doubled";
  if (stem.length === 2 && /^أ/.test(past) && past.length === 3 && /^[أآ]..$/.test(past) && past.slice(1) === stem && !present?.startsWith("يأ")) return "doubled";
  if (/^ا[تدط]/.test(past) && past !== "اطمأن") return "regular"; // form VIII whose first root letter is doubled: اتخذ, اطلع
  if (EIGHTH_OF_SIN.has(past)) return "regular";
  if (/^است..$/.test(past)) return stem.length === 4 ? "doubled" : "regular";
  if (past === "اطمأن") return "doubled";
  // Forms VII and VIII of a doubled root have one letter less than others: احتل, انضم, اضطر; form IV is told by its hamza.
  if (/^ا[^س]..$/.test(past) && stem.length === 3 && past.slice(1) === stem) return "doubled";
  return "regular";
}

function pastForms(past: string, present: string | undefined, add: Add): void {
  const kind = verbClass(past, present);
  add(past, true);
  if (kind === "defective") {
    const stem = past.slice(0, -1);
    const keepsYa = past.endsWith("ي");
    const weak = keepsYa || past.endsWith("ى") ? "ي" : "و";
    for (const ending of keepsYa ? ["ت", "تا", "ا"] : []) add(past + ending, true);
    if (!keepsYa) {
      add(stem + "ت", true);
      add(stem + "تا", true);
      add(stem + "ا", true); // رماه
      add(`${stem}${weak}ا`, true);
      add(`${stem}ي`, true, weak === "و"); // passive دعي, رمي
      add(`${stem}يت`, true, weak === "و");
    }
    add(stem + "وا", true);
    for (const ending of CONSONANT_ENDINGS) add(stem + weak + ending, true);
    return;
  }
  for (const ending of ["ت", "تا", "ا", "وا"]) add(past + ending, true);
  if (HAMZA.test(past)) for (const seat of ["أ", "ؤ", "ئ", "ء"]) add(`${past.slice(0, -1)}${seat}وا`, true);
  const weak = kind === "hollow" ? past.slice(0, -2) + (past.endsWith("ء") ? "ئ" : past.at(-1)) : kind === "doubled" ? past + past.at(-1) : past;
  for (const ending of CONSONANT_ENDINGS) add(weak + ending, true, false, weak !== past || ending.length > 1);
  if (kind === "hollow") {
    const passive = past.slice(0, -2) + "ي" + past.at(-1);
    for (const ending of ["", "ت", "وا", "ا"]) add(passive + ending, true, true);
  } else {
    // حاصر → حوصر, تبادل → تبودل
    const passive = /^(ت?[^اأآ])ا(..)$/.exec(past);
    if (passive) for (const ending of ["", "ت", "وا", "ا"]) add(`${passive[1]}و${passive[2]}${ending}`, true, true);
  }
}

function presentForms(past: string, stem: string, add: Add): void {
  const kind = verbClass(past, `ي${stem}`);
  const all = (base: string, vowels: readonly string[], bare = true, passive = false, rare = false) => {
    for (const prefix of ["ي", "ت"]) {
      if (bare) add(prefix + base, false, passive, rare);
      for (const ending of vowels) add(prefix + base + ending, false, passive, rare || ending === "ن" || ending === "ي");
    }
    if (bare) {
      add("ن" + base, false, passive, rare);
      add("أ" + base, false, passive, true);
    }
  };
  const VOWELS = ["ون", "وا", "ان", "ا", "ين", "ي"];
  if (kind === "defective") {
    const base = stem.slice(0, -1);
    all(stem, [], true);
    all(base, ["ون", "وا", "ين", "ي"], false);
    all(base, [], true, false, true); // jussive يرم
    all(base, [base && stem.endsWith("و") ? "وان" : "يان", stem.endsWith("و") ? "وا" : "يا"], false);
    if (stem.endsWith("ى")) all(base + "ا", []); // before a pronoun: يلقاه
    return;
  }
  all(stem, VOWELS);
  if (HAMZA.test(stem)) for (const seat of ["أ", "ؤ", "ئ", "ء"]) all(stem.slice(0, -1) + seat, VOWELS, false);
  if (kind === "hollow") {
    const last = stem.at(-1)!;
    const short = stem.slice(0, -2) + last;
    all(short, ["ن"], true, false, true); // jussive يقل, feminine plural يقلن
    if (/[وي].$/.test(stem)) all(`${stem.slice(0, -2)}ا${last}`, VOWELS, true, true);
  } else if (kind === "doubled") {
    all(stem + stem.at(-1), ["ن"], true, false, true);
  } else {
    all(stem, ["ن"], false);
    if (past.startsWith("و") && !stem.startsWith("و") && past.length === 3) all("و" + stem, VOWELS, true, true);
  }
}
