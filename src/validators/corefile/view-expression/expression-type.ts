import { ExpressionError } from './expression-lexer.ts';

/** What is known of a value before it is computed; `any` where nothing is. */
export type ExpressionType = 'string' | 'number' | 'boolean' | 'nil' | 'list' | 'map' | 'function' | 'any';

/** A function, or the type of a variable. */
export type Known = ExpressionType | { readonly result: ExpressionType; readonly takes: readonly ExpressionType[] };

export type Environment = Readonly<Record<string, Known>>;

/** What CoreDNS gives to expressions: all are functions (plugin/pkg/expression). */
export const environment: Environment = {
  incidr: { result: 'boolean', takes: ['string', 'string'] },
  metadata: { result: 'string', takes: ['string'] },
  type: { result: 'string', takes: [] },
  name: { result: 'string', takes: [] },
  class: { result: 'string', takes: [] },
  proto: { result: 'string', takes: [] },
  size: { result: 'number', takes: [] },
  client_ip: { result: 'string', takes: [] },
  port: { result: 'string', takes: [] },
  id: { result: 'number', takes: [] },
  opcode: { result: 'number', takes: [] },
  do: { result: 'boolean', takes: [] },
  bufsize: { result: 'number', takes: [] },
  server_ip: { result: 'string', takes: [] },
  server_port: { result: 'string', takes: [] },
};

const typeNames: Readonly<Record<ExpressionType, readonly [en: string, zh: string]>> = {
  string: ['a string', '字符串'],
  number: ['a number', '数字'],
  boolean: ['a boolean', '布尔值'],
  nil: ['nil', ' nil'],
  list: ['a list', '列表'],
  map: ['a map', '映射'],
  function: ['a function that is not called', '没有加括号调用的函数'],
  any: ['a value', '值'],
};

function isKnown(type: ExpressionType): boolean {
  return type !== 'any';
}

/** Refuses operands that an operator does not take together. */
export function checkBinary(operator: string, left: ExpressionType, right: ExpressionType): ExpressionType {
  const fits = binaryFits(operator, left, right);
  if (fits) return resultOf(operator, left, right);
  throw new ExpressionError(
    `"${operator}" does not take ${typeNames[left][0]} and ${typeNames[right][0]}`,
    `"${operator}" 不能用于${typeNames[left][1]}和${typeNames[right][1]}`,
  );
}

function binaryFits(operator: string, left: ExpressionType, right: ExpressionType): boolean {
  const both = (...types: readonly ExpressionType[]) => [left, right].every((type) => !isKnown(type) || types.includes(type));
  const same = left === right || !isKnown(left) || !isKnown(right);
  switch (operator) {
    case '==':
    case '!=':
      return same || left === 'nil' || right === 'nil';
    case 'and':
    case '&&':
    case 'or':
    case '||':
      return both('boolean');
    case '<':
    case '>':
    case '<=':
    case '>=':
      return same && both('number', 'string');
    case 'matches':
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return both('string', 'nil');
    case '+':
      return same && both('number', 'string');
    case '..':
    case '-':
    case '*':
    case '/':
    case '%':
    case '**':
    case '^':
      return both('number');
    case 'in':
      return !['string', 'number', 'boolean', 'function'].includes(right);
    default:
      return true;
  }
}

function resultOf(operator: string, left: ExpressionType, right: ExpressionType): ExpressionType {
  if (operator === '+') return left === right ? left : 'any';
  if (['-', '*', '/', '%', '**', '^'].includes(operator)) return 'number';
  if (operator === '..') return 'list';
  return operator === '??' ? 'any' : 'boolean';
}

/** Refuses a value that an operator or a condition does not take. */
export function checkIs(subject: string, type: ExpressionType, wanted: 'boolean' | 'number'): void {
  if (type === wanted || type === 'any') return;
  throw new ExpressionError(`"${subject}" takes ${typeNames[wanted][0]}, not ${typeNames[type][0]}`, `"${subject}" 需要${typeNames[wanted][1]}，而不是${typeNames[type][1]}`);
}

/** Refuses the call of a function of the environment with other arguments than it takes. */
export function checkCall(name: string, known: Known, given: readonly ExpressionType[]): ExpressionType {
  if (known === 'any') return 'any';
  if (typeof known === 'string') throw new ExpressionError(`${name} is ${typeNames[known][0]} and cannot be called`, `${name} 是${typeNames[known][1]}，不能调用`);
  const { takes, result } = known;
  if (given.length !== takes.length) {
    throw new ExpressionError(`${name}() takes ${takes.length} arguments, and has ${given.length}`, `${name}() 需要 ${takes.length} 个参数，这里有 ${given.length} 个`);
  }
  given.forEach((type, at) => {
    if (type === takes[at] || type === 'any' || takes[at] === 'any') return;
    throw new ExpressionError(`${name}() takes ${typeNames[takes[at]!][0]}, not ${typeNames[type][0]}`, `${name}() 需要${typeNames[takes[at]!][1]}，而不是${typeNames[type][1]}`);
  });
  return result;
}
