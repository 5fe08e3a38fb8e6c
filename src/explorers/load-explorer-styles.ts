import { loadStyleSheet } from '../dom/load-style-sheet.ts';
import address from './explorer.css?url';

/** Loads the style sheet of the explorers. */
export function loadExplorerStyles(): Promise<void> {
  return loadStyleSheet(address);
}
