import { defaultValidator } from '../validators/default-validator.ts';

/** Address of a validator at full size, without language and base. The first one had `/validate/` to itself, and addresses stay. */
export function validatePath(validator: string): string {
  return validator === defaultValidator ? '/validate/' : `/validate/${validator}/`;
}
