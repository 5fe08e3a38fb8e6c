import type { Range } from '../../../engine/range.ts';
import type { SourceNode } from '../../../engine/source-tree.ts';
import type { Builder, Properties } from './builder.ts';
import type { Container } from './container.ts';
import { messages } from './messages.ts';
import { missingComma } from './missing-comma.ts';
import { yamlTag } from './rules.ts';
import { Scanner } from './scanner.ts';
import { shownPlace } from './shown-place.ts';
import { SyntaxProblem } from './syntax-error.ts';
import * as kinds from './token.ts';
import type { Token } from './token.ts';

/** Which rule of the grammar an open container follows. */
type Production = 'block-map' | 'block-list' | 'indentless-list' | 'flow-map' | 'flow-list' | 'flow-pair';

interface Frame {
  readonly production: Production;
  readonly container: Container;
  /** No entry has been met yet, and so no comma is due. */
  isFirst: boolean;
  /** A key in braces that no colon follows: its value is null. */
  isLoneKey: boolean;
}

export interface Composed {
  /** Absent where the text holds no document. */
  readonly root: SourceNode | undefined;
  /** Where the text begins that is not read any more, since the document has ended. */
  readonly rest: number | undefined;
}

/**
 * Reads one document by the grammar of go-yaml v2 (parserc.go). Open containers are kept on a stack of
 * our own, so that depth costs no call stack. Throws {@link SyntaxProblem}.
 */
export class Composer {
  readonly #text: string;
  readonly #scanner: Scanner;
  readonly #builder: Builder;
  readonly #frames: Frame[] = [];
  readonly #handles = new Map([['!', '!'], ['!!', 'tag:yaml.org,2002:']]);

  constructor(text: string, from: number, to: number, builder: Builder) {
    this.#text = text;
    this.#scanner = new Scanner(text, from, to);
    this.#builder = builder;
  }

  compose(): Composed {
    const start = this.#passDirectives();
    if (start.kind === kinds.streamEnd) return { root: undefined, rest: undefined };
    const root = this.#builder.finite(this.#root(start));
    return { root, rest: this.#rest() };
  }

  #root(start: Token): SourceNode {
    if (start.kind === kinds.documentStart) {
      this.#scanner.take();
      const { kind, from } = this.#scanner.peek();
      if (kind <= kinds.tagDirective) return this.#builder.empty(from, undefined);
    }
    let node = this.#node(true, false);
    for (let frame = this.#frames.at(-1); frame; frame = this.#frames.at(-1)) {
      // A finished node belongs to the innermost open container; without one the container goes on.
      if (node) this.#builder.add(frame.container, node);
      node = this.#step(frame);
    }
    return node!;
  }

  #passDirectives(): Token {
    const declared = new Set<string>();
    let token = this.#scanner.peek();
    for (; token.kind === kinds.versionDirective || token.kind === kinds.tagDirective; token = this.#scanner.peek()) {
      const isVersion = token.kind === kinds.versionDirective;
      const name = isVersion ? '%' : token.text;
      if (declared.has(name)) throw new SyntaxProblem('directive', token);
      if (isVersion && token.text !== '1.1') throw new SyntaxProblem('yaml-version', token);
      if (!isVersion) this.#handles.set(name, token.suffix);
      declared.add(name);
      this.#scanner.take();
    }
    if (declared.size > 0 && token.kind !== kinds.documentStart) throw new SyntaxProblem('document-start', this.#shown(token));
    return token;
  }

  /** Where text begins that go-yaml never looks at: it decodes the first document and stops. */
  #rest(): number | undefined {
    let { kind, from } = this.#scanner.peek();
    if (kind === kinds.streamEnd) return undefined;
    if (kind !== kinds.documentEnd) return from;
    from = this.#scanner.cursor.at;
    const { to } = this.#scanner.cursor;
    const content = /^[^\S\r\n]*[^\s#]/m.exec(this.#text.slice(from, to));
    return content ? from + content.index + content[0].length - 1 : undefined;
  }

  #open(production: Production, from: number, properties?: Properties): undefined {
    const isMap = production.endsWith('map') || production === 'flow-pair';
    const container = this.#builder.open(isMap, from, properties);
    this.#frames.push({ production, container, isFirst: true, isLoneKey: false });
  }

  #close({ container }: Frame, last?: Token): SourceNode {
    this.#frames.pop();
    if (last && last.to > last.from) container.to = last.to;
    return this.#builder.close(container, this.#frames.length);
  }

  /** Reads a scalar or an alias, or opens a container and gives nothing yet. */
  #node(inBlock: boolean, mayBeIndentless: boolean): SourceNode | undefined {
    const scanner = this.#scanner;
    if (scanner.peek().kind === kinds.alias) return this.#builder.alias(scanner.take());
    const properties = this.#properties();
    const token = scanner.peek();
    switch (token.kind) {
      case kinds.scalar:
        return this.#builder.scalar(scanner.take(), properties);
      case kinds.flowSequenceStart:
        return this.#open('flow-list', scanner.take().from, properties);
      case kinds.flowMappingStart:
        return this.#open('flow-map', scanner.take().from, properties);
      case kinds.blockEntry:
        if (mayBeIndentless) return this.#open('indentless-list', token.from, properties);
        break;
      case kinds.blockSequenceStart:
        if (inBlock) return this.#open('block-list', scanner.take().from, properties);
        break;
      case kinds.blockMappingStart:
        if (inBlock) return this.#open('block-map', scanner.take().from, properties);
        break;
    }
    if (properties) return this.#builder.empty(token.from, properties);
    throw this.#unclosedBefore(token) ?? new SyntaxProblem('expected-value', this.#shown(token));
  }

  /** An anchor and a tag, in either order. */
  #properties(): Properties | undefined {
    let token = this.#scanner.peek();
    if (token.kind !== kinds.anchor && token.kind !== kinds.tag) return undefined;
    const first = this.#scanner.take();
    token = this.#scanner.peek();
    const isPair = token.kind !== first.kind && (token.kind === kinds.anchor || token.kind === kinds.tag);
    const second = isPair ? this.#scanner.take() : undefined;
    const [anchor, tag] = first.kind === kinds.anchor ? [first, second] : [second, first];
    return {
      range: { from: first.from, to: (second ?? first).to },
      anchor: anchor?.text ?? '',
      tag: tag ? this.#longTag(tag) : '',
    };
  }

  #longTag({ text: handle, suffix, from, to }: Token): string {
    if (!handle) return suffix;
    const prefix = this.#handles.get(handle);
    if (prefix === undefined) this.#builder.findings.refuse(yamlTag, { from, to }, messages.undefinedHandle(handle));
    return prefix === undefined ? '' : prefix + suffix;
  }

  #step(frame: Frame): SourceNode | undefined {
    switch (frame.production) {
      case 'block-map': return this.#blockMap(frame);
      case 'block-list': return this.#blockList(frame);
      case 'indentless-list': return this.#indentlessList(frame);
      case 'flow-map': return this.#flowMap(frame);
      case 'flow-list': return this.#flowList(frame);
      case 'flow-pair': return this.#flowPair(frame);
    }
  }

  #blockMap(frame: Frame): SourceNode | undefined {
    const { key } = frame.container;
    const token = this.#scanner.peek();
    const expected = key ? kinds.value : kinds.key;
    if (token.kind === expected) {
      this.#scanner.take();
      const next = this.#scanner.peek().kind;
      const isThere = next !== kinds.key && next !== kinds.value && next !== kinds.blockEnd;
      return isThere ? this.#node(true, true) : this.#builder.empty(token.to, undefined);
    }
    if (key) return this.#builder.empty(key.range.to, undefined);
    if (token.kind === kinds.blockEnd) return this.#close(frame, this.#scanner.take());
    throw this.#strayIn(frame, token);
  }

  /** A line that fits no level, or text behind a value that has ended. */
  #strayIn({ container }: Frame, token: Token): SyntaxProblem {
    const range = this.#shown(token);
    const isSameLine = !/[\r\n]/.test(this.#text.slice(container.to, range.from));
    return new SyntaxProblem(isSameLine && container.to > container.from ? 'text-after-value' : 'stray-indentation', range, container.from);
  }

  #blockList(frame: Frame): SourceNode | undefined {
    const token = this.#scanner.peek();
    if (token.kind === kinds.blockEntry) return this.#item(token, false);
    if (token.kind === kinds.blockEnd) return this.#close(frame, this.#scanner.take());
    throw new SyntaxProblem('expected-dash', this.#shown(token), frame.container.from);
  }

  #indentlessList(frame: Frame): SourceNode | undefined {
    const token = this.#scanner.peek();
    return token.kind === kinds.blockEntry ? this.#item(token, true) : this.#close(frame);
  }

  #item(dash: Token, isIndentless: boolean): SourceNode | undefined {
    this.#scanner.take();
    const next = this.#scanner.peek().kind;
    const isKey = next === kinds.key || next === kinds.value;
    const isThere = next !== kinds.blockEntry && next !== kinds.blockEnd && !(isIndentless && isKey);
    return isThere ? this.#node(true, false) : this.#builder.empty(dash.to, undefined);
  }

  #flowList(frame: Frame): SourceNode | undefined {
    const token = this.#flowEntry(frame, kinds.flowSequenceEnd);
    if (token.kind === kinds.flowSequenceEnd) return this.#close(frame, this.#scanner.take());
    if (token.kind !== kinds.key) return this.#node(false, false);
    this.#scanner.take();
    return this.#open('flow-pair', token.from);
  }

  /** `key: value` as an item of `[ ]`: a map of its own. */
  #flowPair(frame: Frame): SourceNode | undefined {
    const { key } = frame.container;
    const token = this.#scanner.peek();
    if (key) return this.#flowValue(key, kinds.flowSequenceEnd);
    if (!frame.isFirst) return this.#close(frame);
    frame.isFirst = false;
    const isThere = !isOneOf(token.kind, kinds.value, kinds.flowEntry, kinds.flowSequenceEnd);
    if (isThere) return this.#node(false, false);
    // go-yaml loses this token (parserc.go), and with it usually the document.
    return this.#builder.empty(this.#scanner.take().to, undefined);
  }

  #flowMap(frame: Frame): SourceNode | undefined {
    const { key } = frame.container;
    if (key && frame.isLoneKey) {
      frame.isLoneKey = false;
      return this.#builder.empty(key.range.to, undefined);
    }
    if (key) return this.#flowValue(key, kinds.flowMappingEnd);
    const token = this.#flowEntry(frame, kinds.flowMappingEnd);
    if (token.kind === kinds.flowMappingEnd) return this.#close(frame, this.#scanner.take());
    if (token.kind !== kinds.key) {
      frame.isLoneKey = true;
      return this.#node(false, false);
    }
    this.#scanner.take();
    const next = this.#scanner.peek();
    const isThere = !isOneOf(next.kind, kinds.value, kinds.flowEntry, kinds.flowMappingEnd);
    return isThere ? this.#node(false, false) : this.#builder.empty(next.from, undefined);
  }

  #flowValue(key: SourceNode, closing: number): SourceNode | undefined {
    const token = this.#scanner.peek();
    if (token.kind !== kinds.value) return this.#builder.empty(key.range.to, undefined);
    this.#scanner.take();
    const isThere = !isOneOf(this.#scanner.peek().kind, kinds.flowEntry, closing);
    return isThere ? this.#node(false, false) : this.#builder.empty(token.to, undefined);
  }

  /** The token that the next entry begins with, behind its comma, or the closing bracket. */
  #flowEntry(frame: Frame, closing: number): Token {
    const token = this.#scanner.peek();
    if (token.kind !== closing && !frame.isFirst) {
      if (token.kind !== kinds.flowEntry) {
        throw this.#unclosedBefore(token) ?? missingComma(this.#text, frame.container, token, this.#shown(token));
      }
      this.#scanner.take();
    }
    frame.isFirst = false;
    return this.#scanner.peek();
  }

  /** Where the document ends inside brackets, the opening one is at fault. */
  #unclosedBefore({ kind }: Token): SyntaxProblem | undefined {
    const frame = this.#frames.findLast(({ production }) => production === 'flow-map' || production === 'flow-list');
    if (!frame || !isOneOf(kind, kinds.streamEnd, kinds.documentStart, kinds.documentEnd)) return undefined;
    const { from } = frame.container;
    return new SyntaxProblem(frame.production === 'flow-map' ? 'unclosed-map' : 'unclosed-list', { from, to: from + 1 });
  }

  #shown(token: Token): Range {
    return shownPlace(this.#text, this.#scanner.cursor.to, token);
  }
}

function isOneOf(kind: number, ...some: readonly number[]): boolean {
  return some.includes(kind);
}
