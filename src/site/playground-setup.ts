import type { Language } from '../engine/localized.ts';
import type { ValidateOptions, Validator } from '../engine/validator.ts';
import { describeValidator, type PlaygroundSetup } from '../playground/setup.ts';
import { validatePath } from '../playground/validate-path.ts';
import { href } from './address.ts';

/** What a page tells its playground. `draft` is unique to the place on the site. */
export function playgroundSetup(
  validator: Validator,
  language: Language,
  { text, options, draft }: { text: string; options: ValidateOptions; draft: string },
): PlaygroundSetup {
  return {
    language,
    ...describeValidator(validator, language),
    text,
    options,
    draft,
    addresses: {
      rules: href('/rules/', language),
      checked: href(`/validators/${validator.id}/`, language),
      validate: href(validatePath(validator.id), language),
      site: href('/', language),
      examples: href(`/examples/${validator.id}.${language}.json`),
    },
  };
}

/** As the content of a `<script>` of JSON: nothing in it ends the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
