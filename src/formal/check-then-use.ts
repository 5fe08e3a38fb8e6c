/**
 * A supervisor that looks at an argument and then lets the kernel go on, beside a thread that may
 * change memory in between: seccomp's notification with "continue". Small enough to try every order.
 */

/** Where the argument that counts stands: in the call itself, or behind a pointer. */
export type Passing = 'by-value' | 'by-pointer';

/** Steps of the two parties. */
export type Step = 'check' | 'use' | 'write';

/** Every order in which the supervisor's two steps and one write of another thread can come. */
export const orders: readonly (readonly Step[])[] = [
  ['write', 'check', 'use'],
  ['check', 'write', 'use'],
  ['check', 'use', 'write'],
];

/** Whether something forbidden is used after the check passed. Memory holds something harmless at first; the write makes it forbidden. */
export function isDeceived(order: readonly Step[], passing: Passing): boolean {
  let inMemory: 'harmless' | 'forbidden' = 'harmless';
  // What is passed by value was copied when the call was made.
  const inCall = inMemory;
  let passed = false;
  for (const step of order) {
    const seen = passing === 'by-value' ? inCall : inMemory;
    if (step === 'write') inMemory = 'forbidden';
    else if (step === 'check') passed = seen === 'harmless';
    else if (passed && seen === 'forbidden') return true;
  }
  return false;
}
