/**
 * What the kernel does with a system call under a profile: the question that a profile exists to answer.
 *
 * The way is that of runc 1.5 with libseccomp 2.6: Docker's conditions are resolved for the host, runc prepends a
 * stub that answers ENOSYS to calls newer than the profile, libseccomp asks for the architecture, then for the
 * call, then for the arguments. Compared with both in `recorded/decisions.json`.
 */
import type { Localized } from '../../engine/localized.ts';
import { actionOf, isPossible, type Action } from './decide/action.ts';
import { ContradictionError, type Leaf } from './decide/comparison-tree.ts';
import { describe } from './decide/describe.ts';
import { lastNumberOf, treeOf } from './decide/filter.ts';
import { dockerCapabilities, resolve, usualHost, type Host, type ResolvedProfile } from './decide/host.ts';
import type { SeccompProfile } from './profile.ts';
import { architectureNamed, architectureOf, type Architecture } from './system-calls/architectures.ts';
import { isSystemCall, numberOf } from './system-calls/system-calls.ts';

export { dockerCapabilities, type Host } from './decide/host.ts';
export { errnoName } from '../../engine/errno-names.ts';
export type { Action } from './decide/action.ts';

/** One call. */
export interface Question {
  /** Its name, such as `openat`. */
  readonly call: string;
  /** `SCMP_ARCH_…`: how the program makes it. */
  readonly architecture: string;
  /** Up to six, as 64-bit values; those that are missing are 0. */
  readonly args: readonly bigint[];
  /** What is not given is: the usual machine for the architecture, Docker's default capabilities, a new kernel. */
  readonly host?: Partial<Host>;
}

/** Where the answer comes from. */
export type Decider = 'rule' | 'default' | 'architecture' | 'newer-than-profile' | 'no-such-call' | 'refused';

/** The answer. */
export interface Decision {
  readonly by: Decider;
  /** What happens; absent where the profile is refused, and where the architecture has no such call. */
  readonly action?: Action;
  /** The place of the rule in `syscalls`. */
  readonly rule?: number;
  /** The number of the call on that architecture. */
  readonly number?: number;
  /** How it came to that, step by step. */
  readonly steps: readonly Localized[];
}

const newKernel: readonly [number, number] = [6, 18];
const killed: Action = { name: 'SCMP_ACT_KILL_THREAD', data: 0 };
const enosys: Action = { name: 'SCMP_ACT_ERRNO', data: 38 };

/** Answers the question. The profile has to be one that `readProfile` gives, with known actions and operators. */
export function decide(profile: SeccompProfile, question: Question): Decision {
  const architecture = architectureOf(question.architecture);
  if (!architecture) throw new RangeError(`no architecture is named ${question.architecture}`);
  const host = hostOf(question, architecture);
  const resolved = resolve(profile, host);
  const trial = new Trial(profile, question, architecture, architectureOf(host.architecture) ?? architecture, resolved);
  return trial.decide(host);
}

function hostOf({ host }: Question, architecture: Architecture): Host {
  return { architecture: usualHost(architecture).token, capabilities: dockerCapabilities, kernel: newKernel, ...host };
}

class Trial {
  readonly #profile: SeccompProfile;
  readonly #question: Question;
  readonly #architecture: Architecture;
  readonly #native: Architecture;
  readonly #resolved: ResolvedProfile;
  readonly #standard: Action;
  readonly #steps: Localized[] = [];

  constructor(profile: SeccompProfile, question: Question, architecture: Architecture, native: Architecture, resolved: ResolvedProfile) {
    this.#profile = profile;
    this.#question = question;
    this.#architecture = architecture;
    this.#native = native;
    this.#resolved = resolved;
    this.#standard = actionOf(profile.defaultAction, profile.defaultErrnoRet);
  }

  decide(host: Host): Decision {
    const { call } = this.#question;
    const isDocker = this.#profile.archMap.length > 0 || this.#resolved.dropped.length > 0;
    if (isDocker) this.#steps.push(describe.resolved(this.#resolved, host));
    const filtered = this.#filtered();
    const foreign = filtered.find(({ endian }) => endian !== this.#native.endian);
    if (foreign) return this.#end('refused', describe.otherEndian(foreign, this.#native));
    if (!isPossible(this.#standard)) return this.#end('refused', describe.impossible(this.#standard));
    const number = numberOf(call, this.#architecture);
    if (number === undefined) return this.#end('no-such-call', describe.noSuchCall(call, this.#architecture, isSystemCall(call)));
    this.#steps.push(describe.call(call, number, this.#architecture));
    return { ...this.#answer(number, filtered), number };
  }

  #answer(number: number, filtered: readonly Architecture[]): Decision {
    const architecture = this.#architecture;
    const last = this.#lastNumber(filtered);
    if (last !== undefined && number > last) return this.#end('newer-than-profile', describe.newer(number, last), enosys);
    if (!filtered.includes(architecture)) return this.#end('architecture', describe.notListed(architecture, this.#native), killed);
    return this.#byRules();
  }

  #byRules(): Decision {
    const { call, args } = this.#question;
    try {
      const leaf = treeOf(call, this.#architecture, this.#resolved.rules, this.#standard).find(args);
      this.#steps.push(...describe.rules(this.#profile, this.#resolved, call, this.#standard, leaf?.rule));
      return leaf ? this.#byRule(leaf) : this.#end('default', describe.byDefault(this.#standard), this.#standard);
    } catch (error) {
      if (error instanceof ContradictionError) return this.#end('refused', describe.contradiction(call, error.earlier));
      throw error;
    }
  }

  #byRule({ action, rule }: Leaf): Decision {
    return { ...this.#end('rule', describe.byRule(rule, action), action), rule };
  }

  /** The architectures of the filter: those of the profile that the runtime knows, and always the machine's own. */
  #filtered(): readonly Architecture[] {
    const listed = this.#resolved.architectures.flatMap((token) => architectureOf(token) ?? []);
    return [...new Set([this.#native, ...listed])];
  }

  /** Nothing where runc prepends no stub for calls made like this one. */
  #lastNumber(filtered: readonly Architecture[]): number | undefined {
    if (['SCMP_ACT_ALLOW', 'SCMP_ACT_LOG', 'SCMP_ACT_TRACE'].includes(this.#standard.name)) return undefined;
    if (!filtered.includes(this.#architecture)) return undefined;
    return lastNumberOf(this.#resolved.rules, this.#architecture) || undefined;
  }

  #end(by: Decider, step: Localized, action?: Action): Decision {
    this.#steps.push(step);
    return { by, steps: this.#steps, ...(action && { action }) };
  }
}


/** The architectures to ask about, in the order in which they are common. */
export const commonArchitectures: readonly string[] = ['x86_64', 'aarch64', 'x86', 'arm', 'x32', 'riscv64', 's390x', 'ppc64le', 'loongarch64', 'mips64'].map(
  (name) => architectureNamed(name).token,
);
