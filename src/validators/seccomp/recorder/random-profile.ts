/** Random profiles and questions to compare `decide.ts` with the library itself. */
import type { Argument } from '../profile.ts';

/** A small generator of numbers that repeats itself for the same seed (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const calls = ['read', 'socket', 'bind', 'clone', 'semop', 'openat', 'open', 'mount', 'clone3', 'recv', 'personality', 'socketcall', 'landlock_create_ruleset', 'nosuchcall'];
const actions = ['SCMP_ACT_ALLOW', 'SCMP_ACT_ERRNO', 'SCMP_ACT_KILL', 'SCMP_ACT_KILL_PROCESS', 'SCMP_ACT_LOG', 'SCMP_ACT_TRAP', 'SCMP_ACT_TRACE'];
const operators: Argument['op'][] = ['SCMP_CMP_NE', 'SCMP_CMP_LT', 'SCMP_CMP_LE', 'SCMP_CMP_EQ', 'SCMP_CMP_GE', 'SCMP_CMP_GT', 'SCMP_CMP_MASKED_EQ'];
const values = [0n, 1n, 2n, 3n, 7n, 8n, 0xffffffffn, 0x1_0000_0000n, 0x1_0000_0001n, 0x2_0000_0002n, 0xffff_ffff_ffff_ffffn, 0x7e020000n];

export interface RandomQuestion {
  readonly architecture: string;
  readonly call: string;
  readonly args: readonly bigint[];
}

export interface RandomTrial {
  readonly text: string;
  readonly native: string;
  readonly questions: readonly RandomQuestion[];
}

const families: readonly (readonly [native: string, others: readonly string[]])[] = [
  ['x86_64', ['x86', 'x32']],
  ['aarch64', ['arm']],
  ['riscv64', []],
  ['ppc64le', []],
  ['mipsel64', ['mipsel', 'mipsel64n32']],
  ['loongarch64', []],
];

/** How bold the profiles are: `contradict` lets rules of one call have different actions. */
export function randomTrial(seed: number, contradict: boolean): RandomTrial {
  const random = randomNumbers(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[random(list.length)]!;
  const [native, others] = random(3) ? families[0]! : pick(families);
  const used = Array.from({ length: 1 + random(3) }, () => pick(calls));
  const common = pick(actions);
  const argument = () => {
    const op = pick(operators);
    return `{"index": ${random(random(2) ? 2 : 6)}, "value": ${pick(values)}, "valueTwo": ${pick(values)}, "op": "${op}"}`;
  };
  const rule = () => {
    const args = random(4) ? Array.from({ length: 1 + random(3) }, argument) : [];
    const action = contradict ? pick(actions) : common;
    const errno = random(3) ? '' : `, "errnoRet": ${pick([1, 13, 38])}`;
    return `{"names": ["${pick(used)}"], "action": "${action}"${contradict ? errno : ''}, "args": [${args.join(', ')}]}`;
  };
  const rules = Array.from({ length: 1 + random(5) }, rule);
  const listed = [native, ...others].filter(() => random(3) > 0).map((name) => `"SCMP_ARCH_${name.toUpperCase()}"`);
  const text = `{"defaultAction": "${pick(actions)}"${random(4) ? '' : ', "defaultErrnoRet": 38'}, "architectures": [${listed.join(', ')}], "syscalls": [${rules.join(', ')}]}`;
  const questions = Array.from({ length: 12 }, () => ({
    architecture: `SCMP_ARCH_${pick([native, native, ...others]).toUpperCase()}`,
    call: random(4) ? pick(used) : pick(calls),
    args: Array.from({ length: 6 }, () => pick(values)),
  }));
  return { text, native, questions };
}
