import { loadStyleSheet } from '../dom/load-style-sheet.ts';
import address from './playground.css?url';

/** Loads the playground's style sheet. */
export function loadStyles(): Promise<void> {
  return loadStyleSheet(address);
}
