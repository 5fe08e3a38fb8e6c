import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import { shown } from '../words.ts';

/** What is wrong with a list such as `0-3,7`, or nothing. Spaces around elements and empty elements are taken, as runc takes them. */
function faultOf(list: string): 'form' | 'order' | undefined {
  for (const part of list.split(',')) {
    const text = part.trim();
    if (text === '') continue;
    const found = /^(\d+)(?:-(\d+))?$/.exec(text);
    if (!found) return 'form';
    const first = Number(found[1]);
    const last = Number(found[2] ?? found[1]);
    if (first > last) return 'order';
  }
  return undefined;
}

/** A list of CPUs or memory nodes: numbers and ranges, parted by commas. */
export function* checkCpuList(field: Field): Iterable<Finding> {
  const list = field.string();
  const fault = list === undefined ? undefined : faultOf(list);
  if (list === undefined || !fault) return;
  const reasons = {
    form: { en: 'is no list of numbers and ranges such as "0-3,7"', zh: '不是 "0-3,7" 这样由数字和区间组成的列表' },
    order: { en: 'has a range that ends before it begins', zh: '里有一个区间的终点小于起点' },
  };
  yield field.finding({
    en: `${field.path} "${shown(list)}" ${reasons[fault].en}.`,
    zh: `${field.path} 的 "${shown(list)}" ${reasons[fault].zh}。`,
  });
}
