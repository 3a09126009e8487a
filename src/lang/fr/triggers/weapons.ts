import type { TriggerEntry } from "../../types.js";

/** Ce que font les armes d'elles-mêmes : « un obus est tombé sur un marché », « l'école a été touchée par un missile ». */
const STRIKES = ["frapper", "toucher", "tomber sur", "s'abattre sur", "s'écraser sur", "atteindre", "percuter", "détruire", "tuer", "blesser", "pilonner", "viser", "cibler", "éventrer", "endommager", "souffler"];
const by = (subtype: string, agentNouns: string[], verbs: string[] = STRIKES): TriggerEntry => ({ subtype, verbs, agentNouns, frame: "transitive", cases: { in: "place", on: "target", to: "target" } });

/** Ce que ne fait qu'une arme conduite par quelqu'un : « des avions ont bombardé le port ». */
const RAIDS = [...STRIKES, "bombarder", "attaquer", "mitrailler"];

const BLASTS = ["exploser", "sauter", "détoner"];
const blast = (subtype: string, agentNouns: string[]): TriggerEntry => ({ subtype, verbs: BLASTS, agentNouns, frame: "agentless", cases: { in: "place", near: "place" } });

export const weapons: TriggerEntry[] = [
  blast("bombing", ["bombe", "colis piégé"]),
  blast("roadside_bomb", ["engin explosif", "engin"]),
  blast("grenade", ["grenade"]),
  blast("mine_blast", ["mine"]),
  by("shelling", ["obus", "mortier", "artillerie", "char"], [...STRIKES, "bombarder", "attaquer"]),
  by("rocket_attack", ["roquette"]),
  by("missile_strike", ["missile"]),
  by("drone_strike", ["drone"], RAIDS),
  by("airstrike", ["avion", "avion de chasse", "avion de combat", "avion de guerre", "chasseur", "hélicoptère", "bombardier", "appareil", "aviation", "armée de l'air"], RAIDS),
  by("mine_blast", ["mine"]),
  by("car_bomb", ["voiture piégée", "camion piégé"]),
  by("roadside_bomb", ["engin explosif", "engin"]),
  by("bombing", ["bombe"]),
  by("grenade", ["grenade"]),
  by("gunfire", ["balle"]),
];
