import { handOver } from '../../playground/handover.ts';
import { writeShareLink } from '../../playground/share-link.ts';

/** Takes what was pasted on the front page to the validator, which checks it at once. */
export async function openPasted(form: HTMLFormElement): Promise<void> {
  const text = form.querySelector('textarea')!.value;
  const left = handOver(text);
  location.href = form.action + (left ? '' : await writeShareLink({ validator: 'kubernetes', text, options: {} }));
}
