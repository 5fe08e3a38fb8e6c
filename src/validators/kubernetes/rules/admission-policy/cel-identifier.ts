import type { NameCheck } from '../../names.ts';

/** Words that the CEL grammar keeps for itself (cel-spec, "Syntax"). */
const reserved: ReadonlySet<string> = new Set([
  'true', 'false', 'null', 'in', 'as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if',
  'import', 'let', 'loop', 'package', 'namespace', 'return', 'var', 'void', 'while',
]);

/** An identifier of CEL: what a variable can be called. */
export const checkCelIdentifier: NameCheck = (value) => {
  if (reserved.has(value)) return { en: 'must not be a reserved word of CEL', zh: '是 CEL 的保留字，不能用' };
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(value)
    ? undefined
    : { en: 'must be a CEL identifier: letters, digits and "_", not beginning with a digit', zh: '必须是 CEL 标识符：字母、数字和 "_"，且不以数字开头' };
};
