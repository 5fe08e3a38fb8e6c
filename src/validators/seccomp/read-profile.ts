import type { Field } from '../../engine/field.ts';
import { decode, goDecoder } from '../../engine/shape/decode.ts';
import { goJson } from '../../engine/json/dialect.ts';
import { readJson } from '../../engine/json/read-json.ts';
import type { ArchitectureMapping, Argument, HostFilter, Operator, SeccompProfile, SystemCallRule } from './profile.ts';
import { dockerShape } from './shapes.ts';

/**
 * The profile in a text, of the OCI's or Docker's form. What cannot be read counts as absent: whether the runtime
 * takes the text at all is the validator's question.
 */
export function readProfile(text: string): SeccompProfile {
  return profileOf(decode(readJson(text, goJson).document.root, dockerShape, goDecoder).root);
}

/** The profile in a decoded tree. */
export function profileOf(root: Field): SeccompProfile {
  const errno = integer(root.child('defaultErrnoRet'));
  return {
    defaultAction: root.child('defaultAction').text(),
    ...(errno !== undefined && { defaultErrnoRet: errno }),
    architectures: strings(root.child('architectures')),
    archMap: root.child('archMap').items().map(mappingOf),
    syscalls: root.child('syscalls').items().map(ruleOf),
  };
}

/** One entry of `syscalls`. */
export function ruleOf(entry: Field): SystemCallRule {
  const errno = integer(entry.child('errnoRet'));
  const name = entry.child('name').text();
  return {
    names: name === '' ? strings(entry.child('names')) : [name],
    action: entry.child('action').text(),
    ...(errno !== undefined && { errnoRet: errno }),
    args: entry.child('args').items().map(argumentOf),
    ...(entry.child('includes').present && { includes: hostFilterOf(entry.child('includes')) }),
    ...(entry.child('excludes').present && { excludes: hostFilterOf(entry.child('excludes')) }),
  };
}

function argumentOf(argument: Field): Argument {
  return {
    index: Number(integer(argument.child('index')) ?? 0n),
    value: integer(argument.child('value')) ?? 0n,
    valueTwo: integer(argument.child('valueTwo')) ?? 0n,
    op: argument.child('op').text() as Operator,
  };
}

function mappingOf(entry: Field): ArchitectureMapping {
  return { architecture: entry.child('architecture').text(), subArchitectures: strings(entry.child('subArchitectures')) };
}

function hostFilterOf(filter: Field): HostFilter {
  const kernel = readKernel(filter.child('minKernel').text());
  return { caps: strings(filter.child('caps')), arches: strings(filter.child('arches')), ...(kernel && { minKernel: kernel }) };
}

/** `[5, 10]` for `5.10`: two numbers of at most 255, not both 0. */
export function readKernel(text: string): readonly [number, number] | undefined {
  const [, kernel, major] = /^(\d{1,20})\.(\d{1,20})$/.exec(text) ?? [];
  if (kernel === undefined || major === undefined) return undefined;
  const version = [Number(kernel), Number(major)] as const;
  return version.every((part) => part <= 255) && version.some((part) => part > 0) ? version : undefined;
}

function strings(list: Field): string[] {
  return list.items().map((item) => item.text());
}

/** A 64-bit integer as it stands in the text, which a double may not hold. */
function integer({ node }: Field): bigint | undefined {
  return node?.type === 'number' && /^\d{1,20}$/.test(node.text) ? BigInt.asUintN(64, BigInt(node.text)) : undefined;
}
