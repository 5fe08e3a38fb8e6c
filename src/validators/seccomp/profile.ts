/** A profile as data, whichever file it came from. `read-profile.ts` reads it, rules look at the text instead. */

/** How an argument is compared, as a profile writes it. */
export type Operator =
  | 'SCMP_CMP_NE' | 'SCMP_CMP_LT' | 'SCMP_CMP_LE' | 'SCMP_CMP_EQ' | 'SCMP_CMP_GE' | 'SCMP_CMP_GT' | 'SCMP_CMP_MASKED_EQ';

/** One comparison. All are of 64 bits and unsigned. */
export interface Argument {
  /** 0 to 5. */
  readonly index: number;
  /** What to compare with; of `SCMP_CMP_MASKED_EQ` the mask. */
  readonly value: bigint;
  /** Of `SCMP_CMP_MASKED_EQ` what the masked argument must be; else unused. */
  readonly valueTwo: bigint;
  readonly op: Operator;
}

/** What a rule of a Docker profile asks of the host and the container; every part that is there has to hold. */
export interface HostFilter {
  readonly caps: readonly string[];
  /** By the name that Docker uses: `amd64`. */
  readonly arches: readonly string[];
  /** `[5, 10]` for `"5.10"`. */
  readonly minKernel?: readonly [number, number];
}

/** A rule: calls, what becomes of them, and with which arguments. */
export interface SystemCallRule {
  readonly names: readonly string[];
  readonly action: string;
  readonly errnoRet?: bigint;
  readonly args: readonly Argument[];
  readonly includes?: HostFilter;
  readonly excludes?: HostFilter;
}

/** Docker's `archMap`: a host architecture and those whose programs it runs too. */
export interface ArchitectureMapping {
  readonly architecture: string;
  readonly subArchitectures: readonly string[];
}

export interface SeccompProfile {
  readonly defaultAction: string;
  readonly defaultErrnoRet?: bigint;
  readonly architectures: readonly string[];
  readonly archMap: readonly ArchitectureMapping[];
  readonly syscalls: readonly SystemCallRule[];
}
