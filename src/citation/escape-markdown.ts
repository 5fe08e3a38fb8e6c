/** Text that Markdown would read as markup, so that it stands for itself. Line breaks become spaces. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>|~&]/g, '\\$&')
    // Only at the beginning does one of these open a list, a heading or a quotation.
    .replace(/^([#+-])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
