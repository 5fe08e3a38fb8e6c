/**
 * The structural dialect of OpenAPI v3 that Kubernetes checks custom resources with (KEP 1693):
 * every field has its type outside of `allOf`, `anyOf`, `oneOf` and `not`, so that a value can be
 * defaulted, pruned and checked in one walk. Schemas of other formats are written in it as well.
 */
import type { SourceNode } from '../source-tree.ts';

/** A schema read leniently: what is not written, or of the wrong type, has the value that means nothing. */
export interface StructuralSchema {
  /** Where it is written. */
  readonly node: SourceNode;
  /** Empty where none is given, which says nothing about the value. */
  readonly type: string;
  readonly nullable: boolean;
  readonly properties: ReadonlyMap<string, StructuralSchema>;
  /** `false`, like a schema, keeps unnamed fields from being pruned; then it refuses them. */
  readonly additionalProperties: StructuralSchema | boolean | undefined;
  readonly items: StructuralSchema | undefined;
  /** Absent for `null` too: that is no default. */
  readonly default: SourceNode | undefined;

  readonly preserveUnknownFields: boolean;
  readonly embeddedResource: boolean;
  readonly intOrString: boolean;
  /** `set`, `map`, `atomic`, or empty, which means atomic. */
  readonly listType: string;
  readonly listMapKeys: readonly string[];
  /** How many CEL rules are written here. */
  readonly celRules: number;

  readonly format: string;
  readonly pattern: string;
  readonly minimum: number | undefined;
  readonly exclusiveMinimum: boolean;
  readonly maximum: number | undefined;
  readonly exclusiveMaximum: boolean;
  readonly multipleOf: number | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly minItems: number | undefined;
  readonly maxItems: number | undefined;
  readonly minProperties: number | undefined;
  readonly maxProperties: number | undefined;
  readonly required: readonly string[];
  readonly enum: readonly SourceNode[];
  readonly allOf: readonly StructuralSchema[];
  readonly anyOf: readonly StructuralSchema[];
  readonly oneOf: readonly StructuralSchema[];
  readonly not: StructuralSchema | undefined;
}
