/**
 * Writes `agent-sandbox.json`: what the CustomResourceDefinitions of kubernetes-sigs/agent-sandbox say,
 * without their descriptions. Optional, like `generate.ts`: its output is committed.
 *
 * ```sh
 * node src/validators/kubernetes/schemas/generate-definitions.ts v0.5.6 path/to/agent-sandbox/k8s/crds/*.yaml
 * ```
 *
 * Parts that are the same in several places, such as a Pod's spec, are written once: `bundled-definitions.ts`
 * says how.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Shorter parts are not worth a reference. */
const shortestShared = 60;

const [version, ...files] = process.argv.slice(2);

/** What nothing is checked by: words, and what only tables on a screen show. */
const left: ReadonlySet<string> = new Set(['description', 'message', 'additionalPrinterColumns', 'annotations', 'conversion']);

function withoutDescriptions(value: Json, isProperties = false): Json {
  if (Array.isArray(value)) return value.map((item) => withoutDescriptions(item));
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).filter(([key]) => isProperties || !left.has(key));
  return Object.fromEntries(members.map(([key, member]) => [key, withoutDescriptions(member, key === 'properties' && !isProperties)]));
}

const counts = new Map<string, number>();
const numbers = new Map<string, number>();
const shared: Json[] = [];

function count(value: Json): void {
  if (value === null || typeof value !== 'object') return;
  const text = JSON.stringify(value);
  counts.set(text, (counts.get(text) ?? 0) + 1);
  if (counts.get(text) === 1) for (const member of Object.values(value)) count(member);
}

function referring(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  const text = JSON.stringify(value);
  if (text.length < shortestShared || (counts.get(text) ?? 0) < 2) return inside(value);
  let number = numbers.get(text);
  if (number === undefined) {
    const part = inside(value);
    numbers.set(text, (number = shared.push(part) - 1));
  }
  return { $: number };
}

function inside(value: Json[] | { [key: string]: Json }): Json {
  if (Array.isArray(value)) return value.map(referring);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, referring(member)]));
}

const definitions = files.map((file) => withoutDescriptions(parse(readFileSync(file, 'utf8')) as Json));
for (const definition of definitions) count(definition);
const file = { version, definitions: definitions.map(referring), shared };
writeFileSync(new URL('agent-sandbox.json', import.meta.url), `${JSON.stringify(file)}\n`);
