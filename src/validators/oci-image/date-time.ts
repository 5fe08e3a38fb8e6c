const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](\d\d):(\d\d))$/;
const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A date and time by RFC 3339, section 5.6, as Go's time.Time reads it: a capital T and Z, no leap second. */
export function isDateTime(text: string): boolean {
  const found = text.length > 100 ? null : form.exec(text);
  if (!found) return false;
  const [year, month, day, hour, minute, second, offsetHour = 0, offsetMinute = 0] = found.slice(1).map((part) => Number(part ?? 0));
  const isLeap = year! % 4 === 0 && (year! % 100 !== 0 || year! % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (days[month! - 1] ?? 0);
  return day! >= 1 && day! <= last && hour! < 24 && minute! < 60 && second! < 60 && offsetHour < 24 && offsetMinute < 60;
}
