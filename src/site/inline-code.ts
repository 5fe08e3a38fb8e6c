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

/** Lets the path of a field break where it must: before a member's name, and between the words of a long one. */
export function breakablePath(path: string): string {
  return breakableNames(plainHtml(path)).replaceAll('.', '<wbr>.');
}

/** HTML of a message, in which back-quoted words are code. */
export function inlineCode(message: string): string {
  return plainHtml(message).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

function plainHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => escapes[character]!);
}
