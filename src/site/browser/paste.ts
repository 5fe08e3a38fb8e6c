import { handOver } from '../../playground/handover.ts';
import { writeShareLink } from '../../playground/share-link.ts';
import { validatePath } from '../../playground/validate-path.ts';
import { defaultValidator } from '../../validators/default-validator.ts';
import { recognizeValidator } from '../../validators/recognize.ts';

/** Takes what was pasted on the front page to the validator, which checks it at once. */
export async function openPasted(form: HTMLFormElement): Promise<void> {
  const text = form.querySelector('textarea')!.value;
  const left = handOver(text);
  const validator = recognizeValidator(text) ?? defaultValidator;
  const page = form.action.replace(/\/validate\/$/, validatePath(validator));
  location.href = page + (left ? '' : await writeShareLink({ validator, text, options: {} }));
}
