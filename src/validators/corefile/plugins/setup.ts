import { ignoredProperty } from '../rules.ts';
import type { Stanza } from '../stanza.ts';

/** What a plugin does with its words in one server block, as its own setup does. */
export type Setup = (stanza: Stanza) => void;

/** Reads the words that follow and does nothing with them, as plugins do with the zones of `fallthrough`. */
export function ignoring(stanza: Stanza): () => void {
  return () => void stanza.rest();
}

/** A property that once meant something and is read without effect. */
export function withoutEffect(stanza: Stanza, version: string): () => void {
  return () => {
    stanza.note(ignoredProperty, stanza.word, {
      en: `"${stanza.text}" of ${stanza.name} has had no effect since CoreDNS ${version}: remove it.`,
      zh: `${stanza.name} 的 "${stanza.text}" 从 CoreDNS ${version} 起不再起作用：请删去。`,
    });
    stanza.rest();
  };
}
