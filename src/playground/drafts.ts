import type { ValidateOptions } from '../engine/validator.ts';

/** What a reader wrote and left, kept in this browser only. */
export interface Draft {
  readonly text: string;
  readonly options: ValidateOptions;
  /** When it was last changed, in milliseconds since 1970. */
  readonly time: number;
}

/** The part of `localStorage` that drafts need. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

// Browsers keep some five million characters for a whole site.
const mostCharacters = 1_000_000;

/**
 * The draft of one playground. Storage may be forbidden, full or damaged: then there is no draft,
 * and `keep` says that it could not be kept.
 */
export class DraftKeeper {
  readonly #key: string;
  readonly #storage: () => DraftStorage;

  constructor(place: string, storage: () => DraftStorage = () => localStorage) {
    this.#key = `speclens:draft:${place}`;
    this.#storage = storage;
  }

  read(): Draft | undefined {
    try {
      const value: unknown = JSON.parse(this.#storage().getItem(this.#key) ?? 'null');
      return isDraft(value) ? value : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether it is kept now. */
  keep(text: string, options: ValidateOptions, time: number): boolean {
    try {
      if (text.length > mostCharacters) throw new RangeError('too long');
      this.#storage().setItem(this.#key, JSON.stringify({ text, options, time } satisfies Draft));
      return true;
    } catch {
      // An older draft under the same key would be offered as if it were this one.
      this.clear();
      return false;
    }
  }

  clear(): void {
    try {
      this.#storage().removeItem(this.#key);
    } catch {
      // What cannot be stored need not be cleared.
    }
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { text, options, time } = value as Partial<Record<keyof Draft, unknown>>;
  return typeof text === 'string' && typeof time === 'number' && typeof options === 'object' && options !== null;
}
