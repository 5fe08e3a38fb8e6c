/** What was pasted on another page of the site and is to be checked in the validator at once. */
const key = 'speclens:handover';

/** Whether it could be left for the next page: storage may be forbidden or full. */
export function handOver(text: string): boolean {
  try {
    sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Takes it, once. */
export function takeOver(): string | undefined {
  try {
    const text = sessionStorage.getItem(key) ?? undefined;
    sessionStorage.removeItem(key);
    return text;
  } catch {
    return undefined;
  }
}
