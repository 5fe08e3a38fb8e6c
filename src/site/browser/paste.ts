/** Takes what was pasted on the front page to the validator. */
export async function openPasted(form: HTMLFormElement): Promise<void> {
  location.href = form.action;
}
