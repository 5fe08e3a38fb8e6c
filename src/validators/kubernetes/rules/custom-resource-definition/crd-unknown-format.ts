import { nearest } from '../../../../engine/did-you-mean.ts';
import { stringFormat, stringFormatNames } from '../../../../engine/structural/formats/formats.ts';
import type { Localized } from '../../../../engine/localized.ts';
import { replacement } from '../../field-checks.ts';
import { schemaRule } from './definition-rule.ts';

/** A format that the server does not check. Since 1.34 it says so in a warning of its own. */
export const crdUnknownFormat = schemaRule({
  id: 'kubernetes/crd-unknown-format',
  severity: 'warning',
  source: 'kubernetes-crd-formats',
  *check({ field }) {
    const format = field.child('format');
    const name = format.string();
    if (!name) return;
    const known = knownFormats(field.child('type').text());
    if (known.isKnown(name)) return;
    yield format.finding(messageFor(name, field.child('type').text(), known.names), replacement(format, nearest(name, known.names)));
  },
});

interface KnownFormats {
  readonly names: readonly string[];
  isKnown(name: string): boolean;
}

function knownFormats(type: string): KnownFormats {
  if (type === '' || type === 'string') {
    return { names: stringFormatNames, isKnown: (name) => stringFormat(name, true) !== undefined };
  }
  const names = type === 'integer' ? ['int32', 'int64'] : type === 'number' ? ['float', 'double'] : [];
  return { names, isKnown: (name) => names.includes(name) };
}

function messageFor(format: string, type: string, names: readonly string[]): Localized {
  const of = type || 'string';
  const use = names.length > 0 && names.length < 4 ? { en: ` Known are ${names.join(' and ')}.`, zh: `可用的有 ${names.join(' 和 ')}。` } : { en: '', zh: '' };
  return {
    en: `The server does not know the format "${format}" for the type "${of}" and checks nothing.${use.en} Use a pattern, bounds or a CEL rule if the value matters.`,
    zh: `服务器不认识类型 "${of}" 的格式 "${format}"，因此什么也不检查。${use.zh}如果取值要紧，请用 pattern、上下界或 CEL 规则。`,
  };
}
