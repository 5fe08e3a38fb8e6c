import type { Field } from '../field.ts';
import type { Localized } from '../localized.ts';

/** What kind of limit a value breaks. */
export type Concern =
  | 'type'
  | 'required'
  | 'enum'
  | 'range'
  | 'size'
  | 'pattern'
  | 'format'
  | 'alternatives'
  | 'duplicate'
  | 'field-not-allowed'
  | 'embedded-resource';

/** One place where a value does not fit its schema. */
export interface Violation {
  readonly field: Field;
  readonly concern: Concern;
  readonly message: Localized;
  /** What could stand there instead, where the schema lists it. */
  readonly choices?: readonly string[];
}

/** The message is only put into words when somebody asks: branches of `anyOf` fail often and silently. */
export function violation(field: Field, concern: Concern, words: () => Localized, choices?: readonly string[]): Violation {
  let message: Localized | undefined;
  return {
    field,
    concern,
    ...(choices && { choices }),
    get message() {
      return (message ??= words());
    },
  };
}
