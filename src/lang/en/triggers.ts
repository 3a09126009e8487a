import type { TriggerEntry } from "../types.js";
import { coercion } from "./triggers/coercion.js";
import { conflict } from "./triggers/conflict.js";
import { cooperation } from "./triggers/cooperation.js";
import { material } from "./triggers/material.js";
import { protest } from "./triggers/protest.js";
import { violence } from "./triggers/violence.js";
import { weapons } from "./triggers/weapons.js";

/** English words that name events, by event type. Where two entries fit, the longer wording decides. */
export const triggers: TriggerEntry[] = [...weapons, ...material, ...violence, ...coercion, ...protest, ...conflict, ...cooperation];
