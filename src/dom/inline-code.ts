import { element } from './element.ts';

/** A message whose `code` is set as code: its backticks are for terminals, which show no faces. */
export function inlineCode(text: string): (string | HTMLElement)[] {
  return text.split(/`([^`\n]+)`/).map((part, index) => (index % 2 ? element('code', {}, part) : part));
}
