import { loadStyleSheet } from '../dom/load-style-sheet.ts';
import address from './offline.css?url';

/** Loads the style sheet of the notice and the page. */
export function loadOfflineStyles(): Promise<void> {
  return loadStyleSheet(address);
}
