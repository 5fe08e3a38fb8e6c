/**
 * Copies the text of a field. Where the browser refuses, the text is selected and focused, so that
 * the keyboard's own copy command does it; the answer says which of the two it was.
 */
export async function copyField(field: HTMLTextAreaElement): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(field.value);
    return 'copied';
  } catch {
    field.focus();
    field.select();
    return 'selected';
  }
}
