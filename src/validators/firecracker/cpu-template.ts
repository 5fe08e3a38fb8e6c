/**
 * Custom CPU templates, src/vmm/src/cpu_config. The two architectures have structs of their own; a
 * text does not say for which it is, so the fields of both are taken.
 */
import type { Localized } from '../../engine/localized.ts';
import { defaulted, lenient, oneOf, parsed, required, strict, vec } from '../../engine/serde/serde-shape.ts';
import { uint32 } from '../../engine/shape/shape.ts';

const prefixed = (bits: bigint) => parsed((text): Localized | undefined => {
  const isNumber = /^0b\+?[01]+$|^0x\+?[\da-f]+$/i.test(text) && /^0[bx]/.test(text);
  if (isNumber && text.length < 200 && BigInt(text.replace('+', '')) < 1n << bits) return undefined;
  return {
    en: `This is a string with a number of at most ${bits} bits, in hexadecimal with 0x or in binary with 0b.`,
    zh: `这里应是字符串，写一个不超过 ${bits} 位的数：十六进制以 0x 开头，二进制以 0b 开头。`,
  };
});

const bitmap = (bits: number) => parsed((text): Localized | undefined => {
  const digits = text.replace(/^0b/, '').replaceAll('_', '');
  if (digits.length <= bits && /^[01x]*$/.test(digits)) return undefined;
  return {
    en: `A bitmap is at most ${bits} of the characters 0, 1 and x (x: leave the bit as it is), with 0b before them and "_" between them if you like.`,
    zh: `位图最多由 ${bits} 个 0、1、x 组成（x 表示该位不变），前面可加 0b，中间可加“_”。`,
  };
});

const capability = parsed((text): Localized | undefined => {
  const digits = text.replace(/^!/, '').replace(/^\+/, '');
  if (/^\d+$/.test(digits) && digits.length < 100 && BigInt(digits) < 1n << 32n) return undefined;
  return { en: 'A KVM capability is the decimal number of one, in a string, with "!" before it to remove it.', zh: 'KVM 能力写作字符串中的十进制编号，前面加“!”表示移除。' };
});

const cpuidLeaf = lenient({
  leaf: required(prefixed(32n)),
  subleaf: required(prefixed(32n)),
  flags: required(uint32),
  modifiers: required(vec(lenient({ register: required(oneOf('eax', 'ebx', 'ecx', 'edx')), bitmap: required(bitmap(32)) }))),
});

export const cpuTemplate = strict({
  kvm_capabilities: defaulted(vec(capability)),
  cpuid_modifiers: defaulted(vec(cpuidLeaf)),
  msr_modifiers: defaulted(vec(lenient({ addr: required(prefixed(32n)), bitmap: required(bitmap(64)) }))),
  vcpu_features: defaulted(vec(lenient({ index: required(uint32), bitmap: required(bitmap(32)) }))),
  reg_modifiers: defaulted(vec(lenient({ addr: required(prefixed(64n)), bitmap: required(bitmap(128)) }))),
});
