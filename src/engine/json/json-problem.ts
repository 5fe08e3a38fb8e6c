import type { Finding, Fix } from '../diagnostic.ts';
import type { Localized } from '../localized.ts';

/** Why a text is no JSON, where it stands. */
export type JsonProblem = Finding;

export function jsonProblem(from: number, to: number, message: Localized, fix?: Fix): JsonProblem {
  return { range: { from, to }, message, ...(fix && { fix }) };
}

/** Replaces a stretch of the text, as a fix. */
export function replacing(from: number, to: number, insert: string, title: Localized): Fix {
  return { title, edits: [{ range: { from, to }, insert }] };
}
