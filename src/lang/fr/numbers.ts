import type { CountLexicon, NumberLexicon } from "../types.js";

export const numbers: NumberLexicon = {
  units: {
    "zéro": 0, un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, treize: 13,
    quatorze: 14, quinze: 15, seize: 16, vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, septante: 70,
    huitante: 80, nonante: 90,
  },
  multipliers: {
    cent: 100, cents: 100, mille: 1e3, millier: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9, dizaine: 10, douzaine: 12,
    quinzaine: 15, vingtaine: 20, trentaine: 30, quarantaine: 40, cinquantaine: 50, soixantaine: 60, centaine: 100,
  },
  vague: { dizaines: 20, douzaines: 24, centaines: 200, milliers: 2000 },
  several: { plusieurs: 2, quelques: 2, "de nombreux": 2, "de nombreuses": 2 },
  duals: [],
  articles: ["un", "une"],
  and: ["et"],
  unitsFirst: false,
  of: ["de", "d'"],
  atLeast: ["au moins", "plus de", "plus d'", "pas moins de", "pas moins d'", "au minimum", "un minimum de"],
  atMost: ["au plus", "au maximum", "jusqu' à", "moins de", "moins d'", "un maximum de"],
  about: ["environ", "près de", "près d'", "quelque", "à peu près", "autour de", "presque", "approximativement", "à peine", "aux alentours de"],
  atLeastAfter: ["au moins", "au minimum", "ou plus"],
  aboutAfter: ["environ", "à peu près"],
  to: ["à", "ou"],
  between: ["entre", "de"],
  dotGroups: true,
  spaceGroups: true,
};

export const counts: CountLexicon = {
  killed: [
    "tué", "tués", "tuée", "tuées", "tuant", "tuer", "tuent", "tue", "mort", "morts", "morte", "mortes", "mourir", "décédé", "décédés", "décédées", "abattu", "abattus", "abattue", "abattues",
    "exécuté", "exécutés", "exécutées", "exécutée", "exécuter", "exécutant", "assassiné", "assassinés", "assassinées", "massacré", "massacrés", "massacrées", "décapité", "décapités", "péri", "ont péri", "décès", "la vie à", "la mort de", "cadavres", "corps", "noyés",
    "trouvé la mort", "perdu la vie", "éliminé", "éliminés", "neutralisé", "neutralisés", "neutraliser", "lynché", "lynchés", "égorgé", "égorgés", "égorgées",
  ],
  injured: ["blessé", "blessés", "blessée", "blessées", "blessant", "blesser", "blessures", "mutilés"],
  displaced: [
    "fui", "fuient", "fuir", "fuyant", "fuyaient", "déplacé", "déplacés", "déplacée", "déplacées", "évacué", "évacués", "évacuée", "évacuées", "évacuer", "chassé", "chassés", "chassées", "déracinés", "quitté", "réfugiés",
    "la fuite", "réfugié", "se sont réfugiés",
  ],
  passive: ["été", "sont", "ont été", "a été", "étaient", "était", "est"],
  parents: [{ nouns: ["mère", "père", "parent", "parents", "grand-mère", "grand-père"], of: "de" }],
  including: ["dont", "y compris", "parmi eux", "parmi lesquels", "parmi lesquelles", "parmi", "notamment"],
  joins: ["ou", "et"],
  same: ["même", "seule et même"],
  machines: ["drone", "drones", "avion", "avions", "chasseur", "chasseurs", "hélicoptère", "hélicoptères", "appareil", "appareils", "char", "chars", "blindé", "blindés", "navire", "navires", "véhicule", "véhicules", "bateau", "bateaux"],
  bare: ["dans", "et", "à", "au", "en", "près", "lors", "selon", "pendant", "après", "avant", "sur", "par", "depuis", "dont", "aux", "alors"],
  people: ["personnes", "personne", "autres", "gens", "hommes", "femmes", "enfants", "individus", "victimes", "habitants", "âmes", "familles", "casques bleus", "gardiens de la paix"],
};
