import type { NounClass } from "./types.js";

type Kind = "Person" | "Organization" | "Place";

/** Sets of argument classes that trigger lexicons of every language share. */
export const HUMANS: (NounClass | Kind)[] = ["civilians", "armed", "forces", "officials", "person", "prisoners", "group", "Person"];
/** Whoever can act or be acted upon, states included. */
export const ACTORS: (NounClass | Kind)[] = [...HUMANS, "Organization", "Place"];
export const FIGHTERS: (NounClass | Kind)[] = ["armed", "forces", "Organization"];
export const ADVERSARIES: (NounClass | Kind)[] = ["armed", "forces", "Organization", "Place", "territory"];
export const SITES: (NounClass | Kind)[] = ["territory", "building", "Place"];
export const ATTACKED: (NounClass | Kind)[] = ["civilians", "armed", "forces", "officials", "person", "group", "prisoners", "building", "territory", "protest", "Person", "Organization", "Place"];
