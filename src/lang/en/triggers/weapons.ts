import type { TriggerEntry } from "../../types.js";

/** What weapons do by themselves: "a shell hit a market", "the house was hit by a drone". The weapon says what kind of attack it was. */
const STRIKES = ["hit", "strike", "slam into", "crash into", "smash into", "plough into", "land on", "land in", "fall on", "rain down on", "rain on", "tear through", "rip through", "destroy", "kill", "wound", "injure", "pound", "target", "damage", "flatten", "level"];
const by = (subtype: string, agentNouns: string[], verbs: string[] = STRIKES): TriggerEntry => ({ subtype, verbs, agentNouns, frame: "transitive", cases: { in: "place", on: "target", to: "target" } });

/** What only those who steer a weapon do: "jets bombed the port". */
const RAIDS = [...STRIKES, "bomb", "bombard", "attack", "raid", "strafe"];

const BLASTS = ["explode", "go off", "detonate", "blow up"];
const blast = (subtype: string, agentNouns: string[]): TriggerEntry => ({ subtype, verbs: BLASTS, agentNouns, frame: "agentless", cases: { in: "place", near: "place" } });

export const weapons: TriggerEntry[] = [
  blast("bombing", ["bomb", "explosive device", "explosive"]),
  blast("roadside_bomb", ["roadside bomb", "ied"]),
  blast("grenade", ["grenade"]),
  blast("mine_blast", ["mine", "landmine"]),
  by("shelling", ["shell", "mortar", "mortar round", "artillery", "artillery shell", "tank shell", "howitzer", "tank"], [...STRIKES, "bombard", "attack"]),
  by("rocket_attack", ["rocket", "katyusha"]),
  by("missile_strike", ["missile"]),
  by("drone_strike", ["drone", "uav"], RAIDS),
  by("airstrike", ["warplane", "jet", "fighter jet", "plane", "aircraft", "stealth bomber", "strategic bomber", "helicopter", "gunship", "fighter-bomber", "air force"], RAIDS),
  by("roadside_bomb", ["roadside bomb", "ied"]),
  by("mine_blast", ["mine", "landmine"]),
  by("car_bomb", ["car bomb", "truck bomb"]),
  by("bombing", ["bomb", "explosive"]),
  by("grenade", ["grenade"]),
  by("sniper_fire", ["sniper"]),
  by("gunfire", ["bullet", "gunfire"]),
];
