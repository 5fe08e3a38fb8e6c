import type { Range } from '../../../engine/range.ts';
import type { ScalarNode } from '../../../engine/source-tree.ts';
import { integerRange, integerRangeFinding } from '../rules/schema/integer-range.ts';
import { invalidBase64, invalidBase64Finding } from '../rules/schema/invalid-base64.ts';
import { invalidQuantity, invalidQuantityFinding, oddQuantity, oddQuantityFinding } from '../rules/schema/invalid-quantity.ts';
import { invalidTime, invalidTimeFinding } from '../rules/schema/invalid-time.ts';
import { unlistedValue, unlistedValueFinding, unsupportedValue } from '../rules/schema/unsupported-value.ts';
import { wrongType, wrongTypeFinding } from '../rules/schema/wrong-type.ts';
import type { FieldType } from './definition.ts';
import { pathOf } from './frame.ts';
import { fits, isBase64, isMicroTime, isTime, isWhole, readQuantity } from './scalar-format.ts';
import type { Place, Walk } from './walk.ts';

/** A value that is neither map nor list, where neither is wanted. */
export function checkScalar(node: ScalarNode, type: FieldType, place: Place, walk: Walk): void {
  switch (type.type) {
    case 'string':
      if (node.type !== 'string') return wrong(node, type, place, walk);
      if (type.values && !type.values.has(node.value)) checkListed(node.value, node.range, type.values, place, walk);
      return;
    case 'boolean':
    case 'number':
      if (node.type !== type.type) wrong(node, type, place, walk);
      return;
    case 'int32':
    case 'int64':
      return checkInteger(node, type.type, type, place, walk);
    case 'int-or-string':
      if (node.type !== 'string') checkInteger(node, 'int32', type, place, walk);
      return;
    case 'quantity':
      return checkQuantity(node, type, place, walk);
    case 'bytes':
      if (node.type !== 'string') return wrong(node, type, place, walk);
      if (!isBase64(node.value)) walk.report(invalidBase64, invalidBase64Finding(node, pathOf(place.frame, place.step)));
      return;
    case 'time':
    case 'micro-time':
      if (node.type !== 'string') return wrong(node, type, place, walk);
      if (!(type.type === 'time' ? isTime : isMicroTime)(node.value)) {
        walk.report(invalidTime, invalidTimeFinding(node, type.type, pathOf(place.frame, place.step)));
      }
  }
}

function wrong(node: ScalarNode, type: FieldType, place: Place, walk: Walk): void {
  walk.report(wrongType, wrongTypeFinding(node, type, place));
}

function checkInteger(node: ScalarNode, size: 'int32' | 'int64', type: FieldType, place: Place, walk: Walk): void {
  if (node.type !== 'number') return wrong(node, type, place, walk);
  if (isWhole(node) && fits(node, size)) return;
  walk.report(integerRange, integerRangeFinding(node, size, pathOf(place.frame, place.step)));
}

function checkQuantity(node: ScalarNode, type: FieldType, place: Place, walk: Walk): void {
  if (node.type === 'number') return;
  if (node.type !== 'string') return wrong(node, type, place, walk);
  const reading = readQuantity(node.value);
  if (reading === 'plain') return;
  const path = pathOf(place.frame, place.step);
  if (reading === 'invalid') walk.report(invalidQuantity, invalidQuantityFinding(node, path));
  else walk.report(oddQuantity, oddQuantityFinding(node, reading, path));
}

function checkListed(value: string, range: Range, values: ReadonlySet<string>, { frame, step }: Place, walk: Walk): void {
  const isItem = typeof step === 'number';
  // An empty field counts as absent, and defaulting fills it; an empty item stays what it is.
  if ((value === '' && !isItem) || walk.decodeOnly) return;
  const field = isItem ? `${frame.parent?.definition?.name}.${frame.step}[]` : `${frame.definition?.name}.${step}`;
  const rule = walk.context.enforcement.values.has(field) ? unsupportedValue : unlistedValue;
  walk.report(rule, unlistedValueFinding(rule, value, range, values, pathOf(frame, step)));
}
