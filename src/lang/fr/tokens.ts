import { words, type TokenRules } from "../../text/rules.js";

export const tokenRules: TokenRules = {
  language: "fr",
  hasCase: true,
  titles: words(`
    m mm mme mmes mlle mlles dr drs pr prof me mgr st ste gal gen col cdt cap lt sgt adj amb
    av bd cf chap fig no nos vol art p pp env ex
  `),
  abbreviations: words(`
    etc janv fevr avr juil sept oct nov dec lun mar mer jeu ven sam dim al j.-c u.s o.n.u e.i s.a sarl cie
  `),
  starters: words(`
    le la les un une des ce cet cette ces il elle ils elles on nous vous je l' d' c' s' j' qu' n' son sa ses leur leurs notre nos dans en sur sous
    a au aux par pour avec sans selon apres avant depuis pendant mais ou et donc or ni car si quand lorsque alors toutefois cependant
    pourtant ainsi enfin puis de du plusieurs certains tous toutes deux trois aucun aucune celui celle ceux d'apres face outre
  `),
  elisions: words("l d qu s n j c t m jusqu lorsqu puisqu quoiqu presqu quelqu"),
  whole: words(`
    aujourd'hui quelqu'un quelqu'une presqu'ile presqu'iles prud'homme prud'hommes rendez-vous celui-ci celle-ci ceux-ci celles-ci
    celui-la celle-la ceux-la celles-la au-dela par-la la-la voila c'est-a-dire peut-etre vis-a-vis porte-a-porte
  `),
  endings: [],
  hyphenHeads: words(""),
  hyphenPrefixes: words("anti pro ex non post pre mi contre trans inter intra pan neo"),
  hyphenClitics: words("il elle on ils elles je tu nous vous ce ci la t-il t-elle t-on t-ils t-elles le les lui leur moi toi y en"),
  smallWords: words("les des du en dans par pour avec sur sous et au aux une son ses que qui est sont ont sera contre entre apres avant chez selon depuis vers"),
  network: /(?:^|\s)(?:sur|via) X$/,
  decimalComma: true,
  accented: new Map([["marche", "marché"], ["marches", "marchés"]]),
};
