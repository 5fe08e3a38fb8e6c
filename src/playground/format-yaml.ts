import { parseAllDocuments } from 'yaml';

/** Beyond this the page would stand still for too long. */
export const mostFormatted = 1_000_000;

/**
 * The same documents with two spaces a level, comments and order kept; nothing where the text
 * does not parse, since what cannot be read cannot be written back.
 *
 * Read with YAML's failsafe schema, where every scalar is text, so that no value is written in
 * another way than the author did (`0777`, `1.0`, `yes`).
 */
export function formatYaml(text: string): string | undefined {
  if (text.length > mostFormatted) return undefined;
  try {
    const documents = parseAllDocuments(text, { schema: 'failsafe', prettyErrors: false, stringKeys: false, uniqueKeys: false });
    if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
    const written = documents.map((document, index) => {
      const body = document.toString({ indent: 2, indentSeq: true, lineWidth: 0, flowCollectionPadding: true });
      // A document says itself that it begins only where it has directives.
      return index > 0 && !body.startsWith('---') && !body.startsWith('%') ? `---\n${body}` : body;
    });
    return written.join('');
  } catch {
    // Nested too deep for the stack.
    return undefined;
  }
}
