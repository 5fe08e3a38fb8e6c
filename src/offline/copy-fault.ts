/** Why a copy could not be made. The reader is told each in its own words. */
export type CopyFaultReason =
  /** No answer from the server. */
  | 'network'
  /** The server answers, but not with the file. */
  | 'server'
  /** What came is not what the build's list says. */
  | 'altered'
  /** Another build has taken the place of this one meanwhile. */
  | 'replaced'
  /** The browser has no more room. */
  | 'full'
  /** The browser gives the site no storage at all. */
  | 'refused'
  /** The reader stopped it. */
  | 'stopped';

export class CopyFault extends Error {
  readonly reason: CopyFaultReason;

  constructor(reason: CopyFaultReason, what = '') {
    super(`${reason}: ${what}`);
    this.reason = reason;
  }
}

/** The same for what the browser throws on writing into a cache. */
export function storageFault(error: unknown): CopyFault {
  if (error instanceof CopyFault) return error;
  const name = (error as { name?: unknown } | null)?.name;
  return new CopyFault(name === 'QuotaExceededError' ? 'full' : 'refused', String(error));
}
