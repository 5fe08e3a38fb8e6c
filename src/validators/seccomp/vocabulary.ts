import { architectures } from './system-calls/architectures.ts';

/** What a rule can do, in the order of the specification. runc takes all of them. */
export const actions: readonly string[] = [
  'SCMP_ACT_KILL', 'SCMP_ACT_KILL_PROCESS', 'SCMP_ACT_KILL_THREAD', 'SCMP_ACT_TRAP', 'SCMP_ACT_ERRNO', 'SCMP_ACT_TRACE', 'SCMP_ACT_ALLOW',
  'SCMP_ACT_LOG', 'SCMP_ACT_NOTIFY',
];

/** Actions under which the call is made, or decided by somebody else. */
export const passingActions: readonly string[] = ['SCMP_ACT_ALLOW', 'SCMP_ACT_LOG', 'SCMP_ACT_TRACE', 'SCMP_ACT_NOTIFY'];

export const operators: readonly string[] = [
  'SCMP_CMP_NE', 'SCMP_CMP_LT', 'SCMP_CMP_LE', 'SCMP_CMP_EQ', 'SCMP_CMP_GE', 'SCMP_CMP_GT', 'SCMP_CMP_MASKED_EQ',
];

/** `TSYNC` is taken and does nothing: runc synchronizes the threads anyhow. */
export const flags: readonly string[] = [
  'SECCOMP_FILTER_FLAG_TSYNC', 'SECCOMP_FILTER_FLAG_LOG', 'SECCOMP_FILTER_FLAG_SPEC_ALLOW', 'SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV',
];

/** Those that runc takes; the specification has five more. */
export const architectureTokens: readonly string[] = architectures.filter(({ unknownToRunc }) => !unknownToRunc).map(({ token }) => token);
