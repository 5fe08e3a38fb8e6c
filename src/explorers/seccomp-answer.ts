import type { Localized } from '../engine/localized.ts';
import { decide, errnoName, type Decision, type Question } from '../validators/seccomp/decide.ts';
import type { SeccompProfile } from '../validators/seccomp/profile.ts';

/** What comes of a call, in words. */
export interface Answer {
  readonly verdict: Localized;
  /** How much of a sign it needs: the call is made, comes back with an error, or ends something. */
  readonly mood: 'accepted' | 'warning' | 'error';
  readonly steps: readonly Localized[];
}

const effects: Readonly<Record<string, Localized>> = {
  SCMP_ACT_ALLOW: { en: 'the call is made', zh: '执行调用' },
  SCMP_ACT_LOG: { en: 'the call is made, and logged', zh: '执行调用，并记日志' },
  SCMP_ACT_TRACE: { en: 'a tracer decides', zh: '由跟踪进程决定' },
  SCMP_ACT_NOTIFY: { en: 'a process in user space decides', zh: '由用户态进程决定' },
  SCMP_ACT_TRAP: { en: 'the thread gets SIGSYS', zh: '线程收到 SIGSYS' },
  SCMP_ACT_KILL_THREAD: { en: 'the thread is killed', zh: '线程被杀死' },
  SCMP_ACT_KILL_PROCESS: { en: 'the process is killed', zh: '进程被杀死' },
};

/** Asks the profile, and says it. */
export function answerOf(profile: SeccompProfile, question: Question): Answer {
  const decision = decide(profile, question);
  return { verdict: verdictOf(decision), mood: moodOf(decision), steps: decision.steps };
}

function verdictOf({ action, by }: Decision): Localized {
  if (by === 'refused') return { en: 'the container does not start', zh: '容器无法启动' };
  if (!action) return { en: 'there is no such call', zh: '没有这个调用' };
  if (action.name !== 'SCMP_ACT_ERRNO') return effects[action.name] ?? { en: action.name, zh: action.name };
  const error = errnoName(action.data) ?? String(action.data);
  return { en: `error ${error}, the call is not made`, zh: `返回 ${error}，不执行调用` };
}

function moodOf({ action, by }: Decision): Answer['mood'] {
  if (by === 'refused' || action?.name.startsWith('SCMP_ACT_KILL') || action?.name === 'SCMP_ACT_TRAP') return 'error';
  return action?.name === 'SCMP_ACT_ALLOW' || action?.name === 'SCMP_ACT_LOG' ? 'accepted' : 'warning';
}

/** Reads `2, 0x80000, -1`; nothing where that is not at most six whole numbers of 64 bits. */
export function readArguments(text: string): bigint[] | undefined {
  const parts = text.split(',').map((part) => part.trim()).filter((part) => part !== '');
  if (parts.length > 6 || parts.some((part) => !/^(?:-?\d{1,20}|0[xX][\da-fA-F]{1,16})$/.test(part))) return undefined;
  return parts.map((part) => BigInt.asUintN(64, BigInt(part)));
}
