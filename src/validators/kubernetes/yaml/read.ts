import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Document, type ParsedNode } from 'yaml';
import type { MapEntry, SourceDocument, SourceNode } from '../../../engine/source-tree.ts';
import type { RuleFinding } from '../rule.ts';
import { yamlSyntax } from './rules.ts';

/** The documents of a text, and what kept parts of it from being read. */
export interface SourceText {
  readonly documents: readonly SourceDocument[];
  readonly findings: readonly RuleFinding[];
}

/** PROVISIONAL: reads YAML with the library's own scalar rules. */
export function readYaml(text: string): SourceText {
  const parsed = parseAllDocuments(text, { version: '1.1' }) as Document.Parsed[];
  const findings: RuleFinding[] = [];
  const documents = parsed.map((document) => {
    for (const error of document.errors) {
      const [from, to] = error.pos;
      findings.push({ rule: yamlSyntax, finding: { range: { from, to }, message: { en: error.message, zh: error.message } } });
    }
    const [from, , to] = document.range;
    return { root: document.contents ? convert(document.contents, document) : undefined, range: { from, to }, broken: document.errors.length > 0 };
  });
  return { documents, findings };
}

function convert(node: ParsedNode, document: Document.Parsed): SourceNode {
  const range = { from: node.range[0], to: node.range[1] };
  if (isAlias(node)) return convert(node.resolve(document) as ParsedNode, document);
  if (isMap(node)) {
    const entries = new Map<string, MapEntry>();
    for (const pair of node.items) {
      const key = String((pair.key as { value?: unknown }).value);
      const [keyFrom, keyTo] = pair.key.range;
      const value: SourceNode = pair.value ? convert(pair.value as ParsedNode, document) : { type: 'null', range: { from: keyTo, to: keyTo } };
      entries.set(key, { key, keyRange: { from: keyFrom, to: keyTo }, value });
    }
    return { type: 'map', entries, range };
  }
  if (isSeq(node)) return { type: 'list', items: node.items.map((item) => convert(item as ParsedNode, document)), range };
  if (!isScalar(node)) return { type: 'null', range };
  const { value } = node;
  if (typeof value === 'string') return { type: 'string', value, range };
  if (typeof value === 'boolean') return { type: 'boolean', value, range };
  if (typeof value === 'number') return { type: 'number', value, text: String(value), integer: Number.isInteger(value), range };
  return { type: 'null', range };
}
