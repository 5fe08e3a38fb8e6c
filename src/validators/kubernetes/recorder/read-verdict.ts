import type { Cause, RepeatedKey, Verdict } from '../recorded/verdict.ts';
import type { Answer } from './api-server.ts';

/** Reads a server's answer to a POST: what matters of it for comparing, nothing that changes from run to run. */
export function readVerdict({ status, body }: Answer, isNameGenerated = false): Verdict {
  // "Already exists" comes from storage, after decoding and validation had nothing to refuse.
  if (status < 300 || body.reason === 'AlreadyExists') return { accepted: true, code: status };
  const message = steady(String(body.message ?? ''), isNameGenerated);
  const causes = causesOf(body.details?.causes ?? [], isNameGenerated);
  const strict = [...message.matchAll(/(?:unknown|duplicate) field "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]!).toSorted();
  const repeated = repeatedKeys(message);
  const undecoded = /Go struct field \w*\.(\S+) of type/.exec(message)?.[1];
  const named = causes.length + strict.length + repeated.length > 0 || undecoded !== undefined;
  return {
    accepted: false,
    code: status,
    ...(causes.length > 0 && { causes }),
    ...(strict.length > 0 && { strict }),
    ...(repeated.length > 0 && { repeated }),
    ...(undecoded !== undefined && { undecoded }),
    ...(!named && { message: shortened(message) }),
  };
}

/** Sorted: validation walks some maps in Go's random order. */
function causesOf(causes: readonly any[], isNameGenerated: boolean): Cause[] {
  return causes
    .filter((cause) => cause.field)
    .map(({ reason, field, message }) => ({ reason, field, message: shortened(steady(message, isNameGenerated)) }))
    .toSorted((a, b) => compare(a.field, b.field) || compare(a.message, b.message));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function repeatedKeys(message: string): RepeatedKey[] {
  return [...message.matchAll(/line (\d+): key (.+) already set in map/g)].map((match) => ({
    key: match[2]!.replaceAll(/^"|"$/g, ''),
    line: Number(match[1]),
  }));
}

const uid = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;

/** Uids, and the five random characters behind a `generateName`, would make every recording differ. */
function steady(message: string, isNameGenerated: boolean): string {
  const plain = message.replaceAll(uid, 'uid');
  return isNameGenerated ? plain.replaceAll(/[bcdfghjklmnpqrstvwxz2456789]{5}(?=")/g, '?????') : plain;
}

/** The server repeats the value or the whole body in hexadecimal: enough is kept to know the check again. */
function shortened(message: string): string {
  const plain = message.replace(/ \([0-9a-f]{8,} ?\.*\)$/, '');
  return plain.length > 160 ? `${plain.slice(0, 159)}…` : plain;
}
