/**
 * The sheet in this browser's storage. Every change reads what is there, changes it and writes it
 * back in one go, so that several tabs work on one sheet and none undoes another's work.
 */
import { readSheet, writeSheet } from './sheet-file.ts';
import { emptySheet, type Sheet } from './sheet.ts';

export const sheetKey = 'speclens:review-sheet';
const setAsideKey = `${sheetKey}:unreadable`;

/** What of `localStorage` the store needs. */
export type SheetStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export class SheetStore {
  readonly #storage: () => SheetStorage;

  /** `storage` may throw where the browser keeps nothing for this site. */
  constructor(storage: () => SheetStorage) {
    this.#storage = storage;
  }

  /** The sheet as it is kept now. What cannot be read is set aside, not overwritten. */
  read(): { sheet: Sheet; unreadable: boolean } {
    const text = this.#kept();
    if (text === null) return { sheet: emptySheet, unreadable: false };
    const read = readSheet(text);
    if ('sheet' in read) return { sheet: read.sheet, unreadable: false };
    this.#write((storage) => {
      storage.setItem(setAsideKey, text);
      storage.removeItem(sheetKey);
    });
    return { sheet: emptySheet, unreadable: true };
  }

  /** Changes the sheet; gives it as it is now, or nothing where the browser did not keep it. */
  change(make: (sheet: Sheet) => Sheet): Sheet | undefined {
    const before = this.read().sheet;
    const after = make(before);
    if (after === before) return after;
    const kept = this.#write((storage) => {
      if (after.title === '' && after.lines.length === 0) storage.removeItem(sheetKey);
      else storage.setItem(sheetKey, writeSheet(after));
    });
    return kept ? after : undefined;
  }

  #kept(): string | null {
    try {
      return this.#storage().getItem(sheetKey);
    } catch {
      return null;
    }
  }

  #write(act: (storage: SheetStorage) => void): boolean {
    try {
      act(this.#storage());
      return true;
    } catch {
      return false;
    }
  }
}
