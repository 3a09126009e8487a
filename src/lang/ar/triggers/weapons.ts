import type { TriggerEntry } from "../../types.js";

/** ما تفعله الأسلحة: «سقطت قذيفة على سوق»، «أصاب صاروخ مبنى». */
const STRIKES = ["أصاب/يصيب", "سقط/يسقط على", "سقط/يسقط في", "استهدف/يستهدف", "ضرب/يضرب", "طال/يطال", "دمر/يدمر", "قتل/يقتل", "انهال/ينهال على", "انفجر/ينفجر", "قصف/يقصف"];
const by = (subtype: string, agentNouns: string[]): TriggerEntry => ({ subtype, verbs: STRIKES, agentNouns, frame: "transitive", cases: { on: "target", in: "place" } });

export const weapons: TriggerEntry[] = [
  by("shelling", ["قذيفة", "قذائف", "قذيفتان", "هاون", "مدفعية", "دبابة", "دبابات"]),
  by("rocket_attack", ["صاروخ كاتيوشا", "صواريخ كاتيوشا"]),
  by("missile_strike", ["صاروخ", "صواريخ", "صاروخان"]),
  by("drone_strike", ["مسيرة", "طائرة مسيرة", "طائرات مسيرة"]),
  by("airstrike", ["طائرة", "طائرات", "مقاتلات", "مروحية", "مروحيات", "طيران"]),
  by("roadside_bomb", ["عبوة", "عبوة ناسفة", "عبوات"]),
  by("mine_blast", ["لغم", "ألغام"]),
  by("car_bomb", ["سيارة مفخخة", "مفخخة"]),
  by("bombing", ["قنبلة", "قنابل"]),
  by("gunfire", ["رصاصة", "رصاص"]),
];
