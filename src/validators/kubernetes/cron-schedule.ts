/**
 * Cron schedules as robfig/cron v3 parses them with its standard parser: five fields or a
 * descriptor such as `@daily`. It is more lenient than crontab(5) in places; the comments say where.
 */
import type { Localized } from '../../engine/localized.ts';
import { isGoDuration } from '../../engine/structural/formats/date-and-time.ts';

interface Bounds {
  readonly title: Localized;
  readonly low: number;
  readonly high: number;
  readonly names?: readonly string[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const fields: readonly Bounds[] = [
  { title: { en: 'minute', zh: '分钟' }, low: 0, high: 59 },
  { title: { en: 'hour', zh: '小时' }, low: 0, high: 23 },
  { title: { en: 'day of month', zh: '日期' }, low: 1, high: 31 },
  { title: { en: 'month', zh: '月份' }, low: 1, high: 12, names: months },
  { title: { en: 'day of week', zh: '星期' }, low: 0, high: 6, names: days },
];

const descriptors = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];

/** Why a schedule cannot be parsed, as a sentence, or nothing. */
export function checkCronSchedule(schedule: string): Localized | undefined {
  if (schedule.startsWith('@')) return checkDescriptor(schedule);
  const parts = schedule.split(/\s+/).filter((part) => part !== '');
  if (parts.length !== fields.length) {
    return {
      en: `A schedule has five fields: minute, hour, day of month, month, day of week; here are ${parts.length}. There is no field for seconds.`,
      zh: `schedule 有五个字段：分钟、小时、日期、月份、星期，这里有 ${parts.length} 个。没有秒字段。`,
    };
  }
  return firstOf(fields, (bounds, at) => checkField(parts[at] ?? '', bounds));
}

function checkDescriptor(descriptor: string): Localized | undefined {
  if (descriptors.includes(descriptor)) return undefined;
  if (descriptor.startsWith('@every ')) {
    return isGoDuration(descriptor.slice('@every '.length))
      ? undefined
      : { en: '"@every" takes a Go duration, such as 1h30m.', zh: '"@every" 后面是 Go 的时长写法，如 1h30m。' };
  }
  return {
    en: `"${descriptor.slice(0, 40)}" is not known: use ${descriptors.join(', ')} or "@every <duration>".`,
    zh: `没有 "${descriptor.slice(0, 40)}" 这种写法：可以用 ${descriptors.join('、')} 或 "@every <时长>"。`,
  };
}

/** Empty parts of a list, as in `1,,2`, are passed over. */
function checkField(text: string, bounds: Bounds): Localized | undefined {
  return firstOf(text.split(',').filter((range) => range !== ''), (range) => checkRange(range, bounds));
}

function checkRange(range: string, bounds: Bounds): Localized | undefined {
  const [span = '', step, ...furtherSteps] = range.split('/');
  const [first = '', last, ...furtherEnds] = span.split('-');
  const isStar = first === '*' || first === '?';
  // After a star nothing is read up to the slash: "*-5" passes.
  if (furtherSteps.length > 0 || (!isStar && furtherEnds.length > 0)) return malformed(range, bounds);
  const low = isStar ? bounds.low : read(first, bounds);
  // "5/10" means from 5 to the end.
  const end = last === undefined ? (step === undefined ? low : bounds.high) : read(last, bounds);
  const high = isStar ? bounds.high : end;
  const every = step === undefined ? 1 : wholeNumber(step);
  if (low === undefined || high === undefined || every === undefined) return malformed(range, bounds);
  if (low < bounds.low || high > bounds.high) return outside(range, bounds);
  if (low > high) {
    return {
      en: `In the field for ${bounds.title.en}, "${range}" ends before it begins.`,
      zh: `${bounds.title.zh}字段中的 "${range}" 起点大于终点。`,
    };
  }
  if (every > 0) return undefined;
  return { en: `In the field for ${bounds.title.en}, the step of "${range}" must be greater than 0.`, zh: `${bounds.title.zh}字段中 "${range}" 的步长必须大于 0。` };
}

function read(text: string, { names }: Bounds): number | undefined {
  const at = names?.indexOf(text.toLowerCase()) ?? -1;
  // The months begin at 1, the days of the week at 0.
  return at >= 0 ? at + (names === months ? 1 : 0) : wholeNumber(text);
}

/** As Go's strconv.Atoi, without negative numbers: a plus sign and leading zeros pass. */
function wholeNumber(text: string): number | undefined {
  return /^\+?[0-9]+$/.test(text) && Number(text) <= Number.MAX_SAFE_INTEGER ? Number(text) : undefined;
}

function malformed(range: string, { title }: Bounds): Localized {
  return {
    en: `In the field for ${title.en}, "${range.slice(0, 40)}" is neither a number, a name, "*", a range "a-b" nor one with a step "a-b/n".`,
    zh: `${title.zh}字段中的 "${range.slice(0, 40)}" 不是数字、名称、"*"、区间 "a-b" 或带步长的 "a-b/n"。`,
  };
}

function outside(range: string, { title, low, high }: Bounds): Localized {
  return {
    en: `In the field for ${title.en}, "${range}" is outside ${low}–${high}.`,
    zh: `${title.zh}字段中的 "${range}" 超出了 ${low}–${high} 的范围。`,
  };
}

function firstOf<Item>(items: readonly Item[], check: (item: Item, at: number) => Localized | undefined): Localized | undefined {
  for (const [at, item] of items.entries()) {
    const reason = check(item, at);
    if (reason) return reason;
  }
  return undefined;
}
