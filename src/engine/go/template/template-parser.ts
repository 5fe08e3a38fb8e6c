import { TemplateError, type TemplateItem } from './template-item.ts';
import { TemplateLexer } from './template-lexer.ts';
import { isStringLiteral, isCharacterLiteral, isNumberLiteral } from './template-literal.ts';

/** Parentheses and controls within each other; deeper ones are not followed (Go: maxStackDepth). */
const deepest = 10_000;

/** Go 1.26 refuses more parentheses within each other than these. */
const mostParentheses = 10_000;

/** text/template/parse/parse.go: throws where Go returns an error. */
export class TemplateParser {
  readonly #lexer: TemplateLexer;
  readonly #functions: ReadonlySet<string>;
  readonly #ahead: TemplateItem[] = [];
  #variables = ['$'];
  #loops = 0;
  #depth = 0;

  constructor(text: string, functions: ReadonlySet<string>) {
    this.#lexer = new TemplateLexer(text);
    this.#functions = functions;
  }

  parse(): void {
    for (let item = this.#peek(); item.kind !== 'end'; item = this.#peek()) {
      if (item.kind === 'left' && this.#define()) continue;
      const closing = this.#textOrAction();
      if (closing) this.#fail(item, `{{${closing}}} closes nothing`, `{{${closing}}} 没有可以结束的内容`);
    }
  }

  /** `{{define "name"}} … {{end}}`, at the top only. */
  #define(): boolean {
    const left = this.#next();
    const item = this.#nextSolid();
    if (item.kind !== 'keyword' || item.text !== 'define') {
      this.#ahead.unshift(left, item);
      return false;
    }
    this.#templateName();
    this.#expect('right', 'define');
    const [variables, loops] = [this.#variables, this.#loops];
    [this.#variables, this.#loops] = [['$'], 0];
    if (this.#list() !== 'end') this.#fail(item, 'define has no else', 'define 没有 else');
    [this.#variables, this.#loops] = [variables, loops];
    return true;
  }

  #list(): 'end' | 'else' {
    if (++this.#depth > deepest) this.#fail(this.#peek(), 'it is nested too deeply', '嵌套过深');
    for (;;) {
      const item = this.#peekSolid();
      if (item.kind === 'end') this.#fail(item, 'an {{end}} is missing', '缺少 {{end}}');
      const closing = this.#textOrAction();
      if (!closing) continue;
      this.#depth--;
      return closing;
    }
  }

  /** What stands between controls; tells of `end` and `else`. */
  #textOrAction(): 'end' | 'else' | undefined {
    const item = this.#nextSolid();
    if (item.kind === 'text') return undefined;
    if (item.kind !== 'left') this.#unexpected(item);
    return this.#action();
  }

  #action(): 'end' | 'else' | undefined {
    const item = this.#nextSolid();
    if (item.kind !== 'keyword' || item.text === 'define') {
      this.#ahead.unshift(item);
      this.#pipeline('right', item);
      return undefined;
    }
    switch (item.text) {
      case 'end':
        this.#expect('right', 'end');
        return 'end';
      case 'else':
        return this.#else();
      case 'break':
      case 'continue':
        this.#expect('right', item.text);
        if (this.#loops === 0) this.#fail(item, `{{${item.text}}} stands outside of a range`, `{{${item.text}}} 不在 range 之内`);
        return undefined;
      case 'template':
        this.#templateName();
        if (this.#peekSolid().kind === 'right') this.#nextSolid();
        else this.#pipeline('right', item);
        return undefined;
      case 'block':
        this.#block(item);
        return undefined;
      default:
        this.#control(item);
        return undefined;
    }
  }

  #else(): 'else' {
    const following = this.#peekSolid();
    if (following.kind === 'keyword' && (following.text === 'if' || following.text === 'with')) return 'else';
    this.#expect('right', 'else');
    return 'else';
  }

  #block(item: TemplateItem): void {
    this.#templateName();
    this.#pipeline('right', item);
    const [variables, loops] = [this.#variables, this.#loops];
    [this.#variables, this.#loops] = [['$'], 0];
    if (this.#list() !== 'end') this.#fail(item, 'block has no else', 'block 没有 else');
    [this.#variables, this.#loops] = [variables, loops];
  }

  /** `if`, `range`, `with`. */
  #control(item: TemplateItem): void {
    if (++this.#depth > deepest) this.#fail(item, 'it is nested too deeply', '嵌套过深');
    const count = this.#variables.length;
    this.#pipeline('right', item);
    if (item.text === 'range') this.#loops++;
    const closing = this.#list();
    if (item.text === 'range') this.#loops--;
    if (closing === 'else') this.#elsePart(item);
    this.#variables.length = count;
    this.#depth--;
  }

  #elsePart(item: TemplateItem): void {
    const following = this.#peek();
    if (item.text !== 'range' && following.kind === 'keyword' && following.text === item.text) {
      this.#next();
      this.#control(following);
      return;
    }
    if (this.#list() !== 'end') this.#fail(item, 'there is a second {{else}}', '出现了第二个 {{else}}');
  }

  #pipeline(end: 'right' | 'close', context: TemplateItem): void {
    this.#declarations(context);
    let stage = 0;
    for (;;) {
      const item = this.#nextSolid();
      if (item.kind === end) {
        if (stage === 0) this.#fail(item, 'a value is missing', '缺少值');
        return;
      }
      if (!operandKinds.has(item.kind)) this.#unexpected(item);
      this.#ahead.unshift(item);
      const isConstant = this.#command();
      if (stage++ > 0 && isConstant) this.#fail(item, 'what follows "|" must be a function, a field or a variable', '"|" 之后必须是函数、字段或变量');
    }
  }

  #declarations(context: TemplateItem): void {
    const isRange = context.kind === 'keyword' && context.text === 'range';
    for (let count = 1; this.#peekSolid().kind === 'variable'; count++) {
      const variable = this.#next();
      const after = this.#peek();
      const following = this.#peekSolid();
      const isComma = following.kind === 'sign' && following.text === ',';
      if (following.kind !== 'assign' && following.kind !== 'declare' && !isComma) {
        this.#ahead.unshift(variable);
        if (after.kind === 'space' && this.#ahead[1] !== after) this.#ahead.splice(1, 0, after);
        return;
      }
      this.#nextSolid();
      this.#variables.push(variable.text);
      if (!isComma) return;
      if (!isRange || count >= 2) this.#fail(following, 'more variables are declared than can be', '声明的变量过多');
      if (!['variable', 'right', 'close'].includes(this.#peekSolid().kind)) this.#fail(following, 'range declares variables only', 'range 只能声明变量');
    }
  }

  /** Operands with blanks between; tells whether the first is a constant, which cannot be called. */
  #command(): boolean {
    let isConstant: boolean | undefined;
    for (;;) {
      const operand = this.#peekSolid();
      const kind = this.#operand();
      if (kind !== undefined) isConstant ??= kind;
      const item = this.#next();
      if (item.kind === 'space') continue;
      if (item.kind === 'right' || item.kind === 'close') this.#ahead.unshift(item);
      else if (item.kind !== 'pipe') this.#unexpected(item);
      if (isConstant === undefined) this.#fail(operand, 'a command is empty', '命令为空');
      return isConstant;
    }
  }

  /** A term with fields behind it; tells whether it is a constant; nothing where there is none. */
  #operand(): boolean | undefined {
    const item = this.#nextSolid();
    const isConstant = this.#term(item);
    if (isConstant === undefined) return undefined;
    if (this.#peek().kind === 'field') {
      if (isConstant) this.#fail(item, `"${item.text}" has no fields`, `"${item.text}" 没有字段`);
      while (this.#peek().kind === 'field') this.#next();
    }
    return isConstant;
  }

  #term(item: TemplateItem): boolean | undefined {
    switch (item.kind) {
      case 'identifier':
        if (!this.#functions.has(item.text)) this.#fail(item, `there is no function "${item.text}"`, `没有函数 "${item.text}"`);
        return false;
      case 'variable':
        if (!this.#variables.includes(item.text)) this.#fail(item, `the variable "${item.text}" is not declared`, `变量 "${item.text}" 没有声明`);
        return false;
      case 'field':
        return false;
      case 'dot':
      case 'nil':
      case 'boolean':
        return true;
      case 'number':
      case 'character':
      case 'string':
        return this.#literal(item);
      case 'open':
        this.#parentheses(item);
        return false;
      default:
        this.#ahead.unshift(item);
        return undefined;
    }
  }

  #literal(item: TemplateItem): true {
    const isValid = item.kind === 'number' ? isNumberLiteral : item.kind === 'string' ? isStringLiteral : isCharacterLiteral;
    if (!isValid(item.text)) this.#fail(item, `${item.text} is not a value of Go`, `${item.text} 不是 Go 的值`);
    return true;
  }

  #parentheses(item: TemplateItem): void {
    if (++this.#depth > mostParentheses) this.#fail(item, 'it is nested too deeply', '嵌套过深');
    this.#pipeline('close', item);
    this.#depth--;
  }

  #templateName(): void {
    const item = this.#nextSolid();
    if (item.kind !== 'string' || !isStringLiteral(item.text)) this.#fail(item, 'the name of a template is a text in quotes', '模板的名字要写成带引号的文本');
  }

  #expect(kind: TemplateItem['kind'], context: string): void {
    const item = this.#nextSolid();
    if (item.kind !== kind) this.#fail(item, `"${item.text}" does not belong into {{${context}}}`, `{{${context}}} 里不能有 "${item.text}"`);
  }

  #unexpected(item: TemplateItem): never {
    this.#fail(item, item.kind === 'end' ? 'it ends too early' : `"${item.text}" is not expected here`, item.kind === 'end' ? '过早结束' : `这里不应出现 "${item.text}"`);
  }

  #fail(item: TemplateItem, en: string, zh: string): never {
    throw new TemplateError(item.at, en, zh);
  }

  #next(): TemplateItem {
    return this.#ahead.shift() ?? this.#lexer.next();
  }

  #peek(): TemplateItem {
    const item = this.#next();
    this.#ahead.unshift(item);
    return item;
  }

  #nextSolid(): TemplateItem {
    let item = this.#next();
    while (item.kind === 'space') item = this.#next();
    return item;
  }

  #peekSolid(): TemplateItem {
    const item = this.#nextSolid();
    this.#ahead.unshift(item);
    return item;
  }
}

const operandKinds: ReadonlySet<TemplateItem['kind']> = new Set([
  'boolean', 'character', 'dot', 'field', 'identifier', 'number', 'nil', 'string', 'variable', 'open',
]);
