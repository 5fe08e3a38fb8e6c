import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import type { Localized } from '../../../engine/localized.ts';

/**
 * What serde has against a file of Firecracker's filters (`seccompiler`, `types.rs`): every field but `args` is
 * required, other fields are passed over. Arrays in the place of structs, which serde takes too, are not looked into.
 */
export function* decodeFilters(root: Field): Iterable<Finding> {
  for (const [, filter] of root.children()) {
    if (!isStruct(filter)) yield* wrong(filter, object);
    else yield* decodeFilter(filter);
  }
}

function* decodeFilter(filter: Field): Iterable<Finding> {
  yield* required(filter, 'default_action', decodeAction);
  yield* required(filter, 'filter_action', decodeAction);
  yield* required(filter, 'filter', function* (list) {
    if (list.node?.type !== 'list') return yield* wrong(list, listWord);
    for (const rule of list.items()) yield* isStruct(rule) ? decodeRule(rule) : wrong(rule, object);
  });
}

function* decodeRule(rule: Field): Iterable<Finding> {
  yield* required(rule, 'syscall', function* (name) {
    if (name.node?.type === 'list') return;
    if (name.node?.type !== 'string') yield* wrong(name, stringWord);
    else if (name.text().includes('\0')) yield name.finding({ en: 'A name cannot hold the character U+0000.', zh: '名称中不能有字符 U+0000。' });
  });
  const args = rule.child('args');
  if (!args.present) return;
  if (args.node?.type !== 'list') return yield* wrong(args, listWord);
  for (const argument of args.items()) yield* isStruct(argument) ? decodeArgument(argument) : wrong(argument, object);
}

function* decodeArgument(argument: Field): Iterable<Finding> {
  yield* required(argument, 'index', (field) => integer(field, 255n));
  yield* required(argument, 'val', (field) => integer(field, 2n ** 64n - 1n));
  yield* required(argument, 'type', (field) => variant(field, ['dword', 'qword'], {}));
  yield* required(argument, 'op', (field) => variant(field, ['eq', 'ge', 'gt', 'le', 'lt', 'ne'], { masked_eq: 2n ** 64n - 1n }));
}

const plainActions = ['allow', 'kill_thread', 'kill_process', 'log', 'trap'];

function decodeAction(field: Field): Iterable<Finding> {
  return variant(field, plainActions, { errno: 65535n, trace: 65535n });
}

/** A variant of an enum: a word, or an object of one member whose name is the word. */
function* variant(field: Field, plain: readonly string[], carrying: Readonly<Record<string, bigint>>): Iterable<Finding> {
  const words = [...plain.map((word) => `"${word}"`), ...Object.keys(carrying).map((word) => `{"${word}": …}`)].join(', ');
  const members = field.children();
  const tagged = field.node?.type === 'map' && members.length === 1 ? members[0] : undefined;
  if (tagged && Object.hasOwn(carrying, tagged[0])) return yield* integer(tagged[1], carrying[tagged[0]]!);
  if (tagged && plain.includes(tagged[0]) && !tagged[1].present) return;
  if (field.node?.type === 'string' && plain.includes(field.text())) return;
  yield field.finding({ en: `Here seccompiler takes one of ${words}.`, zh: `seccompiler 在这里只接受 ${words} 之一。` });
}

function* integer(field: Field, max: bigint): Iterable<Finding> {
  const { node } = field;
  const isInteger = node?.type === 'number' && /^\d{1,20}$/.test(node.text) && BigInt(node.text) <= max;
  if (!isInteger) yield field.finding({ en: `Here seccompiler takes an integer from 0 to ${max}.`, zh: `seccompiler 在这里只接受 0 到 ${max} 的整数。` });
}

function* required(parent: Field, name: string, decode: (field: Field) => Iterable<Finding>): Iterable<Finding> {
  const field = parent.child(name);
  if (field.written) return yield* decode(field);
  yield parent.finding({ en: `The field \`${name}\` is missing: seccompiler refuses the file.`, zh: `缺少字段 \`${name}\`：seccompiler 会拒绝这个文件。` });
}

const isStruct = (field: Field): boolean => field.node?.type === 'map' || field.node?.type === 'list';
const object: Localized = { en: 'an object', zh: '对象' };
const listWord: Localized = { en: 'a list', zh: '列表' };
const stringWord: Localized = { en: 'a string', zh: '字符串' };

function* wrong(field: Field, wanted: Localized): Iterable<Finding> {
  yield field.finding({ en: `${field.name} has to be ${wanted.en}.`, zh: `${field.name} 必须是${wanted.zh}。` });
}
