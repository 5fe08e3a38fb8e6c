import type { Finding } from '../../../engine/diagnostic.ts';
import { nearest } from '../../../engine/did-you-mean.ts';
import type { Field } from '../../../engine/field.ts';
import type { Localized } from '../../../engine/localized.ts';
import type { ContainerdRule } from '../rule.ts';
import { runtimesOf } from './cri.ts';

/** Shims that are widely used, by the name that containerd makes their binary's name of. */
const knownTypes = [
  'io.containerd.runc.v2', 'io.containerd.runhcs.v1', 'io.containerd.runsc.v1', 'io.containerd.kata.v2',
  'io.containerd.wasmtime.v1', 'io.containerd.wasmedge.v1', 'io.containerd.wasmer.v1', 'io.containerd.wamr.v1', 'io.containerd.spin.v2',
] as const;

const goneTypes: ReadonlySet<string> = new Set(['io.containerd.runtime.v1.linux', 'io.containerd.runc.v1']);

/** resolveRuntimePath: what containerd makes of a name when it starts a sandbox. */
export const runtimeType: ContainerdRule = {
  id: 'containerd-toml/runtime-type',
  severity: 'warning',
  source: 'containerd-runtime-v2',
  *check(configuration) {
    for (const [, runtime] of runtimesOf(configuration)) {
      const field = runtime.child('runtime_type');
      const message = runtime.node?.type === 'map' ? typeFault(field, runtime, configuration.release.place) : undefined;
      if (message) yield field.present ? field.finding(message) : { ...runtime.findingAtKey(message), needsWholeDocument: true };
    }
  },
};

function typeFault(field: Field, runtime: Field, place: number): Localized | undefined {
  const type = field.string();
  if (type === undefined || type === '') return isDefinedElsewhere(field, runtime) ? undefined : noType;
  if (goneTypes.has(type)) return place > 0 ? gone(type) : deprecated(type);
  if (type.startsWith('/') || (knownTypes as readonly string[]).includes(type)) return undefined;
  const parts = type.split('.');
  if (type.includes('/') || parts.length < 2 || parts[0] === '' || !/^v\d+$/.test(parts.at(-1)!)) return malformed;
  const meant = type.startsWith('io.containerd.') ? nearest(type, knownTypes) : undefined;
  // Other shims are many; only a slip of a letter or of the version is likely none.
  const isSlip = meant !== undefined && !type.startsWith('io.containerd.kata-') && Math.abs(meant.length - type.length) <= 1 && editsLittle(meant, type);
  return isSlip ? { en: `No well-known shim has this name. Did you mean ${meant}?`, zh: `没有叫这个名称的常见 shim。是不是想写 ${meant}？` } : undefined;
}

/** runc is preset; another file may hold the rest of a runtime. */
function isDefinedElsewhere(field: Field, runtime: Field): boolean {
  return field.string() === undefined && (runtime.name.endsWith('[runc]') || !runtime.child('options').present);
}

function editsLittle(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  let tail = 0;
  while (tail < a.length - same && tail < b.length - same && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return Math.max(a.length, b.length) - same - tail <= 2;
}

const noType: Localized = { en: 'A runtime needs a `runtime_type`, such as "io.containerd.runc.v2": Pods that ask for it cannot be started.', zh: '运行时需要 `runtime_type`，例如 "io.containerd.runc.v2"：否则使用它的 Pod 启动不了。' };
const malformed: Localized = {
  en: 'A `runtime_type` is a name such as io.containerd.kata.v2, of which the last two parts make the name of the binary (containerd-shim-kata-v2), or an absolute path.',
  zh: '`runtime_type` 是形如 io.containerd.kata.v2 的名称，末两段组成二进制名（containerd-shim-kata-v2）；也可以写绝对路径。',
};
const gone = (type: string): Localized => ({ en: `${type} is gone since containerd 2.0: use io.containerd.runc.v2.`, zh: `containerd 2.0 起没有 ${type}：请用 io.containerd.runc.v2。` });
const deprecated = (type: string): Localized => ({ en: `${type} is deprecated and gone in containerd 2.0: use io.containerd.runc.v2.`, zh: `${type} 已弃用，containerd 2.0 已移除：请用 io.containerd.runc.v2。` });

/** Options of the runc shim, api/types/runc/options/oci.proto, under the names that TOML is decoded into, and their types. */
const runcOptions: Readonly<Record<string, 'string' | 'boolean' | 'number'>> = {
  NoPivotRoot: 'boolean', NoNewKeyring: 'boolean', ShimCgroup: 'string', IoUid: 'number', IoGid: 'number', BinaryName: 'string', Root: 'string',
  CriuPath: 'string', SystemdCgroup: 'boolean', CriuImagePath: 'string', CriuWorkPath: 'string', TaskApiAddress: 'string', TaskApiVersion: 'number',
};

/** Options that any other shim gets: api/types/runtimeoptions/v1. */
const otherOptions: Readonly<Record<string, 'string' | 'boolean' | 'number'>> = { TypeUrl: 'string', ConfigPath: 'string' };

/** GenerateRuntimeOptions, when a sandbox is made: a wrong type fails every Pod, an unknown name is passed over. */
export const runtimeOptions: ContainerdRule = {
  id: 'containerd-toml/runtime-options',
  severity: 'warning',
  source: 'containerd-cri-runtimes',
  *check(configuration) {
    for (const [, runtime] of runtimesOf(configuration)) {
      const type = runtime.child('runtime_type').text();
      const isRunc = type === 'io.containerd.runc.v2';
      for (const [name, field] of runtime.child('options').children()) yield* optionFaults(name, field, isRunc);
    }
  },
};

function* optionFaults(name: string, field: Field, isRunc: boolean): Iterable<Finding> {
  const options = isRunc ? runcOptions : otherOptions;
  const known = Object.keys(options).find((option) => option.toLowerCase() === name.toLowerCase());
  if (known !== undefined) {
    if (field.node?.type !== options[known]) yield field.finding(wrongOption(name, options[known]!));
    return;
  }
  const meant = nearest(name, Object.keys(options));
  if (!isRunc && meant === undefined) return;
  const en = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
  const zh = meant === undefined ? '' : `是不是想写 \`${meant}\`？`;
  const fix = meant !== undefined && field.keyRange ? { title: { en: `Rename to ${meant}`, zh: `改名为 ${meant}` }, edits: [{ range: field.keyRange, insert: meant }] } : undefined;
  yield field.findingAtKey({ en: `The shim has no option \`${name}\`; it is passed over.${en}`, zh: `shim 没有选项 \`${name}\`，会被忽略。${zh}` }, fix);
}

const typeWords: Readonly<Record<string, Localized>> = { string: { en: 'a string', zh: '字符串' }, boolean: { en: 'true or false', zh: ' true 或 false' }, number: { en: 'a number', zh: '数字' } };

function wrongOption(name: string, wanted: string): Localized {
  const word = typeWords[wanted]!;
  return { en: `\`${name}\` must be ${word.en}; as it is, every Pod of this runtime fails to start.`, zh: `\`${name}\` 必须是${word.zh}；照现在这样，使用该运行时的 Pod 都启动不了。` };
}
