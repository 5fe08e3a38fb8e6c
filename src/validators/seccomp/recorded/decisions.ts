import { decide, type Action } from '../decide.ts';
import { readProfile } from '../read-profile.ts';
import { randomTrial, type RandomQuestion } from '../recorder/random-profile.ts';
import { architectureNamed, architectureOf } from '../system-calls/architectures.ts';
import { numberOf } from '../system-calls/system-calls.ts';

/** A profile, the machine, and calls that exist there. */
export interface AskedTrial {
  readonly name: string;
  readonly text: string;
  readonly native: string;
  readonly questions: readonly RandomQuestion[];
}

/** What the real programs said: of the profile, and of every question the kernel's return value in hexadecimal. */
export interface DecisionRecord {
  readonly name: string;
  readonly verdict: 'accept' | 'reject';
  readonly results: readonly string[];
  /** Questions that we answer otherwise, since libseccomp's code compares a wrong word there. */
  readonly deviations?: readonly number[];
}

/** Random profiles of which most calls have one action, and those in which rules contradict each other. */
const seeds = { agreeing: 160, contradicting: 120 };

export function recordedTrials(written: readonly AskedTrial[]): AskedTrial[] {
  const agreeing = Array.from({ length: seeds.agreeing }, (_, seed) => random(seed, false));
  const contradicting = Array.from({ length: seeds.contradicting }, (_, seed) => random(100_000 + seed, true));
  return [...written, ...agreeing, ...contradicting];
}

function random(seed: number, contradict: boolean): AskedTrial {
  const { text, native, questions } = randomTrial(seed, contradict);
  return { name: `random ${seed}`, text, native, questions: questions.filter(({ call, architecture }) => numberOf(call, architectureOf(architecture)!) !== undefined) };
}

/** Written profiles: `[{name, native, profile, questions: ["x86_64 socket 38", …]}]`. */
export function readCases(text: string): AskedTrial[] {
  const cases = JSON.parse(text) as { name: string; native: string; profile: unknown; questions: string[] }[];
  return cases.map(({ name, native, profile, questions }) => ({ name, native, text: JSON.stringify(profile), questions: questions.map(readQuestion) }));
}

function readQuestion(line: string): RandomQuestion {
  const [architecture, call, ...args] = line.split(' ');
  return { architecture: architectureNamed(architecture!).token, call: call!, args: args.map(BigInt) };
}

const kernelValues: Readonly<Record<string, number>> = {
  SCMP_ACT_KILL_PROCESS: 0x8000_0000, SCMP_ACT_KILL_THREAD: 0, SCMP_ACT_TRAP: 0x3_0000, SCMP_ACT_ERRNO: 0x5_0000,
  SCMP_ACT_NOTIFY: 0x7fc0_0000, SCMP_ACT_TRACE: 0x7ff0_0000, SCMP_ACT_LOG: 0x7ffc_0000, SCMP_ACT_ALLOW: 0x7fff_0000,
};

/** Our answer, written as the kernel's return value. */
export function answerOf({ text, native }: AskedTrial, question: RandomQuestion): string {
  const decision = decide(readProfile(text), { ...question, host: { architecture: architectureNamed(native).token } });
  return decision.action ? returnValue(decision.action) : decision.by;
}

function returnValue({ name, data }: Action): string {
  return (kernelValues[name]! + data).toString(16).padStart(8, '0');
}
