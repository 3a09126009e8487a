import type { CountLexicon, NumberLexicon } from "../types.js";

export const numbers: NumberLexicon = {
  units: {
    zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13,
    fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50,
    sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  },
  multipliers: { dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, mln: 1e6, bn: 1e9 },
  vague: { dozens: 24, scores: 40, tens: 20, hundreds: 200, thousands: 2000, millions: 2e6, billions: 2e9 },
  several: { several: 2, "a few": 2, "a couple": 2, "a couple of": 2, "some few": 2 },
  duals: [],
  articles: ["a", "an"],
  and: ["and"],
  unitsFirst: false,
  of: ["of"],
  atLeast: ["at least", "no fewer than", "no less than", "not less than", "not fewer than", "more than", "over", "upwards of", "in excess of", "a minimum of", "above", "well over"],
  atMost: ["at most", "up to", "as many as", "as much as", "fewer than", "less than", "under", "no more than", "a maximum of", "below"],
  about: ["about", "around", "some", "approximately", "nearly", "almost", "roughly", "close to", "an estimated", "estimated", "circa", "just over", "just under", "an additional"],
  atLeastAfter: ["or more", "at least", "plus"],
  aboutAfter: ["or so", "approximately"],
  to: ["to", "or"],
  between: ["between", "from"],
  dotGroups: false,
  spaceGroups: false,
};

export const counts: CountLexicon = {
  killed: [
    "killed", "kill", "kills", "killing", "killings", "dead", "died", "die", "dies", "dying", "deaths", "death", "slain", "murdered", "executed", "massacred",
    "beheaded", "perished", "fatalities", "martyred", "gunned down", "shot dead", "lost their lives", "the lives of", "death toll", "bodies", "corpses",
    "assassinated", "drowned", "slaughtered", "executing", "murdering", "eliminated",
  ],
  injured: ["injured", "wounded", "injuring", "wounding", "hurt", "injure", "wound", "injuries", "wounds", "maimed", "maiming"],
  displaced: [
    "displaced", "displacing", "fled", "flee", "flees", "fleeing", "uprooted", "evacuated", "evacuate", "evacuating", "driven out", "left their homes", "forced from their homes", "homeless",
    "escaped", "relocated", "resettled", "refugees", "returned home", "sought refuge", "sought shelter",
  ],
  parents: [{ nouns: ["mother", "father", "parent", "parents", "grandmother", "grandfather"], of: "of" }],
  passive: ["was", "were", "be", "been", "being", "are", "is", "get", "got"],
  including: ["including", "among them", "among whom", "of them", "of whom", "among", "amongst", "them"],
  joins: ["or", "and"],
  none: ["no", "not"],
  machines: ["drone", "drones", "jet", "jets", "fighter jets", "aircraft", "warplane", "warplanes", "plane", "planes", "helicopter", "helicopters", "tank", "tanks", "warship", "warships", "ship", "ships", "boat", "boats", "vehicle", "vehicles"],
  bare: ["in", "and", "near", "on", "at", "as", "when", "while", "during", "after", "before", "from", "by", "with", "of", "since", "for", "to", "inside", "outside", "across", "including"],
  people: ["people", "persons", "others", "more", "souls", "men", "women", "children", "individuals", "victims", "casualties", "inhabitants", "households"],
};
