import type { Localized } from '../../../engine/localized.ts';
import { nearest } from '../../../engine/did-you-mean.ts';
import type { Finding } from '../../../engine/diagnostic.ts';
import type { Rule } from '../parser/tree.ts';
import { findingAt, replacing, shown, type PolicyRule } from '../rule.ts';
import { rlimits } from '../vocabulary.ts';

type Rlimit = Extract<Rule, { type: 'rlimit' }>;

export const rlimit: PolicyRule = {
  id: 'apparmor/rlimit',
  severity: 'error',
  source: 'apparmor-grammar',
  *check({ profiles }) {
    for (const { entries } of profiles) for (const { rule } of entries) if (rule.type === 'rlimit') yield* checkLimit(rule);
  },
};

const kinds: Readonly<Record<string, 'time' | 'count' | 'nice'>> = {
  cpu: 'time', rttime: 'time', nofile: 'count', ofile: 'count', nproc: 'count', locks: 'count', sigpending: 'count', rtprio: 'count', nice: 'nice',
};

function* checkLimit({ name, value, unit }: Rlimit): Iterable<Finding> {
  if (!rlimits.has(name.value)) {
    const meant = nearest(name.value, rlimits);
    const hint = meant === undefined ? { en: '', zh: '' } : { en: ` Did you mean \`${meant}\`?`, zh: `是不是想写 \`${meant}\`？` };
    return yield findingAt(name, { en: `\`${shown(name.value)}\` is no limit.${hint.en}`, zh: `\`${shown(name.value)}\` 不是资源限制。${hint.zh}` }, meant === undefined ? undefined : replacing(name, meant));
  }
  if (value.value === 'infinity') return;
  const problem = problemOf(kinds[name.value] ?? 'size', name.value, numberOf(value.value), unit?.value);
  if (problem) yield findingAt(unit ? { from: value.from, to: unit.to } : value, problem);
}

/** As strtoll reads it: a leading 0 means octal. */
function numberOf(text: string): number {
  const digits = text.replace('-', '');
  const value = /^0[0-7]/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
  return text.startsWith('-') ? -value : value;
}

function problemOf(kind: 'time' | 'count' | 'nice' | 'size', limit: string, value: number, unit: string | undefined): Localized | undefined {
  if (kind === 'nice') {
    if (unit !== undefined) return noUnit;
    return value < -20 || value > 19 ? { en: '`nice` lies between -20 and 19.', zh: '`nice` 的取值在 -20 到 19 之间。' } : undefined;
  }
  if (value < 0) return { en: 'A limit is not negative; no limit is `infinity`.', zh: '限制不能为负；不限制请写 `infinity`。' };
  if (kind === 'count') return unit === undefined ? undefined : noUnit;
  if (kind === 'size') return unit === undefined || ['K', 'KB', 'M', 'MB', 'G', 'GB'].includes(unit) ? undefined : sizeUnit;
  return unit === undefined ? undefined : timeProblem(limit, value, unit);
}

const noUnit: Localized = { en: 'This limit is a plain number: it takes no unit.', zh: '这项限制是纯数字，不带单位。' };
const sizeUnit: Localized = { en: 'Sizes are counted in bytes, KB, MB or GB.', zh: '大小的单位是字节、KB、MB 或 GB。' };

/** Units of time, in microseconds. */
const microseconds: readonly (readonly [readonly string[], number])[] = [
  [['us', 'microsecond', 'microseconds'], 1],
  [['ms', 'millisecond', 'milliseconds'], 1e3],
  [['s', 'sec', 'second', 'seconds'], 1e6],
  [['min', 'minute', 'minutes'], 60e6],
  [['h', 'hour', 'hours'], 3600e6],
  [['d', 'day', 'days'], 86_400e6],
  [['week', 'weeks'], 604_800e6],
];

function timeProblem(limit: string, value: number, unit: string): Localized | undefined {
  const factor = microseconds.find(([names]) => names.includes(unit))?.[1];
  if (factor === undefined) return { en: 'Times are counted in us, ms, s, min, h, d or weeks.', zh: '时间的单位是 us、ms、s、min、h、d 或 weeks。' };
  const tooShort = limit === 'cpu' && value * factor < 1e6;
  return tooShort ? { en: 'The kernel counts this time in whole seconds: the least is 1 s.', zh: '内核以整秒计这项时间：最小为 1 s。' } : undefined;
}
