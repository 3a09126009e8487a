import type { DateLexicon } from "../types.js";

export const dates: DateLexicon = {
  months: {
    janvier: 1, "février": 2, mars: 3, avril: 4, mai: 5, juin: 6, juillet: 7, "août": 8, septembre: 9, octobre: 10, novembre: 11, "décembre": 12,
    janv: 1, "févr": 2, avr: 4, juil: 7, sept: 9, oct: 10, nov: 11, "déc": 12,
  },
  unsureMonths: ["mars", "sept", "nov", "avr", "mai", "oct"],
  hijriMonths: { mouharram: 1, safar: 2, rajab: 7, chaabane: 8, ramadan: 9, chawwal: 10 },
  weekdays: { dimanche: 0, lundi: 1, mardi: 2, mercredi: 3, jeudi: 4, vendredi: 5, samedi: 6 },
  units: {
    heure: { unit: "hour" }, heures: { unit: "hour" }, jour: { unit: "day" }, jours: { unit: "day" }, semaine: { unit: "week" }, semaines: { unit: "week" },
    quinzaine: { unit: "week", n: 2 }, mois: { unit: "month" }, an: { unit: "year" }, ans: { unit: "year" }, "année": { unit: "year" }, "années": { unit: "year" },
    "week-end": { unit: "week" },
  },
  days: {
    "aujourd'hui": 0, hier: -1, demain: 1, "avant-hier": -2, "après-demain": 2, "ce matin": 0, "ce soir": 0, "cet après-midi": 0, "cette nuit": 0, "hier soir": -1,
  },
  anchored: {
    "la veille": -1, "le jour précédent": -1, "la nuit précédente": -1, "le lendemain": 1, "le jour suivant": 1, "le jour même": 0, "le même jour": 0, "ce jour -là": 0, "au lendemain": 1, "un jour plus tôt": -1,
    "un jour plus tard": 1, "l' avant-veille": -2, "le surlendemain": 2,
  },
  open: {
    prochainement: 1, "bientôt": 1, "sous peu": 1, "dans les prochaines heures": 1, "dans les heures à venir": 1, "dans les prochains jours": 1, "dans les jours à venir": 1, "dans les semaines à venir": 1,
    "dans les prochaines semaines": 1, "ces derniers jours": -1, "ces dernières semaines": -1, "ces derniers mois": -1, "ces dernières années": -1, "ces dernières heures": -1, "récemment": -1,
    "il y a quelques jours": -1, "depuis quelques jours": -1,
  },
  on: ["le", "en", "au", "du", "de", "d'", "à", "dans", "durant", "pendant", "lors de", "lors du", "au cours de", "au cours du", "courant", "dès", "ce", "pour", "entre"],
  since: ["depuis", "depuis le", "à partir de", "à partir du", "à compter du"],
  until: ["jusqu' à", "jusqu' au", "jusqu' en"],
  before: ["avant", "avant le"],
  after: ["après", "après le"],
  to: ["au", "à", "et", "jusqu' au"],
  parts: ["début", "fin", "mi", "milieu", "le début", "la fin", "courant"],
  dayWords: ["matin", "soir", "après-midi", "nuit", "midi", "aube", "à l' aube", "au matin", "au soir", "dans la nuit", "la nuit", "la nuit de", "la soirée", "la soirée de", "la matinée", "jour", "journée", "la journée", "la journée de"],
  the: ["le", "la", "l'", "les"],
  of: ["de", "d'", "du"],
  monthWords: ["mois", "mois de", "mois d'"],
  yearWords: ["année", "an"],
  which: { ce: 0, cet: 0, cette: 0, "les derniers": -1, "les dernières": -1, "ces derniers": -1, "ces dernières": -1, "les prochains": 1, "les prochaines": 1, "la dernière": -1, "le dernier": -1 },
  whichAfter: {
    dernier: -1, "dernière": -1, derniers: -1, "dernières": -1, "passé": -1, "passée": -1, "passés": -1, "passées": -1, "écoulé": -1, "écoulée": -1, prochain: 1, prochaine: 1, prochains: 1, prochaines: 1,
    "de l' année dernière": -1, "de l' an dernier": -1,
  },
  agoBefore: ["il y a", "voici", "voilà", "depuis"],
  agoAfter: ["plus tôt", "auparavant"],
  ahead: ["dans", "d' ici"],
  about: ["environ", "près de", "presque", "à peu près", "plus de", "quelque"],
  hijriEra: ["de l' hégire", "hégire"],
  era: [],
  articles: ["un", "une"],
  dayNames: { premier: 1 },
  numericOrder: "dmy",
};
