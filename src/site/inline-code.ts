const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The message where no markup can be: without its back quotes. */
export function plainText(message: string): string {
  return message.replaceAll(/`([^`]+)`/g, '$1');
}

/** Lets a long name of the API break where it must, between the words that it is made of. */
export function breakableNames(html: string): string {
  return html.replaceAll(/[A-Za-z0-9]{16,}/g, (name) => {
    const breakable = name.replaceAll(/(?<=[a-z0-9])(?=[A-Z][a-z])/g, '<wbr>');
    return breakable === name ? name : `<span class="long-name">${breakable}</span>`;
  });
}

/** HTML of a message, in which back-quoted words are code. */
export function inlineCode(message: string): string {
  return message.replaceAll(/[&<>"]/g, (character) => escapes[character]!).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}
