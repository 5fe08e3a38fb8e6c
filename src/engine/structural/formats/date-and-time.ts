/** Dates, times and durations as go-openapi's `strfmt` reads them. */

/** A day of the calendar, as `2026-02-28`. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Of the parts between the letters T only the first two are looked at; a zone is required. */
export function isDateTime(text: string): boolean {
  const [date, time] = text.toLowerCase().split('t');
  if (date === undefined || time === undefined || !isDate(date)) return false;
  const parts = /^(\d{2}):(\d{2}):(\d{2})(?:[^\n]\d+)?(?:z|[+-]\d{2}:\d{2})$/u.exec(time);
  return parts !== null && parts[1]! <= '23' && parts[2]! <= '59' && parts[3]! <= '59';
}

/** A duration of Go (`1h30m`, `-1.5s`), or any text that holds a number and a unit (`3 days`). */
export function isDuration(text: string): boolean {
  return isGoDuration(text) || hasSpokenDuration(text);
}

const nanoseconds: Readonly<Record<string, number>> = {
  ns: 1, us: 1e3, 'µs': 1e3, 'μs': 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9,
};

/** `time.ParseDuration`: amounts with units, together no longer than an int64 of nanoseconds. */
export function isGoDuration(text: string): boolean {
  const unsigned = text.replace(/^[-+]/, '');
  if (unsigned === '0') return true;
  if (!/^(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(unsigned)) return false;
  let total = 0;
  for (const [, amount, unit] of unsigned.matchAll(/([\d.]+)([^\d.]+)/g)) total += Number(amount) * nanoseconds[unit!]!;
  return total <= 2 ** 63;
}

/** Units that are matched whole, and beginnings of longer ones. */
const spokenUnit = /^(?:ns|us|µs|ms|s|m|h|hr|d|w|wk|nano.*|micro.*|milli.*|sec.*|min.*|hour.*|day.*|week.*)$/;

// A match only begins where digits do, or a long number would take quadratic time.
function hasSpokenDuration(text: string): boolean {
  let found = false;
  for (const [, amount, unit] of text.matchAll(/(?<!\d)(\d+)[\t\n\f\r ]*([A-Za-zµ]+)/g)) {
    if (amount!.length > 19 && /[1-9]/.test(amount!.slice(0, -19))) return false;
    if (BigInt(amount!.slice(-19)) >= 2n ** 63n) return false;
    found ||= spokenUnit.test(unit!.toLowerCase());
  }
  return found;
}
