import { createDateAnnotator } from "../../src/annotate/dates.js";
import { createNumberAnnotator } from "../../src/annotate/numbers.js";
import { dates as ar } from "../../src/lang/ar/dates.js";
import { numbers as arNumbers } from "../../src/lang/ar/numbers.js";
import { tokenRules as arRules } from "../../src/lang/ar/tokens.js";
import { dates as en } from "../../src/lang/en/dates.js";
import { numbers as enNumbers } from "../../src/lang/en/numbers.js";
import { tokenRules as enRules } from "../../src/lang/en/tokens.js";
import { dates as fr } from "../../src/lang/fr/dates.js";
import { numbers as frNumbers } from "../../src/lang/fr/numbers.js";
import { tokenRules as frRules } from "../../src/lang/fr/tokens.js";
import type { RecordDate } from "../../src/model/index.js";
import { tokenize } from "../../src/text/tokenize.js";

const LANGUAGES = {
  en: { dates: createDateAnnotator(en), numbers: createNumberAnnotator(enNumbers), rules: enRules },
  fr: { dates: createDateAnnotator(fr), numbers: createNumberAnnotator(frNumbers), rules: frRules },
  ar: { dates: createDateAnnotator(ar), numbers: createNumberAnnotator(arNumbers), rules: arRules },
};
type Code = keyof typeof LANGUAGES;

const find = (language: Code, text: string) => {
  const l = LANGUAGES[language];
  const tokens = tokenize(text, 0, text.length, l.rules);
  return l.dates(tokens, l.numbers(tokens, text), text);
};

const show = (d: RecordDate) => `${d.text} = ${d.from ?? ""}${d.from === d.to ? "" : `..${d.to ?? ""}`} ${d.precision}${d.inferred ? " inferred" : ""}`;
/** Published on a Wednesday. */
const read = (language: Code, text: string, published: string | null = "2016-12-14") => find(language, text).map((d) => show(d.resolve(published)));

describe("dates", () => {
  test.each<[Code, string, string[]]>([
    ["en", "on December 9, 2015 in Homs", ["on December 9, 2015 = 2015-12-09 day"]],
    ["en", "the 9th of December 2015; 9 Dec. 2015", ["the 9th of December 2015 = 2015-12-09 day", "9 Dec. 2015 = 2015-12-09 day"]],
    ["en", "Monday, Dec. 9, 2013, at noon", ["Monday, Dec. 9, 2013 = 2013-12-09 day"]],
    ["en", "since August 2014", ["since August 2014 = 2014-08-01.. month"]],
    ["en", "fell in 2014. The 2003 invasion, mid-2014", ["in 2014 = 2014-01-01..2014-12-31 year", "The 2003 = 2003-01-01..2003-12-31 year", "mid-2014 = 2014-01-01..2014-12-31 year"]],
    ["en", "between 2003 and 2011", ["between 2003 and 2011 = 2003-01-01..2011-12-31 year"]],
    ["en", "30/11/2016, 2016-11-30, 11/30/2016 or 03/04/2015", ["30/11/2016 = 2016-11-30 day", "2016-11-30 = 2016-11-30 day", "11/30/2016 = 2016-11-30 day", "03/04/2015 = 2015-01-01..2015-12-31 year"]],
    ["en", "SAN SALVADOR, 3 JAN 90 --", ["3 JAN 90 = 1990-01-03 day"]],
    ["en", "March 3-5, 2016", ["March 3-5, 2016 = 2016-03-03..2016-03-05 day"]],
    ["en", "until March 2015", ["until March 2015 = ..2015-03-31 month"]],
    ["fr", "le 15 novembre 2015 ; le lundi 1er mai 2017", ["le 15 novembre 2015 = 2015-11-15 day", "le lundi 1er mai 2017 = 2017-05-01 day"]],
    ["fr", "depuis août 2014, en 2014, fin 2013", ["depuis août 2014 = 2014-08-01.. month", "en 2014 = 2014-01-01..2014-12-31 year", "fin 2013 = 2013-01-01..2013-12-31 year"]],
    ["fr", "du 3 au 5 mai 2016", ["du 3 au 5 mai 2016 = 2016-05-03..2016-05-05 day"]],
    ["fr", "de juin à août 2010, l’invasion de 2003 fut longue", ["de juin à août 2010 = 2010-06-01..2010-08-31 month", "de 2003 = 2003-01-01..2003-12-31 year"]],
    ["ar", "بين عامي 1879 و1914، منذ شهر أيلول 2016", ["عامي 1879 و1914 = 1879-01-01..1914-12-31 year", "منذ شهر أيلول 2016 = 2016-09-01.. month"]],
    ["fr", "le 03/04/2015", ["le 03/04/2015 = 2015-04-03 day"]],
    ["ar", "في 29 آذار/ مارس 2017", ["في 29 آذار/ مارس 2017 = 2017-03-29 day"]],
    ["ar", "الثالث والعشرين من كانون الأول (ديسمبر) عام 2015", ["الثالث والعشرين من كانون الأول (ديسمبر) عام 2015 = 2015-12-23 day"]],
    ["ar", "منذ عام 2014 وفي أغسطس ٢٠١٤", ["منذ عام 2014 = 2014-01-01.. year", "في أغسطس ٢٠١٤ = 2014-08-01..2014-08-31 month"]],
    ["ar", "في 14 جانفي 2011", ["في 14 جانفي 2011 = 2011-01-14 day"]],
    ["ar", "في 1 رمضان 1436 هـ", ["في 1 رمضان 1436 هـ = 2015-06-18 day inferred"]],
  ])("stated, %s: %s", (language, text, expected) => {
    expect(read(language, text)).toEqual(expected);
    expect(read(language, text, null)).toEqual(expected);
  });

  test.each<[Code, string, string[]]>([
    ["en", "He fled on Monday.", ["on Monday = 2016-12-12 day inferred"]],
    ["en", "late Wednesday, on Thursday night", ["late Wednesday = 2016-12-14 day inferred", "on Thursday night = 2016-12-08 day inferred"]],
    ["en", "last Wednesday, next Monday", ["last Wednesday = 2016-12-07 day inferred", "next Monday = 2016-12-19 day inferred"]],
    ["en", "yesterday and two weeks ago", ["yesterday = 2016-12-13 day inferred", "two weeks ago = 2016-11-28..2016-12-04 week inferred"]],
    ["en", "launched nearly three weeks ago", ["nearly three weeks ago = 2016-11-21..2016-11-27 week inferred"]],
    ["en", "two years ago, a month ago, three days ago", ["two years ago = 2014-01-01..2014-12-31 year inferred", "a month ago = 2016-11-01..2016-11-30 month inferred", "three days ago = 2016-12-11 day inferred"]],
    ["en", "last week and this year", ["last week = 2016-12-05..2016-12-11 week inferred", "this year = 2016-01-01..2016-12-31 year inferred"]],
    ["en", "in the past two weeks", ["in the past two weeks = 2016-11-30..2016-12-14 week inferred"]],
    ["en", "on September 30, on December 30", ["on September 30 = 2016-09-30 day inferred", "on December 30 = 2015-12-30 day inferred"]],
    ["en", "in early March, last October", ["in early March = 2016-03-01..2016-03-31 month inferred", "last October = 2016-10-01..2016-10-31 month inferred"]],
    ["fr", "jeudi dernier, dimanche et hier soir", ["jeudi dernier = 2016-12-08 day inferred", "dimanche = 2016-12-11 day inferred", "hier soir = 2016-12-13 day inferred"]],
    ["fr", "il y a deux ans, la semaine dernière", ["il y a deux ans = 2014-01-01..2014-12-31 year inferred", "la semaine dernière = 2016-12-05..2016-12-11 week inferred"]],
    ["fr", "depuis deux mois", ["depuis deux mois = 2016-10-01.. month inferred"]],
    ["ar", "قتل السبت وفجر الجمعة", ["السبت = 2016-12-10 day inferred", "فجر الجمعة = 2016-12-09 day inferred"]],
    ["ar", "أمس، يوم الأحد الماضي، منذ شهرين", ["أمس = 2016-12-13 day inferred", "يوم الأحد الماضي = 2016-12-11 day inferred", "منذ شهرين = 2016-10-01.. month inferred"]],
    ["ar", "في تشرين الأول/ أكتوبر الماضي", ["في تشرين الأول/ أكتوبر الماضي = 2016-10-01..2016-10-31 month inferred"]],
    ["ar", "الأسبوع الماضي، قبل ثلاثة أيام", ["الأسبوع الماضي = 2016-12-05..2016-12-11 week inferred", "قبل ثلاثة أيام = 2016-12-11 day inferred"]],
    ["ar", "29 آذار/ مارس الماضي", ["29 آذار/ مارس الماضي = 2016-03-29 day inferred"]],
  ])("relative, %s: %s", (language, text, expected) => {
    expect(read(language, text)).toEqual(expected);
    // Never guessed: without the report's date only the words are kept.
    expect(find(language, text).map((d) => d.resolve(null)).every((d) => d.from === null && d.to === null && d.precision === "unknown" && !d.inferred)).toBe(true);
  });

  test.each<[Code, string, string[]]>([
    ["en", "will begin in the coming hours", ["in the coming hours"]],
    ["fr", "sera faite prochainement", ["prochainement"]],
    ["ar", "خلال الساعات المقبلة", ["خلال الساعات المقبلة"]],
  ])("kept in words only, %s: %s", (language, text, expected) => {
    expect(read(language, text)).toEqual(expected.map((t) => `${t} =  unknown`));
  });

  test.each<[Code, string]>([
    ["en", "It may march on 12 towns; may 3 men come? More than 2000 people, 2014 people, the 9th division, in 12 villages"],
    ["en", "The state of Augusta held Marchers; within two houses of the front"],
    ["fr", "plus de 2000 personnes, près de 1999 familles, la deuxième fois, trois ans de prison"],
    ["ar", "قتل 2014 شخصا ومارس الضغط على أب لثلاثة أطفال"],
  ])("no date, %s: %s", (language, text) => expect(read(language, text)).toEqual([]));

  test("the previous day counts from the date told before", () => {
    const [day] = find("en", "strikes the previous day");
    expect(day!.resolve(null, { from: "2016-12-08", to: "2016-12-08", precision: "day", text: "Thursday" }).from).toBe("2016-12-07");
    expect(day!.resolve("2016-12-14").from).toBeNull();
  });

  test("the tense of its clause decides which weekday or day of the year is meant", () => {
    const [monday] = find("en", "on Monday");
    expect(monday!.resolve("2016-12-14", null, "future").from).toBe("2016-12-19");
    const [day] = find("en", "on January 3");
    expect(day!.resolve("2016-12-14", null, "future").from).toBe("2017-01-03");
  });

  test("offsets give the words", () => {
    const text = "Fled on Thursday night, he said";
    const [d] = find("en", text);
    expect(text.slice(d!.start, d!.end)).toBe("on Thursday night");
  });
});
