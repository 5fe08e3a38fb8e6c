/** What a filter answers: one of the kernel's actions, with the number that it carries. */
export interface Action {
  /** As a profile writes it; `SCMP_ACT_KILL` is written `SCMP_ACT_KILL_THREAD`, which it means. */
  readonly name: string;
  /** The errno that the caller sees (`SCMP_ACT_ERRNO`), or the message that a tracer gets (`SCMP_ACT_TRACE`); else 0. */
  readonly data: number;
}

const eperm = 1n;

/** runc takes the lower 16 bits of an errno, and 1 (EPERM) where none is given. */
export function actionOf(name: string, errnoRet: bigint | undefined): Action {
  const carriesData = name === 'SCMP_ACT_ERRNO' || name === 'SCMP_ACT_TRACE';
  const data = carriesData ? Number((errnoRet ?? eperm) & 0xffffn) : 0;
  return { name: name === 'SCMP_ACT_KILL' ? 'SCMP_ACT_KILL_THREAD' : name, data };
}

export function sameAction(left: Action, right: Action): boolean {
  return left.name === right.name && left.data === right.data;
}

/** libseccomp refuses an errno from here on. */
export const firstRefusedErrno = 4095;

/** Whether libseccomp takes the action. */
export function isPossible({ name, data }: Action): boolean {
  return name !== 'SCMP_ACT_ERRNO' || data < firstRefusedErrno;
}
