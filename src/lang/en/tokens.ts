import { words, type TokenRules } from "../../text/rules.js";

export const tokenRules: TokenRules = {
  language: "en",
  hasCase: true,
  titles: words(`
    mr mrs ms messrs dr prof rev hon st gen lt col maj brig cmdr comdr capt sgt cpl pvt adm vice-adm adml cdr lt-gen lt-col maj-gen
    brig-gen sen rep gov pres pm sec amb insp supt det spc pfc msgt ssgt cllr mme mlle fr sr sra nos vs figs mt ft viz cf eg ie
    approx est op art dept prov dist
  `),
  abbreviations: words(`
    jr inc corp co ltd llc bros plc univ assn intl nat natl govt dep jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur
    thurs fri sat sun etc al ave blvd rd a.m p.m u.s u.n u.k e.u u.s.a u.a.e d.c e.g i.e
  `),
  network: /(?:^|\s)(?:on|via) X$/,
  starters: words(`
    the a an this that these those it he she they we i you his her its their our my there here in on at by for from with to of as and but or
    nor yet so if when while after before since although though however meanwhile according earlier later also another some many most
    several both all no not one two what who where why how then now during despite under among such
  `),
  elisions: words(""),
  whole: words("o'clock ma'am"),
  endings: ["n't", "'ll", "'re", "'ve", "'s", "'d", "'m"],
  hyphenHeads: words(`
    led backed held based affiliated linked controlled dominated run owned allied supported funded sponsored trained armed aligned inspired
    occupied besieged ruled administered brokered mediated imposed made built supplied flagged drafted language speaking majority populated
    born era bound wide area leaning friendly mandated declared claimed initiated organised organized related style type sanctioned
    protected equipped educated hosted launched manufactured designed contested governed loyal commanded
  `),
  hyphenPrefixes: words("anti pro ex non post pre mid counter trans cross inter intra pan neo sub un north-east south-east all then now former"),
  hyphenClitics: words(""),
  smallWords: words("the in of to near and by from with on for at as that which who has is was are were will would said says must after against between into over under about his its their our"),
  decimalComma: false,
};
