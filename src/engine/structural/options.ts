import type { Pattern } from '../regular-expression.ts';

/** What a schema means under one authority and version of it. */
export interface StructuralOptions {
  /** The check behind the name of a string format, or nothing where the name is unknown and so ignored. */
  format(name: string): ((text: string) => boolean) | undefined;
  /** A compiled pattern, or why it is none; that is reported at the schema. */
  pattern(source: string): Pattern;
  /** Whether numbers must lie in the range of their type and format. */
  readonly checksNumericRange: boolean;
  /**
   * Whether the schema is taken as the server prepares it for the objects of a kind. For the
   * defaults in a schema it is not: there an int-or-string may hold anything, and a format stays
   * on a type that it means nothing for.
   */
  readonly prepared: boolean;
}
