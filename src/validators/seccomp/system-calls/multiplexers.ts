/**
 * Old architectures make socket calls through socketcall(2) and IPC calls through ipc(2), whose first argument
 * is the number of the call that is meant. libseccomp writes a rule for such a call twice, once for each way.
 */
const socketCalls = [
  'socket', 'bind', 'connect', 'listen', 'accept', 'getsockname', 'getpeername', 'socketpair', 'send', 'recv', 'sendto',
  'recvfrom', 'shutdown', 'setsockopt', 'getsockopt', 'sendmsg', 'recvmsg', 'accept4', 'recvmmsg', 'sendmmsg',
];

const ipcCalls: Readonly<Record<string, number>> = {
  semop: 1, semget: 2, semctl: 3, semtimedop: 4, msgsnd: 11, msgrcv: 12, msgget: 13, msgctl: 14,
  shmat: 21, shmdt: 22, shmget: 23, shmctl: 24,
};

/** The other way to make a call: through which call, and with which number as its first argument. */
export interface Multiplexed {
  readonly through: 'socketcall' | 'ipc';
  readonly number: number;
}

export function multiplexed(name: string): Multiplexed | undefined {
  const at = socketCalls.indexOf(name);
  if (at >= 0) return { through: 'socketcall', number: at + 1 };
  return Object.hasOwn(ipcCalls, name) ? { through: 'ipc', number: ipcCalls[name]! } : undefined;
}
