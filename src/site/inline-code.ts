const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The message where no markup can be: without its back quotes. */
export function plainText(message: string): string {
  return message.replaceAll(/`([^`]+)`/g, '$1');
}

/** HTML of a message, in which back-quoted words are code. */
export function inlineCode(message: string): string {
  return message.replaceAll(/[&<>"]/g, (character) => escapes[character]!).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}
