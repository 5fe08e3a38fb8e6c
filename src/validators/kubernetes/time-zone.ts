/** Time zones as Go's `time.LoadLocation` finds them: names of the IANA database, in their own case. */
import type { NameCheck } from './names.ts';

/** Names that a zoneinfo directory has and JavaScript does not know. */
const filesOnly = new Set(['Factory', 'localtime', 'posixrules', 'US/Pacific-New']);

export const checkTimeZone: NameCheck = (value) => {
  if (value === '') return { en: 'must not be empty: leave it out for the controller\'s own zone', zh: '不能为空；省略时使用控制器所在的时区' };
  if (value.toLowerCase() === 'local') return { en: 'must name a zone: "Local" differs from one control plane to the next', zh: '必须写明时区："Local" 因控制平面而异' };
  const isWellFormed = value.split('/').every((part) => /^[A-Za-z._0-9+-]{1,14}$/.test(part) && !/^(?:-|\.{1,2}$)/.test(part));
  if (isWellFormed && (filesOnly.has(value) || /^(?:posix|right)\//.test(value))) return undefined;
  const known = isWellFormed && !value.startsWith('+') ? intlName(value) : undefined;
  if (known === undefined) return { en: 'is no time zone of the IANA database, such as Asia/Shanghai or Etc/UTC', zh: '不是 IANA 数据库中的时区，如 Asia/Shanghai 或 Etc/UTC' };
  return known !== value && known.toLowerCase() === value.toLowerCase()
    ? { en: `must be spelt ${known}: case counts`, zh: `要写成 ${known}：区分大小写` }
    : undefined;
};

function intlName(zone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
