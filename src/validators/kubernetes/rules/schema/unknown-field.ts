import type { Finding, Fix } from '../../../../engine/diagnostic.ts';
import { nearest } from '../../../../engine/did-you-mean.ts';
import type { Localized } from '../../../../engine/localized.ts';
import type { Range } from '../../../../engine/range.ts';
import { readerRule } from '../../rule.ts';
import type { Definition } from '../../schemas/definition.ts';
import { pathOf, type Frame } from '../../schemas/frame.ts';
import type { WalkContext } from '../../schemas/walk.ts';

/** Strict decoding refuses a field that the type does not have. */
export const unknownField = readerRule({
  id: 'kubernetes/unknown-field',
  severity: 'error',
  source: 'kubernetes-strict-decoding',
});

/** Says where the field belongs, if that is plain: another spelling, another level, another version. */
export function unknownFieldFinding(context: WalkContext, frame: Frame, key: string, range: Range): Finding {
  const advice =
    otherVersion(context, frame, key) ?? higher(frame, key) ?? lower(context, frame, key) ?? spelling(frame, key, range);
  const kind = frame.definition!.name.split('.').at(-1)!;
  const message: Localized = {
    en: `${kind} has no field "${key}"${advice ? `${advice.text.en}` : ', so the API server refuses the object. Remove it, or look up where the field belongs.'}`,
    zh: `${kind} 没有字段 "${key}"${advice ? `${advice.text.zh}` : '，API server 会拒绝整个对象。请删掉它，或者查一下它该写在哪里。'}`,
  };
  return { range, message, path: pathOf(frame, key), ...(advice?.fix && { fix: advice.fix }) };
}

interface Advice {
  readonly text: Localized;
  readonly fix?: Fix;
}

function otherVersion({ tables, minor }: WalkContext, frame: Frame, key: string): Advice | undefined {
  const span = tables.fieldSpan(frame.definition!.name, key);
  if (!span) return undefined;
  if (span.first > minor) {
    return { text: { en: ` in 1.${minor}: it came with 1.${span.first}. Pick that version, or leave the field out.`, zh: `（1.${minor}）：它从 1.${span.first} 起才有。请改选该版本，或者去掉这个字段。` } };
  }
  return { text: { en: ` in 1.${minor}: it was removed after 1.${span.last}. Leave it out.`, zh: `（1.${minor}）：它在 1.${span.last} 之后已被移除。请去掉它。` } };
}

/** An ancestor that has the field and does not hold it yet: the line is indented too far. */
function higher(frame: Frame, key: string): Advice | undefined {
  for (let at = frame.parent; at; at = at.parent) {
    if (at.node.type !== 'map' || !at.definition?.fields.has(key) || at.node.entries.has(key)) continue;
    const place = pathOf(at);
    return place
      ? { text: { en: `; it belongs further out, in "${place}". Indent it less.`, zh: `；它属于外层的 "${place}"，请减少缩进。` } }
      : { text: { en: '; it belongs at the top level of the object. Indent it less.', zh: '；它属于对象的最外层，请减少缩进。' } };
  }
  return undefined;
}

const deepest = 3;

/** An object below that has the field, such as the Pod's spec in a Deployment's. */
function lower({ tables, minor }: WalkContext, frame: Frame, key: string): Advice | undefined {
  let level: [Definition, string][] = [[frame.definition!, '']];
  for (let depth = 0; depth < deepest; depth++) {
    const next: [Definition, string][] = [];
    for (const [definition, path] of level) {
      for (const { name, type } of definition.fields.values()) {
        const inner = type.type === 'object' ? tables.resolve(type, minor) : undefined;
        // The metadata of everything has a name and labels, and its status is not the reader's to write.
        if (inner && name !== 'metadata' && name !== 'status') next.push([inner, path ? `${path}.${name}` : name]);
      }
    }
    const holders = next.filter(([definition]) => definition.fields.has(key));
    if (holders.length === 1) {
      const place = holders[0]![1];
      return { text: { en: `; it belongs further in, under "${place}".`, zh: `；它属于内层的 "${place}"，请写到那里。` } };
    }
    if (holders.length > 1) return undefined;
    level = next;
  }
  return undefined;
}

function spelling(frame: Frame, key: string, range: Range): Advice | undefined {
  if (frame.node.type !== 'map') return undefined;
  const { entries } = frame.node;
  const meant = nearest(key, [...frame.definition!.fields.keys()].filter((name) => !entries.has(name)));
  if (!meant) return undefined;
  const fix: Fix = { title: { en: `Change to "${meant}"`, zh: `改为 "${meant}"` }, edits: [{ range, insert: meant }] };
  return { text: { en: `. Did you mean "${meant}"?`, zh: `。是否想写 "${meant}"？` }, fix };
}
