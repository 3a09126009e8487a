import type { LanguageProfile } from "../types.js";

const list = (text: string) => text.trim().split(/\s+/);

export const languageProfile: LanguageProfile = {
  language: "en",
  script: "Latin",
  words: list(`
    the of and to in a is was were are be been that for on with as by at from it its he she they his her their this these those which who
    what where when while after before has have had not but or an will would could should can may said says say more than also into over
    about against between during under through all other some one two three new there here you we i my your our them him up out off down
    no so if only most many much how because since until amid near killed attack army forces government people s t
  `),
  cues: list("^th wh sh ght tion$ ing$ ed$ ly$ ck ness$ ful$ ould ee oo ea ^kn ers$ ies$ ow ty$ ts$ ks$ ion$ ^st ay"),
};
