import type { Token } from './token.ts';
import type { Key, ServerBlock } from './server-block.ts';
import type { RuleFinding } from '../refusal.ts';
import { Refusal } from '../refusal.ts';
import { importNotChecked, importRule, syntax, variableNotChecked } from '../rules.ts';
import { isBuiltIn } from '../plugins/names.ts';
import type { Minor } from '../versions.ts';
import { mostDiagnostics } from '../../../engine/report.ts';
import { checkGlob, notFound, mostExpansions, mostTokens } from './imports.ts';
import { BlockBuilder } from './server-block.ts';
import { TokenStream } from './token-stream.ts';
import { unknownPluginFinding } from './unknown-plugin.ts';

/**
 * caddyfile.parser, step by step, since what it makes of odd texts follows from where its cursor
 * stands. It differs in two things: an unknown plugin is reported and passed over, where CoreDNS
 * stops, and a file to import is reported and left out.
 */
export class Parser {
  readonly blocks: ServerBlock[] = [];
  readonly findings: RuleFinding[] = [];
  isOpen = false;
  readonly #stream: TokenStream;
  readonly #tokens: readonly Token[];
  readonly #snippets = new Map<string, readonly Token[]>();
  readonly #minor: Minor;
  #block = new BlockBuilder();
  #expansions = 0;
  #isAtEnd = false;

  constructor(tokens: readonly Token[], minor: Minor) {
    this.#tokens = tokens;
    this.#minor = minor;
    this.#stream = new TokenStream(tokens);
  }

  parseAll(): void {
    while (this.#stream.next()) {
      this.#block = new BlockBuilder();
      this.#parseOne();
      if (this.#block.keys.length > 0) this.blocks.push(this.#block);
    }
  }

  #parseOne(): void {
    this.#addresses();
    if (this.#isAtEnd) return;
    const name = snippetName(this.#block.keys);
    if (name === undefined) this.#blockContents();
    else this.#snippet(name);
  }

  #addresses(): void {
    let isAnotherExpected = false;
    for (;;) {
      const { text, current } = this.#stream;
      if (text === 'import' && this.#stream.isNewLine) {
        this.#import();
        continue;
      }
      if (text === '{') {
        if (isAnotherExpected) this.#fail(syntax, current, expectedAddress);
        return;
      }
      if (text !== '' && current) {
        isAnotherExpected = text.endsWith(',');
        this.#block.keys.push({ text: isAnotherExpected ? text.slice(0, -1) : text, token: current });
      }
      const hasNext = this.#stream.next();
      if (isAnotherExpected && !hasNext) this.#failAtEnd();
      if (!hasNext) {
        this.#isAtEnd = true;
        return;
      }
      if (!isAnotherExpected && this.#stream.isNewLine) return;
    }
  }

  #blockContents(): void {
    const { current } = this.#stream;
    const isBraced = this.#stream.is('{');
    if (!isBraced) this.#stream.back();
    this.#directives();
    if (isBraced && !this.#stream.is('}')) this.#fail(syntax, current, unclosed('server block', '服务器块'));
  }

  #directives(): void {
    while (this.#stream.next()) {
      if (this.#stream.is('}')) return;
      if (this.#stream.is('import')) {
        this.#import();
        this.#stream.back();
        continue;
      }
      this.#directive();
    }
  }

  #directive(): void {
    const token = this.#stream.current!;
    const name = token.text;
    const isKnown = !token.unknown && isBuiltIn(name, this.#minor);
    if (token.unknown) {
      this.#block.isOpen = true;
      this.findings.push({ rule: variableNotChecked, finding: { range: token.range, message: unknownName } });
    } else if (!isKnown && this.findings.length < mostFindings) {
      // To find out what was meant takes time, and a text may be nothing but such words.
      this.findings.push(unknownPluginFinding(token, this.#block.keys, this.#minor));
    }
    if (isKnown) this.#block.begin(name, token);
    const open: Token[] = [];
    while (this.#stream.next()) {
      const { current, text } = this.#stream;
      if (text === '{') {
        open.push(current!);
      } else if (open.length === 0 && this.#stream.isNewLine) {
        this.#stream.back();
        return;
      } else if (text === '}') {
        if (!open.pop()) this.#fail(syntax, current, unexpectedClose);
      } else if (text === 'import' && this.#stream.isNewLine) {
        this.#import();
        this.#stream.back();
        continue;
      }
      if (isKnown) this.#block.add(name, current!);
    }
    if (open.length > 0) this.#fail(syntax, open.at(-1), unclosed(`block of ${name}`, `${name} 的块`));
  }

  #snippet(name: string): void {
    if (this.#snippets.has(name)) this.#fail(importRule, this.#block.keys[0]?.token, repeatedSnippet(name));
    const opened = this.#stream.current;
    if (!this.#stream.is('{')) this.#fail(syntax, opened, snippetWithoutBrace(name));
    const body: Token[] = [];
    let depth = 1;
    while (this.#stream.next()) {
      if (this.#stream.is('}') && --depth === 0) break;
      if (this.#stream.is('{')) depth++;
      body.push(this.#stream.current!);
    }
    if (depth !== 0) this.#fail(syntax, opened, unclosed(`snippet (${name})`, `片段 (${name})`));
    this.#refuseSelfImport(name, body);
    this.#snippets.set(name, body);
    this.#block.keys = [];
  }

  #refuseSelfImport(name: string, body: readonly Token[]): void {
    body.forEach((token, at) => {
      const before = body[at - 1];
      const isAtLineStart = !before || before.line !== token.line;
      const imported = body[at + 1];
      if (token.text === 'import' && isAtLineStart && imported && !imported.unknown && imported.text === name) {
        this.#fail(importRule, imported, endlessImport(name));
      }
    });
  }

  #import(): void {
    const token = this.#stream.current;
    if (!this.#stream.nextArgument()) this.#fail(importRule, token, importsNothing);
    const target = this.#stream.current!;
    if (target.text === '') this.#fail(importRule, target, importsNothing);
    if (this.#stream.nextArgument()) this.#fail(importRule, this.#stream.current, importsMore);
    const snippet = target.unknown ? undefined : this.#snippets.get(target.text);
    if (snippet) {
      if (this.#expansions++ >= mostExpansions) this.#fail(importRule, target, endlessImport(target.text));
      if (this.#stream.length + snippet.length > mostTokens) this.#fail(importNotChecked, target, tooLarge);
      this.#stream.splice(snippet);
      return;
    }
    if (!target.unknown) checkGlob(target);
    this.isOpen = true;
    this.#block.isOpen = true;
    if (this.findings.length < mostFindings) this.findings.push(notFound(target, [...this.#snippets.keys()], this.#tokens));
    this.#stream.splice([]);
  }

  #failAtEnd(): never {
    this.#fail(syntax, this.#stream.last, expectedAddress);
  }

  #fail(rule: typeof syntax, at: Token | undefined, message: { en: string; zh: string }): never {
    throw new Refusal(rule, at ?? this.#stream.last ?? { from: 0, to: 0 }, message);
  }
}

/** More are not shown. */
const mostFindings = 2 * mostDiagnostics;

/** A single key in parentheses names a snippet. */
function snippetName(keys: readonly Key[]): string | undefined {
  const text = keys.length === 1 ? keys[0]!.text : '';
  return text.startsWith('(') && text.endsWith(')') ? text.slice(1).replace(/\)$/, '') : undefined;
}

const expectedAddress = {
  en: 'A comma promises another zone, and none follows: remove the comma.',
  zh: '逗号之后还应有一个区域，这里却没有：请去掉逗号。',
};

const unexpectedClose = {
  en: 'This "}" closes nothing on its line: a plugin\'s block opens with "{" at the end of the plugin\'s line. Put the "}" of the server block on a line of its own.',
  zh: '这个 "}" 在它所在的行没有对应的 "{"：插件的块要在插件那一行的末尾用 "{" 打开。服务器块的 "}" 请单独成行。',
};

const importsNothing = { en: 'import takes the name of a snippet or of a file.', zh: 'import 后面要写片段名或文件名。' };
const importsMore = { en: 'import takes one name only: write another import on a line of its own.', zh: 'import 只接受一个名字：其余的请另起一行再写 import。' };
const tooLarge = { en: 'The imports of snippets unfold to more than can be checked.', zh: '片段展开后过于庞大，无法检查。' };
const unknownName = {
  en: 'The name of this plugin comes from an environment variable, so its lines are not checked.',
  zh: '这个插件的名字来自环境变量，因此这几行不作检查。',
};

function unclosed(what: string, name: string) {
  return { en: `The ${what} is never closed: a "}" is missing.`, zh: `${name}没有结束：缺少 "}"。` };
}

function repeatedSnippet(name: string) {
  return { en: `The snippet (${name}) is defined twice.`, zh: `片段 (${name}) 定义了两次。` };
}

function snippetWithoutBrace(name: string) {
  return { en: `The snippet (${name}) needs its "{" on the same line.`, zh: `片段 (${name}) 的 "{" 要写在同一行。` };
}

function endlessImport(name: string) {
  return { en: `The snippet ${name} imports itself without end.`, zh: `片段 ${name} 会无休止地导入自己。` };
}
