import type { Finding } from '../../../engine/diagnostic.ts';
import { nearest } from '../../../engine/did-you-mean.ts';
import type { Token } from '../lexer/token.ts';
import type { Expression } from '../parser/tree.ts';
import { automaticVariables, pathVariables, type Policy } from '../policy.ts';
import { findingAt, shown, type PolicyRule } from '../rule.ts';
import { placeOf, referencesIn, variableName, type Reference, type Variables } from '../variables.ts';
import { wordsOf } from '../words-of.ts';

export const variableDeclared: PolicyRule = {
  id: 'apparmor/variable-declaration',
  severity: 'error',
  source: 'apparmor-grammar',
  *check({ file }) {
    const declared = new Set<string>();
    for (const item of file.preamble) {
      if (item.type !== 'variable' && item.type !== 'boolean') continue;
      const name = variableName(item.name.text);
      if (item.type === 'boolean' && item.sign === '+=') yield findingAt(item.name, { en: 'A boolean variable is set, not added to.', zh: '布尔变量只能赋值，不能追加。' });
      else if (item.sign === '+=' && !declared.has(name) && !includedBefore(file.includes, item.name)) yield neverDeclared(item.name, name);
      else if (item.sign === '=' && declared.has(name)) {
        yield findingAt(item.name, { en: `\`${name}\` is declared already: add to it with \`+=\`, or choose another name.`, zh: `\`${name}\` 已经声明过：要追加请用 \`+=\`，或换个名称。` });
      }
      declared.add(name);
    }
  },
};

const includedBefore = (includes: readonly Token[], { from }: Token): boolean => includes.some((include) => include.from < from);

function neverDeclared(token: Token, name: string): Finding {
  return findingAt(token, { en: `\`+=\` adds to \`${name}\`, which is not declared: begin with \`=\`.`, zh: `\`+=\` 要向 \`${name}\` 追加，但它没有声明过：第一次请用 \`=\`。` });
}

export const variableUndeclared: PolicyRule = {
  id: 'apparmor/variable-undeclared',
  severity: 'error',
  source: 'apparmor-variables',
  *check(policy) {
    if (policy.variables.mayBeIncluded) return;
    yield* undeclaredInNames(policy);
    for (const flat of policy.profiles) {
      const own = automaticVariables(flat, policy.variables);
      for (const { rule, counts } of flat.entries) {
        if (!counts) continue;
        for (const { token } of wordsOf(rule)) yield* undeclared(token, policy, own);
      }
    }
    yield* undeclaredInConditions(policy);
  },
};

function* undeclaredInNames(policy: Policy): Iterable<Finding> {
  for (const { profile } of policy.profiles) {
    yield* undeclared(profile.name, policy);
    if (profile.attachment) yield* undeclared(profile.attachment, policy);
  }
}

function* undeclared(token: Token, { variables: { sets, booleans } }: Policy, own: ReadonlyMap<string, string> = new Map()): Iterable<Finding> {
  for (const reference of referencesIn(token.value)) {
    const { name } = reference;
    if (sets.has(name) || own.has(name)) continue;
    const meant = nearest(name, sets.keys());
    const hint = meant === undefined ? { en: 'Declare it at the head of the file, or include `<tunables/global>`.', zh: '请在文件开头声明，或加上 `include <tunables/global>`。' } : { en: `Did you mean \`@{${meant}}\`?`, zh: `是不是想写 \`@{${meant}}\`？` };
    const place = placeOf(token, reference);
    yield booleans.has(name)
      ? findingAt(place, { en: `\`${name}\` is a boolean variable: only \`if\` can use it.`, zh: `\`${name}\` 是布尔变量：只能用在 \`if\` 里。` })
      : findingAt(place, { en: `\`@{${shown(name)}}\` is declared nowhere. ${hint.en}`, zh: `\`@{${shown(name)}}\` 没有声明。${hint.zh}` });
  }
}

/** Expressions need the values of all that they name, even in a branch that is not taken. */
function* undeclaredInConditions({ file, profiles, variables }: Policy): Iterable<Finding> {
  for (const item of file.preamble) if (item.type === 'boolean') yield* undeclaredIn(item.value, variables);
  for (const { entries } of profiles) {
    for (const { rule } of entries) {
      if (rule.type === 'if') for (const { test } of rule.branches) if (test) yield* undeclaredIn(test, variables);
    }
  }
}

function* undeclaredIn(expression: Expression, variables: Variables): Iterable<Finding> {
  const { sets, booleans } = variables;
  switch (expression.type) {
    case 'and': case 'or':
      yield* undeclaredIn(expression.left, variables);
      return yield* undeclaredIn(expression.right, variables);
    case 'not': return yield* undeclaredIn(expression.operand, variables);
    case 'variable':
      if (!booleans.has(variableName(expression.token.text))) yield notSet(expression.token);
      return;
    case 'compare':
      for (const token of [expression.left, expression.right]) {
        const name = /^@\{([A-Za-z]\w*)\}$/.exec(token.value)?.[1];
        if (name !== undefined && !sets.has(name) && !booleans.has(name)) yield notSet(token);
      }
      return;
    default:
  }
}

function notSet(token: Token): Finding {
  return findingAt(token, { en: `\`${token.text}\` is not set: the parser has to know its value. Set it at the head of the file.`, zh: `\`${token.text}\` 没有设置：解析器必须知道它的值。请在文件开头设置。` });
}

export const booleanValue: PolicyRule = {
  id: 'apparmor/boolean-value',
  severity: 'error',
  source: 'apparmor-conditions',
  *check({ file, profiles, variables }) {
    for (const item of file.preamble) if (item.type === 'boolean') yield* badWords(item.value, variables);
    for (const { entries } of profiles) {
      for (const { rule } of entries) if (rule.type === 'if') for (const { test } of rule.branches) if (test) yield* badWords(test, variables);
    }
  },
};

function* badWords(expression: Expression, variables: Variables): Iterable<Finding> {
  if (expression.type === 'and' || expression.type === 'or') {
    yield* badWords(expression.left, variables);
    yield* badWords(expression.right, variables);
  } else if (expression.type === 'not') {
    yield* badWords(expression.operand, variables);
  } else if (expression.type === 'word' && !/^(?:true|false)$/i.test(expression.token.value)) {
    const { value } = expression.token;
    yield findingAt(expression.token, { en: `A truth value is \`true\` or \`false\`, not \`${shown(value)}\`.`, zh: `真值只能是 \`true\` 或 \`false\`，不能是 \`${shown(value)}\`。` });
  } else if (expression.type === 'compare' && ['<', '<=', '>', '>='].includes(expression.sign.kind)) {
    const [left, right] = [expression.left, expression.right].map((token) => isNumeric(token, variables));
    if (left !== undefined && right !== undefined && left !== right) yield findingAt(expression.sign, { en: 'Only numbers are compared with numbers.', zh: '数字只能与数字比较。' });
  }
}

/** Whether an operand is one number; nothing where its value is not known here. */
function isNumeric({ value }: Token, { sets, mayBeIncluded }: Variables): boolean | undefined {
  const name = /^@\{?([A-Za-z]\w*)\}?$/.exec(value)?.[1];
  if (name === undefined) return isNumber(value);
  const values = sets.get(name);
  if (!values || mayBeIncluded || values.some((one) => one.includes('@{'))) return undefined;
  return values.length === 1 && isNumber(values[0]!);
}

const isNumber = (text: string): boolean => /^\s*[-+]?(?:0[xX][\da-fA-F]+|\d+)$/.test(text);

export const variableCycle: PolicyRule = {
  id: 'apparmor/variable-cycle',
  severity: 'error',
  source: 'apparmor-variables',
  *check(policy) {
    const { variables: { sets, mayBeIncluded } } = policy;
    const { used, unknown } = usesOf(policy);
    for (const { name, value, reference } of usedReferences(policy, used)) {
      if (reaches(reference.name, name, sets)) {
        if (keepsValue(name, policy)) continue;
        yield findingAt(placeOf(value, reference), { en: `\`${name}\` refers to itself: it has no value then.`, zh: `\`${name}\` 引用了自身：这样它就没有值。` });
      } else if (!mayBeIncluded && unknown.has(reference.name)) {
        yield findingAt(placeOf(value, reference), { en: `\`@{${shown(reference.name)}}\` is declared nowhere.`, zh: `\`@{${shown(reference.name)}}\` 没有声明。` });
      }
    }
  },
};

/** A circle that 5.0 tells of and passes over, where the variable has other values. */
export const lostValue: PolicyRule = {
  id: 'apparmor/variable-value-lost',
  severity: 'warning',
  source: 'apparmor-variables',
  *check(policy) {
    const { used } = usesOf(policy);
    for (const { name, value, reference } of usedReferences(policy, used)) {
      if (!reaches(reference.name, name, policy.variables.sets) || !keepsValue(name, policy)) continue;
      yield findingAt(placeOf(value, reference), {
        en: `\`${name}\` refers to itself: this value is dropped, the others stay. Parsers before 5.0 refuse the file.`,
        zh: `\`${name}\` 引用了自身：这个值会被丢弃，其余的值保留。5.0 之前的解析器会拒绝这个文件。`,
      });
    }
  },
};

/** The references in the values of variables that something needs: what nothing needs is never looked into. */
function* usedReferences({ file }: Policy, used: ReadonlySet<string>): Iterable<{ readonly name: string; readonly value: Token; readonly reference: Reference }> {
  for (const item of file.preamble) {
    if (item.type !== 'variable') continue;
    const name = variableName(item.name.text);
    if (!used.has(name)) continue;
    for (const value of item.values) for (const reference of referencesIn(value.value)) yield { name, value, reference };
  }
}

/** Whether 5.0 finds a value that does not lead back. */
function keepsValue(name: string, { version, variables }: Policy): boolean {
  return version !== '4.1' && valuedIn(variables).has(name);
}

const valued = new WeakMap<Variables, ReadonlySet<string>>();

/** Variables that have a value once all circles are cut. Those that are not known here count as having one. */
function valuedIn(variables: Variables): ReadonlySet<string> {
  const known = valued.get(variables) ?? findValued(variables.sets);
  valued.set(variables, known);
  return known;
}

function findValued(sets: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const open: string[] = [];
  const waiting = new Map<string, { readonly name: string; missing: number }[]>();
  for (const [name, values] of sets) {
    for (const value of values) {
      const needed = new Set([...referencesIn(value)].map((reference) => reference.name).filter((needs) => sets.has(needs)));
      if (needed.size === 0) open.push(name);
      const one = { name, missing: needed.size };
      for (const needs of needed) {
        const others = waiting.get(needs);
        if (others) others.push(one);
        else waiting.set(needs, [one]);
      }
    }
  }
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const one of waiting.get(name) ?? []) if (--one.missing === 0) open.push(one.name);
  }
  return found;
}

interface Uses {
  /** Declared variables that the profiles need, themselves or by way of others. */
  readonly used: Set<string>;
  /** Those that the values of these name, and that have none. */
  readonly unknown: Set<string>;
}

function usesOf({ file, profiles, variables, version }: Policy): Uses {
  const uses: Uses = { used: new Set(), unknown: new Set() };
  const none: ReadonlyMap<string, string> = new Map();
  for (const item of file.preamble) if (item.type === 'boolean') for (const token of comparedIn(item.value)) follow(token.value, variables, none, uses);
  for (const flat of profiles) {
    const { name, attachment } = flat.profile;
    for (const token of attachment ? [name, attachment] : [name]) follow(token.value, variables, none, uses);
    const own = new Map(automaticVariables(flat, variables));
    if (version === '4.1') for (const name of pathVariables) own.delete(name);
    for (const { rule, counts } of flat.entries) {
      if (rule.type === 'if') for (const { test } of rule.branches) if (test) for (const token of comparedIn(test)) follow(token.value, variables, none, uses);
      if (counts) for (const { token } of wordsOf(rule)) follow(token.value, variables, own, uses);
    }
  }
  return uses;
}

function follow(word: string, { sets }: Variables, own: ReadonlyMap<string, string>, { used, unknown }: Uses): void {
  const open = [...referencesIn(word)];
  for (let reference = open.pop(); reference; reference = open.pop()) {
    const { name } = reference;
    if (own.has(name) || used.has(name)) continue;
    const values = sets.get(name);
    if (!values) unknown.add(name);
    else used.add(name);
    for (const value of values ?? []) open.push(...referencesIn(value));
  }
}

function* comparedIn(expression: Expression): Iterable<Token> {
  switch (expression.type) {
    case 'and': case 'or':
      yield* comparedIn(expression.left);
      return yield* comparedIn(expression.right);
    case 'not': return yield* comparedIn(expression.operand);
    case 'compare': return yield* [expression.left, expression.right];
    default:
  }
}

function reaches(from: string, to: string, sets: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === to) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    for (const value of sets.get(name) ?? []) for (const reference of referencesIn(value)) open.push(reference.name);
  }
  return false;
}

export const variablesRules: readonly PolicyRule[] = [variableDeclared, variableUndeclared, booleanValue, variableCycle, lostValue];
