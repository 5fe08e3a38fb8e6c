import type { Expression } from './parser/tree.ts';
import { variableName, type Variables } from './variables.ts';

/** Whether an expression holds; nothing where that cannot be known here, since an include may say more of a variable. */
export function evaluate(expression: Expression, variables: Variables): boolean | undefined {
  switch (expression.type) {
    case 'not': return negated(evaluate(expression.operand, variables));
    case 'and': return both(evaluate(expression.left, variables), evaluate(expression.right, variables));
    case 'or': return negated(both(negated(evaluate(expression.left, variables)), negated(evaluate(expression.right, variables))));
    case 'variable': return variables.booleans.get(variableName(expression.token.text));
    case 'defined': return isDefined(variableName(expression.token.text), variables);
    case 'word': return expression.token.value.toLowerCase() === 'true';
    // What sets hold is compared by the parser; nothing here depends on it but whether a branch is looked into.
    default: return undefined;
  }
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function both(left: boolean | undefined, right: boolean | undefined): boolean | undefined {
  if (left === false || right === false) return false;
  return left === undefined || right === undefined ? undefined : true;
}

/** Of boolean variables the parser 5.0 says that they are not defined. */
function isDefined(name: string, { sets, mayBeIncluded }: Variables): boolean | undefined {
  return sets.has(name) || (mayBeIncluded ? undefined : false);
}
