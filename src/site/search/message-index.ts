/** What the server said of our recorded cases, beside the rule of ours that stands on the same line. */
import { readdirSync, readFileSync } from 'node:fs';
import { LineIndex } from '../../engine/line-index.ts';
import { readCases } from '../../validators/kubernetes/recorded/cases.ts';
import { namedPlaces, placesWithoutIndex } from '../../validators/kubernetes/recorded/named-place.ts';
import type { Verdict, VerdictFile } from '../../validators/kubernetes/recorded/verdict.ts';
import { validator } from '../../validators/kubernetes/validator.ts';
import { readYaml } from '../../validators/kubernetes/yaml/read.ts';
import { bareMessage } from './bare-message.ts';
import { withoutIndices, type KnownMessage, type MessageIndex } from './messages.ts';

const folder = new URL('../../validators/kubernetes/recorded/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const mostFields = 25;
/** Long messages are recorded cut; their beginnings tell them apart. */
const mostWords = 14;

interface Votes {
  readonly kinds: Set<string>;
  readonly rules: Map<string, number>;
  readonly fields: Map<string, Map<string, number>>;
}

interface Heard {
  readonly field: string;
  readonly message: string;
}

/** Gathers them from every recorded case; the validator is run on each. */
export async function messageIndex(): Promise<MessageIndex> {
  const votes = new Map<string, Votes>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.verdicts.json'))) {
    const { cases } = JSON.parse(read(file)) as VerdictFile;
    for (const one of readCases(read(file.replace('.verdicts.json', '.cases.yaml')))) {
      const verdicts = cases[one.name];
      if (!verdicts?.some(({ accepted }) => !accepted)) continue;
      const outcome = await validator.validate(one.text, {});
      if ('failure' in outcome) continue;
      const lines = new LineIndex(one.text);
      const lineOf = (offset: number): number => lines.position(offset).line;
      const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error');
      const { documents } = readYaml(one.text);
      for (const [at, document] of one.documents.entries()) {
        const source = documents.find(({ range }) => range.from < document.to && range.to > document.from);
        const kind = /^kind:\s*"?(\w+)/m.exec(document.text)?.[1];
        const own = errors.filter(({ range }) => range.from >= document.from && range.from <= document.to);
        for (const { field, message } of heardIn(verdicts[at])) {
          const places = [...namedPlaces(source?.root, field), ...placesWithoutIndex(source?.root, field)];
          const named = new Set(places.flatMap((place) => [place.range.from, ...(place.keyRange ? [place.keyRange.from] : [])]).map(lineOf));
          const onLine = own.filter(({ range }) => named.has(lineOf(range.from)));
          const chosen = field && onLine.length > 0 ? onLine : own;
          if (chosen.length === 0) continue;
          const text = bareMessage(message).split(' ').slice(0, mostWords).join(' ');
          const vote = votes.get(text) ?? { kinds: new Set(), rules: new Map(), fields: new Map() };
          votes.set(text, vote);
          if (kind) vote.kinds.add(kind);
          const path = withoutIndices(field);
          const ofField = vote.fields.get(path) ?? new Map<string, number>();
          if (field) vote.fields.set(path, ofField);
          for (const { rule } of chosen) for (const counts of [vote.rules, ofField]) counts.set(rule, (counts.get(rule) ?? 0) + 1 / chosen.length);
        }
      }
    }
  }
  return [...votes].map(([text, { kinds, rules, fields }]): KnownMessage => ({
    text,
    kinds: [...kinds],
    rules: surest(rules),
    fields: Object.fromEntries([...fields].map(([field, counts]) => [field, surest(counts)])),
  }));
}

function surest(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].toSorted(([, a], [, b]) => b - a).slice(0, 3).map(([rule]) => rule);
}

/** Paths of the fields that each rule was about: what a reader may type to find it. */
export function fieldsOfRules(messages: MessageIndex): Map<string, Set<string>> {
  const fields = new Map<string, Set<string>>();
  for (const message of messages) {
    // Anything can be an unknown field; that says nothing of the rule.
    if (Object.keys(message.fields).length > mostFields) continue;
    for (const [field, [rule]] of Object.entries(message.fields)) {
      if (rule) fields.set(rule, (fields.get(rule) ?? new Set()).add(field));
    }
  }
  return fields;
}

/** What kubectl would print; decoding faults are recorded by their field alone. */
function heardIn(verdict: Verdict | undefined): Heard[] {
  if (!verdict) return [];
  return [
    ...(verdict.causes ?? []),
    ...(verdict.strict ?? []).map((field) => ({ field, message: 'strict decoding error: unknown field' })),
    ...(verdict.repeated ?? []).map(() => ({ field: '', message: 'error converting YAML to JSON yaml unmarshal errors line key already set in map' })),
    ...(verdict.undecoded === undefined ? [] : [{ field: verdict.undecoded, message: 'json: cannot unmarshal into Go struct field of type' }]),
    ...(verdict.message === undefined ? [] : [{ field: '', message: verdict.message }]),
  ];
}
