/**
 * A paste is a configuration file, the body of one request, or requests one after another, each with
 * its request line (`PUT /drives/rootfs`), header fields if there are any, and its body.
 */
import { serdeJson } from '../../engine/json/dialect.ts';
import { readJson, type JsonText } from '../../engine/json/read-json.ts';
import type { Range } from '../../engine/range.ts';
import { shifted } from './shifted.ts';

/** One request of a paste. */
export interface Request {
  readonly method: string;
  /** Without scheme, host and query. */
  readonly path: string;
  /** Where method and path stand. */
  readonly range: Range;
  /** Where the body stands; nothing where none follows. */
  readonly bodyRange: Range | undefined;
  readonly body: JsonText | undefined;
}

/** What was pasted: JSON alone, or requests. */
export type Pasted = { readonly json: JsonText } | { readonly requests: readonly Request[] };

const requestLine = /^[ \t]*(?:>[ \t]*)?(GET|PUT|PATCH|DELETE|POST|HEAD|OPTIONS)[ \t]+(\S+)(?:[ \t]+HTTP\/\d(?:\.\d)?)?[ \t]*\r?$/gm;

export function readPaste(text: string): Pasted {
  const first = text.search(/\S/);
  // What begins like JSON is JSON: a request line could only stand inside one of its strings.
  if (text[first] === '{' || text[first] === '[') return { json: readJson(text, serdeJson) };
  const lines = [...text.matchAll(requestLine)];
  if (lines.length === 0) return { json: readJson(text, serdeJson) };
  return { requests: lines.map((line, at) => readRequest(text, line, lines[at + 1]?.index ?? text.length)) };
}

function readRequest(text: string, line: RegExpExecArray, to: number): Request {
  const [whole, method, target] = line as unknown as [string, string, string];
  const from = line.index + whole.indexOf(method);
  const targetFrom = line.index + whole.indexOf(target, whole.indexOf(method) + method.length);
  const path = target.replace(/^https?:\/\/[^/]*/, '').replace(/\?.*$/, '') || '/';
  const bodyRange = bodyRangeOf(text, line.index + whole.length, to);
  const body = bodyRange && shifted(readJson(text.slice(bodyRange.from, bodyRange.to), serdeJson), bodyRange.from);
  return { method, path, range: { from, to: targetFrom + target.length }, bodyRange, body };
}

/** What follows the request line and its header fields, up to the next request; comments on lines of their own are ours. */
function bodyRangeOf(text: string, from: number, to: number): Range | undefined {
  const lead = /^(?:[ \t]*(?:[A-Za-z][A-Za-z-]*:[^\n]*|#[^\n]*)?\r?\n)*/.exec(text.slice(from, to))![0];
  const start = from + lead.length;
  const end = lastLineOf(text, start, to);
  return text.slice(start, end).trim() === '' ? undefined : { from: start, to: end };
}

/** The end of the last line that is neither blank nor a comment. */
function lastLineOf(text: string, from: number, to: number): number {
  let end = to;
  while (end > from) {
    const begin = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(Math.max(begin, from), end).trim();
    if (line !== '' && !line.startsWith('#')) return end;
    end = begin - 1;
  }
  return from;
}
