import type { LanguageProfile } from "../types.js";

const list = (text: string) => text.trim().split(/\s+/);

export const languageProfile: LanguageProfile = {
  language: "fr",
  script: "Latin",
  words: list(`
    le la les de du des un une et en à a au aux dans par pour sur avec sans que qui qu ne pas plus est sont été était ont avait ce cet cette
    ces il elle ils elles on nous vous je se s l d n c j leur leurs son sa ses mais ou où comme selon après avant contre entre sous depuis
    lors tout tous toute toutes aussi très être avoir fait dont deux trois même si encore plusieurs ainsi alors cela y lui eux notre votre
    près vers chez jeudi dimanche tués armée forces gouvernement
  `),
  cues: list("é è ê à ç ù œ â î ô eux$ aux$ ée$ ées$ és$ tion$ ment$ oi qu eau ^dé ait$ aient$ eur$ eurs$ ille ique$ iste$ ienne$ ^j ou ion$ ne$ te$ re$"),
};
