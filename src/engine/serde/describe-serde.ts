import type { Finding } from '../diagnostic.ts';
import type { Localized } from '../localized.ts';
import { isDate, type SourceNode } from '../source-tree.ts';
import { nearest } from '../did-you-mean.ts';
import type { SerdeFault } from './inspect-serde.ts';
import type { SerdeShape } from './serde-shape.ts';
import { typeNames } from '../type-names.ts';

/** What is wrong with a value, in words. Unknown fields are the caller's: what becomes of them differs. */
export function describeSerdeFault(fault: Exclude<SerdeFault, { kind: 'unknown-field' | 'known-field' }>): Finding {
  const { field } = fault;
  const path = field.path === '' ? { en: 'The whole', zh: '整个文档' } : { en: field.path, zh: field.path };
  switch (fault.kind) {
    case 'out-of-range': return field.finding(outOfRange(path, fault.shape));
    case 'not-listed': return field.finding(notListed(path, field.text(), fault.values));
    case 'unparsable': return field.finding({ en: `${path.en}: ${fault.problem.en}`, zh: `${path.zh}：${fault.problem.zh}` });
    case 'missing-field': return { ...field.finding(missing(path, fault.name)), needsWholeDocument: true };
    default: return field.finding(mistyped(path, fault.shape, field.node!));
  }
}

function outOfRange(path: Localized, shape: SerdeShape): Localized {
  if (shape.type !== 'integer') return path;
  return { en: `${path.en} must be from ${shape.min} to ${shape.max}.`, zh: `${path.zh} 的取值为 ${shape.min} 到 ${shape.max}。` };
}

function notListed(path: Localized, value: string, values: readonly string[]): Localized {
  const meant = nearest(value, values);
  const en = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
  const zh = meant === undefined ? '' : `是不是想写 \`${meant}\`？`;
  return { en: `${path.en} must be one of ${values.join(', ')}.${en}`, zh: `${path.zh} 只能是 ${values.join('、')} 之一。${zh}` };
}

function missing(path: Localized, name: string): Localized {
  return path.en === 'The whole'
    ? { en: `\`${name}\` is required and missing.`, zh: `缺少必填的 \`${name}\`。` }
    : { en: `${path.en} lacks the required \`${name}\`.`, zh: `${path.zh} 缺少必填的 \`${name}\`。` };
}

function mistyped(path: Localized, shape: SerdeShape, node: SourceNode): Localized {
  const wanted = wantedNames(shape);
  const found = isDate(node) ? { en: 'a date', zh: '日期' } : typeNames[node.type];
  return { en: `${path.en} must be ${wanted.en}, not ${found.en}.`, zh: `${path.zh} 必须是${wanted.zh}，而不是${found.zh}。` };
}

function wantedNames(shape: SerdeShape): Localized {
  switch (shape.type) {
    case 'option': return wantedNames(shape.of);
    case 'integer': return { en: `an integer (${shape.name})`, zh: `整数（${shape.name}）` };
    case 'enum': return { en: `a string, one of ${shape.values.join(', ')}`, zh: `字符串，取 ${shape.values.join('、')} 之一` };
    case 'parsed': return typeNames.string;
    case 'either': return { en: 'a string or an object', zh: '字符串或对象' };
    case 'struct': return typeNames.map;
    case 'any': return { en: 'a value', zh: '任意值' };
    default: return typeNames[shape.type];
  }
}
