import { compilePattern } from '../../../../engine/regular-expression.ts';
import { stringFormat } from '../../../../engine/structural/formats/formats.ts';
import type { StructuralOptions } from '../../../../engine/structural/options.ts';

/** How a minor version checks a value: as that of an object, or as a default within a schema. */
export function structuralOptions(minor: number, use: 'object' | 'default'): StructuralOptions {
  return {
    format: (name) => stringFormat(name, knowsKubernetesNames(minor)),
    pattern: compilePattern,
    checksNumericRange: minor >= 36,
    prepared: use === 'object',
  };
}

/**
 * The formats k8s-short-name and k8s-long-name came in 1.34, but a server goes by the version that
 * it could be rolled back to, one minor below its own.
 */
function knowsKubernetesNames(minor: number): boolean {
  return minor >= 35;
}
