/** Days as ISO strings (YYYY-MM-DD) and the few sums that dates in reports need. No time zones: everything is UTC. */

const DAY = 86_400_000;

export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const parts = (iso: string): [year: number, month: number, day: number] => [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];

const toIso = (time: number): string => new Date(time).toISOString().slice(0, 10);

export function addDays(iso: string, days: number): string {
  const [y, m, d] = parts(iso);
  return toIso(Date.UTC(y, m - 1, d) + days * DAY);
}

/** 0 = Sunday. */
export function weekdayOf(iso: string): number {
  const [y, m, d] = parts(iso);
  return new Date(Date.UTC(y, m - 1, d)).getUTCDay();
}

/** Monday to Sunday. */
export function weekOf(iso: string): [from: string, to: string] {
  const from = addDays(iso, -((weekdayOf(iso) + 6) % 7));
  return [from, addDays(from, 6)];
}

export const monthSpan = (year: number, month: number): [from: string, to: string] => [isoDay(year, month, 1), isoDay(year, month, daysInMonth(year, month))];

/** The month `months` away from that of `iso`. */
export function addMonths(iso: string, months: number): [year: number, month: number] {
  const [y, m] = parts(iso);
  const n = y * 12 + m - 1 + months;
  return [Math.floor(n / 12), (n % 12) + 1];
}

let ummAlQura: Intl.DateTimeFormat | undefined;

/** The day of the Umm al-Qura calendar, as ISO; null outside what the calendar's tables cover. */
export function fromHijri(year: number, month: number, day: number): string | null {
  if (year < 1300 || year > 1500 || month < 1 || month > 12 || day < 1 || day > 30) return null;
  ummAlQura ??= new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", { year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" });
  // The tabular calendar is at most a few days off; look around its answer.
  const julian = Math.floor((11 * year + 3) / 30) + 354 * year + 30 * month - Math.floor((month - 1) / 2) + day + 1948440 - 385;
  const guess = (julian - 2440588) * DAY;
  for (const shift of [0, -1, 1, -2, 2, -3, 3]) {
    const read = Object.fromEntries(ummAlQura.formatToParts(guess + shift * DAY).map((p) => [p.type, p.value]));
    if (parseInt(read["year"] ?? read["relatedYear"] ?? "", 10) === year && Number(read["month"]) === month && Number(read["day"]) === day) return toIso(guess + shift * DAY);
  }
  return null;
}
