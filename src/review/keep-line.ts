/** Adding to the sheet from wherever a reader is. */
import { addLine, type Added, type SheetLine } from './sheet.ts';
import { SheetStore } from './sheet-store.ts';

/** Told to the window when the sheet changes in this tab; other tabs hear the browser's own `storage`. */
export const sheetChanged = 'speclens:sheet-changed';

export const browserSheet = new SheetStore(() => localStorage);

export function keepLine(line: Omit<SheetLine, 'id'>): Added | 'not-kept' {
  let added: Added = 'full';
  const kept = browserSheet.change((sheet) => {
    const result = addLine(sheet, line);
    added = result.added;
    return result.sheet;
  });
  dispatchEvent(new Event(sheetChanged));
  return kept ? added : 'not-kept';
}
