/** Known messages lie in parts by what they say of a value, so that a search loads few of them. */
import { bareMessage } from './bare-message.ts';

export const messageParts = ['required', 'forbidden', 'must', 'invalid', 'other'] as const;
export type MessagePart = (typeof messageParts)[number];

/** The part that a known message lies in, by its bare text. */
export function partOfMessage(text: string): MessagePart {
  if (/required value/i.test(text)) return 'required';
  if (/forbidden/i.test(text)) return 'forbidden';
  if (/invalid value must\b/i.test(text)) return 'must';
  return /invalid value/i.test(text) ? 'invalid' : 'other';
}

/** The parts in which a pasted message may be found; it may be a list of several. */
export function partsToSearch(message: string): MessagePart[] {
  const text = bareMessage(message);
  const has = (pattern: RegExp): boolean => pattern.test(text);
  const found: MessagePart[] = [
    ...(has(/required value/i) ? ['required' as const] : []),
    ...(has(/forbidden/i) ? ['forbidden' as const] : []),
    // Something of the value itself may be left between the two words.
    ...(has(/invalid value/i) && has(/\bmust\b/i) ? ['must' as const] : []),
    ...(has(/invalid value(?! must\b)/i) ? ['invalid' as const] : []),
  ];
  return found.length > 0 ? found : ['other'];
}
