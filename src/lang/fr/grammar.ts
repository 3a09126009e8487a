import type { Case, Grammar } from "../types.js";

/** « aux côtés de » with its contractions: du, des, d'. */
function contracted(prepositions: Record<string, Case>): Record<string, Case> {
  const more = Object.entries(prepositions).filter(([term]) => term.endsWith(" de")).flatMap(([term, value]) => [" du", " des", " d'"].map((end): [string, Case] => [term.replace(/ de$/, end), value]));
  return { ...prepositions, ...Object.fromEntries(more) };
}

export const grammar: Grammar = {
  hasCase: true,
  direction: "ltr",
  articlePrefix: null,
  verbFirst: false,
  adjectiveAfter: true,
  prepositions: contracted({
    par: "by", "de la part de": "by", "aux mains de": "by",
    contre: "against", "à l'encontre de": "against",
    avec: "with", "aux côtés de": "with",
    sur: "on",
    "à": "to", au: "to", aux: "to", vers: "to", jusqu: "to", "jusqu'à": "to",
    depuis: "after",
    de: "of", du: "of", des: "of", "d'": "of",
    dans: "in", en: "in", "à l'intérieur de": "in", "au sein de": "in", parmi: "between", "à travers": "in",
    "près de": "near", "proche de": "near", "aux abords de": "near", "à proximité de": "near", "au sud de": "near", "au nord de": "near", "à l'est de": "near", "à l'ouest de": "near", "autour de": "near",
    pour: "for", "afin de": "for", "en faveur de": "for",
    "à propos de": "about", concernant: "about", "au sujet de": "about",
    "après": "after", "à la suite de": "after", "suite à": "after", "suite au": "after", "en raison de": "after", "à cause de": "after", lors: "in", "lors de": "in", pendant: "in", durant: "in",
    avant: "before", "malgré": "despite", sans: "despite", comme: "as", "en tant que": "as", entre: "between", "face à": "against", "face aux": "against", "hors de": "from", selon: "as", sous: "in", chez: "in",
  }),
  locatives: ["to"],
  relatives: ["qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles"],
  complementizers: ["que", "qu'"],
  meanwhile: ["tandis que", "tandis qu'", "alors que", "alors qu'", "pendant que"],
  subordinators: ["si", "s'", "quand", "lorsque", "lorsqu'", "parce", "bien", "alors", "tandis", "pendant", "comme", "puisque", "afin"],
  coordinators: ["et", "ou", "mais", "ainsi que"],
  definite: ["le", "la", "les", "l'", "ce", "cet", "cette", "ces", "ladite", "ledit", "lesdits", "son", "sa", "ses", "leur", "leurs", "du", "au", "aux"],
  indefinite: ["un", "une", "plusieurs", "quelques", "des"],
  pronouns: [
    { term: "il", number: "singular", refers: "any", gender: "m" },
    { term: "elle", number: "singular", refers: "any", gender: "f" },
    { term: "ils", number: "plural", refers: "any" },
    { term: "elles", number: "plural", refers: "any" },
    { term: "lui", number: "singular", refers: "person" },
  ],
  restriction: { first: ["ne", "n'"], then: ["que", "qu'"] },
  genders: {
    m: ["le", "un", "ce", "cet", "du", "au", "m.", "état", "état-major", "hôpital", "observatoire", "exécutif"],
    f: ["la", "une", "cette", "mme", "armée", "organisation", "onu", "ong", "union", "otan", "agence", "alliance", "opposition", "autorité", "ambassade", "unité", "association", "amnesty"],
  },
  impersonals: ["falloir", "y", "agir", "sembler", "convenir", "exister", "suffire", "importer", "pleuvoir"],
  subjectPronouns: ["il", "elle", "ils", "elles", "on"],
  possessives: [
    { term: "son", number: "singular", refers: "any" },
    { term: "sa", number: "singular", refers: "any" },
    { term: "ses", number: "singular", refers: "any" },
    { term: "leur", number: "plural", refers: "any" },
    { term: "leurs", number: "plural", refers: "any" },
  ],
  passiveAuxiliaries: ["etre"],
  perfectAuxiliaries: ["avoir"],
  joinedPerfect: /(?:é|i|u|[iu]s|[aeiu]it|[eo]rt|int)$/i,
  obligation: ["doit", "doivent", "devrait", "devraient", "faut", "faudrait"],
  future: [],
  moodOf,
  firstPerson: { words: ["je", "j'", "nous", "notre", "nos", "mon", "ma", "mes", "moi"] },
  unmarkedPassive: "participle",
  reflexives: ["se", "s'"],
  unaccusatives: ["aller", "venir", "arriver", "partir", "entrer", "sortir", "mourir", "naître", "rester", "retourner", "revenir", "tomber", "monter", "descendre", "devenir", "intervenir", "parvenir", "décéder", "repartir", "rentrer", "survenir"],
  occurrence: ["éclater", "survenir", "produire", "dérouler", "avoir", "commencer", "débuter", "reprendre", "opposer", "faire", "secouer", "frapper", "intensifier", "poursuivre"],
  opposingVerbs: ["opposer"],
  resultVerbs: ["coûter", "faire", "causer", "provoquer", "entraîner", "occasionner"],
  casualties: ["mort", "morts", "morte", "mortes", "blessé", "blessés", "blessées", "tué", "tués", "décès", "pertes"],
  stateVerbs: ["rester", "demeurer"],
  refusing: ["refuser", "exclure", "renoncer"],
  lightVerbs: ["lancer", "revendiquer", "mener", "conduire", "effectuer", "commettre", "perpétrer", "engager", "déclencher", "entamer", "poursuivre", "tenir", "procéder", "signer", "conclure", "ouvrir", "reprendre", "intensifier", "prendre", "faire", "organiser", "participer", "tendre", "orchestrer", "diriger"],
  sufferVerbs: ["subir", "essuyer", "survivre", "échapper", "affronter", "endurer", "réchapper", "encaisser", "redouter"],
  otherTopics: {
    sport: ["but", "buts", "match", "ligue", "ligue des champions", "coupe", "coupe du monde", "entraîneur", "attaquant", "gardien de but", "championnat", "tournoi", "finale", "demi-finale", "mi-temps", "penalty", "tirs au but", "mondial", "médaille", "psg", "score"],
    money: ["bourse", "action", "taux", "taux d'intérêt", "inflation", "prix", "monnaie", "euro", "dollar", "bénéfice", "obligation", "indice", "vente", "économie", "investisseur", "pib", "budget", "déficit", "température", "marché immobilier"],
    law: ["tribunal", "cour d'assises", "procès", "juge", "juges", "procureur", "parquet", "accusé", "prévenu", "inculpé", "condamné", "condamnés", "condamnation", "verdict", "mise en examen", "mis en examen", "acquitté", "extradition", "justice"],
  },
  assailed: ["convoi", "convois", "position", "positions", "poste", "postes", "base", "bases", "camp", "camps", "caserne", "casernes", "patrouille", "patrouilles", "véhicule", "véhicules", "bus", "autobus", "checkpoint", "garnison", "détachement", "check-point"],
  ceasing: ["cesser", "arrêter", "finir", "diminuer", "prendre fin"],
  owningVerbs: ["revendiquer", "commenter"],
  citingVerbs: ["citer", "rapporter"],
  linkParticiples: [
    { term: "dirigé", relation: "LEADS" }, { term: "dirigée", relation: "LEADS" }, { term: "dirigés", relation: "LEADS" }, { term: "dirigées", relation: "LEADS" },
    { term: "mené", relation: "LEADS" }, { term: "menée", relation: "LEADS" }, { term: "menées", relation: "LEADS" }, { term: "conduite", relation: "LEADS" },
    { term: "soutenu", relation: "SUPPORTS" }, { term: "soutenue", relation: "SUPPORTS" }, { term: "soutenus", relation: "SUPPORTS" }, { term: "soutenues", relation: "SUPPORTS" },
    { term: "appuyé", relation: "SUPPORTS" }, { term: "appuyée", relation: "SUPPORTS" }, { term: "appuyés", relation: "SUPPORTS" }, { term: "appuyées", relation: "SUPPORTS" },
    { term: "financé", relation: "SUPPORTS" }, { term: "financée", relation: "SUPPORTS" }, { term: "financés", relation: "SUPPORTS" },
    { term: "contrôlé", relation: "CONTROLS" }, { term: "contrôlée", relation: "CONTROLS" }, { term: "contrôlés", relation: "CONTROLS" }, { term: "contrôlées", relation: "CONTROLS" },
    { term: "tenu", relation: "CONTROLS" }, { term: "tenue", relation: "CONTROLS" }, { term: "tenus", relation: "CONTROLS" }, { term: "tenues", relation: "CONTROLS" }, { term: "occupé", relation: "CONTROLS" }, { term: "occupée", relation: "CONTROLS" },
    { term: "affilié", relation: "AFFILIATED_WITH" }, { term: "affiliée", relation: "AFFILIATED_WITH" }, { term: "affiliés", relation: "AFFILIATED_WITH" },
    { term: "lié", relation: "AFFILIATED_WITH" }, { term: "liée", relation: "AFFILIATED_WITH" }, { term: "liés", relation: "AFFILIATED_WITH" },
    { term: "allié", relation: "ALLY_OF" }, { term: "alliée", relation: "ALLY_OF" }, { term: "alliés", relation: "ALLY_OF" },
  ],
  institutions: [
    { concept: "ministry.defense", terms: ["ministère de la défense", "ministère des armées", "ministère de la défense nationale"] },
    { concept: "ministry.interior", terms: ["ministère de l'intérieur"] },
    { concept: "ministry.foreign", terms: ["ministère des affaires étrangères", "diplomatie", "affaires étrangères"] },
    { concept: "ministry.health", terms: ["ministère de la santé"] },
    { concept: "ministry.justice", terms: ["ministère de la justice"] },
    { concept: "ministry.finance", terms: ["ministère des finances"] },
    { concept: "ministry.oil", terms: ["ministère du pétrole"] },
    { concept: "ministry.migration", terms: ["ministère des migrations"] },
    { concept: "army", terms: ["armée", "forces armées", "armée régulière", "troupes régulières"] },
    { concept: "air_force", terms: ["armée de l'air", "forces aériennes", "aviation", "avions", "avions de chasse", "chasseurs", "avions de combat"] },
    { concept: "navy", terms: ["marine", "forces navales"] },
    { concept: "forces", terms: ["forces", "forces gouvernementales", "troupes", "forces du régime", "soldats"] },
    { concept: "special_forces", terms: ["forces spéciales"] },
    { concept: "counter_terrorism", terms: ["forces antiterroristes", "service de lutte antiterroriste", "forces anti-terroristes"] },
    { concept: "security_forces", terms: ["forces de sécurité", "forces de l'ordre", "services de sécurité"] },
    { concept: "police", terms: ["police", "police nationale"] },
    { concept: "federal_police", terms: ["police fédérale"] },
    { concept: "intelligence", terms: ["services de renseignement", "renseignement", "services secrets", "renseignements"] },
    { concept: "civil_defense", terms: ["défense civile", "protection civile"] },
    { concept: "military_intelligence", terms: ["renseignement militaire", "renseignements militaires"] },
    { concept: "government", terms: ["gouvernement", "régime", "autorités", "pouvoir", "exécutif", "conseil des ministres"] },
    { concept: "parliament", terms: ["parlement", "assemblée nationale", "sénat", "congrès", "chambre des représentants", "chambre des députés"] },
    { concept: "presidency", terms: ["présidence", "élysée"] },
    { concept: "supreme_court", terms: ["cour suprême"] },
    { concept: "central_bank", terms: ["banque centrale"] },
    { concept: "embassy", terms: ["ambassade", "consulat"] },
    { concept: "state_tv", terms: ["télévision d'état", "télévision nationale", "télévision publique", "télévision", "médias d'état"] },
    { concept: "chief_of_staff", terms: ["état-major"] },
    { concept: "opposition", terms: ["opposition", "rebelles", "rébellion"] },
  ],
  plainForces: ["combattants", "miliciens", "terroristes", "positions", "éléments", "membres", "rebelles", "djihadistes", "jihadistes", "militants", "extrémistes", "bastion", "fief", "troupes", "unités", "forces", "soldats", "avions", "groupe", "convoi", "mains", "cibles", "joug", "cellule", "cellules", "camps", "bases"],
  directions: {
    nord: "north", sud: "south", est: "east", ouest: "west", centre: "centre", "nord-est": "northeast", "nord-ouest": "northwest", "sud-est": "southeast", "sud-ouest": "southwest",
  },
  controlVerbs: ["contrôler", "tenir", "dominer", "occuper"],
  controlNouns: ["contrôle", "bastion", "fief", "mains", "joug", "emprise"],
  memberTerms: ["composé", "composée", "formé", "formée", "constitué", "constituée", "regroupant", "qui regroupe", "réunissant", "qui réunit", "comprenant", "qui comprend"],
  seatTerms: ["basé à", "basée à", "basé en", "basée en", "basé au", "basée au", "dont le siège est à", "dont le siège est au", "ayant son siège à"],
  capitals: ["capitale", "chef-lieu", "capitale provinciale", "capitale régionale"],
  units: ["section", "compagnie", "escadron", "bataillon", "régiment", "brigade", "division", "corps"],
  fightNouns: ["combat", "lutte", "guerre", "bataille", "campagne"],
  counterparts: ["homologue"],
  agentEndings: ["eurs", "istes", "iens", "ants", "eur", "iste", "ien", "ienne", "trices", "trice"],
  oneAgent: ["eur", "iste", "ant", "ien", "ienne", "trice"],
  partNouns: [
    { relation: "PART_OF", nouns: ["aile", "branche", "bras", "composante", "partie", "unité"] },
    { relation: "MEMBER_OF", nouns: ["membre"] },
    { relation: "AFFILIATED_WITH", nouns: ["filiale", "émanation", "affidé", "dissidence", "faction"] },
  ],
  responsibility: ["responsabilité", "paternité"],
  supportNouns: ["soutien", "appui", "aide", "concours"],
  relationVerbs: [
    { verb: "diriger", relation: "LEADS" }, { verb: "commander", relation: "LEADS" }, { verb: "présider", relation: "LEADS" },
    { verb: "appartenir", relation: "MEMBER_OF", by: ["to"] }, { verb: "rejoindre", relation: "MEMBER_OF" }, { verb: "intégrer", relation: "MEMBER_OF" }, { verb: "servir", relation: "MEMBER_OF", by: ["in"] },
    { verb: "comprendre", relation: "MEMBER_OF", reverse: true }, { verb: "regrouper", relation: "MEMBER_OF", reverse: true },
    { verb: "soutenir", relation: "SUPPORTS" }, { verb: "appuyer", relation: "SUPPORTS" }, { verb: "financer", relation: "SUPPORTS" }, { verb: "armer", relation: "SUPPORTS" }, { verb: "former", relation: "SUPPORTS" }, { verb: "équiper", relation: "SUPPORTS" }, { verb: "parrainer", relation: "SUPPORTS" },
    { verb: "coordonner", relation: "COORDINATES_WITH", by: ["with"] }, { verb: "coopérer", relation: "COORDINATES_WITH", by: ["with"] }, { verb: "collaborer", relation: "COORDINATES_WITH", by: ["with"] },
    { verb: "allier", relation: "ALLY_OF", by: ["to", "with"] },
    { verb: "situer", relation: "LOCATED_IN", by: ["in"], passive: true }, { verb: "baser", relation: "LOCATED_IN", by: ["in", "to"], passive: true }, { verb: "traverser", relation: "LOCATED_IN" },
  ],
  nameIntroducers: ["nommé", "dénommé", "prénommé", "surnommé", "dit", "appelé", "baptisé", "connu sous le nom de", "alias"],
};

/** Stems of the future that are no infinitive: sera, enverra, devrait. */
const FUTURE_STEMS = /^(?:se|au|fe|i|pour|viend|tiend|ver|enver|dev|sau|voud|recev|mour|cour|par|repar|retiend|obtiend|interviend|maintiend|parviend|reviend|deviend|soutiend|vaud|faud|acquer|conquer|refe|aper[cç]ev|[a-z]*(?:courr|iend|mour))r/;

/** Future and conditional are the infinitive with the endings of "avoir": fermera, rendraient; « tira » of tirer is a past. */
function moodOf(norm: string, lemma: string | undefined): "future" | "conditional" | null {
  const [, stem, ending] = /^(.*r)(ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient)$/.exec(norm) ?? [];
  if (!stem || !ending) return null;
  const regular = lemma !== undefined && (stem === lemma || `${stem}e` === lemma);
  if (lemma?.endsWith("llir") && stem === `${lemma.slice(0, -2)}er`) return /^(?:ai|as|a|ons|ez|ont)$/.test(ending) ? "future" : "conditional";
  // « paiera », « jettera »: the stem changes, its end does not
  if (!regular && !(FUTURE_STEMS.exec(stem)?.[0] === stem) && !(lemma?.endsWith("er") && stem.endsWith("er") && stem.length > lemma.length - 2 && stem.slice(0, 3) === lemma.slice(0, 3))) return null;
  return /^(?:ai|as|a|ons|ez|ont)$/.test(ending) ? "future" : "conditional";
}
