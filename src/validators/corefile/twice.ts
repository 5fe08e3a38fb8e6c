import type { Token } from './read/token.ts';
import { Refusal } from './refusal.ts';
import { conflict } from './rules.ts';

/** The refusal of what may be said once and is said again. */
export function twice(at: Token, subject: string): Refusal {
  return new Refusal(conflict, at, { en: `${subject} is given already, and may be given once.`, zh: `${subject} 已经写过，只能写一次。` });
}

/** The refusal of settings that do not go together. */
export function conflicting(at: Token, en: string, zh: string): Refusal {
  return new Refusal(conflict, at, { en, zh });
}
