/** Laws that hold for any document: tried on the samples. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { requiredMembers } from './tables/required-members.ts';
import { recognizeKind } from './document.ts';
import { readJson } from '../../engine/json/read-json.ts';
import { goJson } from '../../engine/json/dialect.ts';
import { selectFields } from '../../engine/select-fields.ts';
import { Field } from '../../engine/field.ts';
import { validate } from './validate.ts';

const folder = new URL('samples/', import.meta.url);
const samples = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));

async function errorsIn(text: string): Promise<string[]> {
  const outcome = await validate(text, {});
  assert.ok('diagnostics' in outcome);
  return outcome.diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

/** Objects whose members have names in the specification. */
const structures = [
  '', 'root', 'process', 'process/user', 'process/rlimits[]', 'mounts[]', 'hooks', 'hooks/poststop[]', 'linux', 'linux/namespaces[]',
  'linux/devices[]', 'linux/resources', 'linux/resources/cpu', 'linux/seccomp', 'linux/seccomp/syscalls[]', 'windows', 'freebsd/jail',
];

describe('a runtime document', () => {
  it('may hold members that nobody knows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), fc.constantFrom(...structures), fc.jsonValue({ maxDepth: 2 }), async (sample, pattern, value) => {
        const [object] = selectFields(Field.root(readJson(sample, goJson).document.root), pattern);
        if (object?.node?.type !== 'map') return;
        const at = object.node.range.from + 1;
        assert.deepEqual(await errorsIn(`${sample.slice(0, at)}"nobodyKnowsThis": ${JSON.stringify(value)},${sample.slice(at)}`), []);
      }),
      { numRuns: 200 },
    );
  });

  it('says the same whatever the order of its members', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), fc.infiniteStream(fc.nat()), async (sample, numbers) => {
        const keys = numbers[Symbol.iterator]();
        const shuffled = JSON.stringify(JSON.parse(sample), (_, value: unknown) =>
          value && typeof value === 'object' && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).map((entry) => [Number(keys.next().value), entry] as const).sort((a, b) => a[0] - b[0]).map(([, entry]) => entry))
            : value);
        assert.deepEqual(await errorsIn(shuffled), []);
      }),
      { numRuns: 50 },
    );
  });

  it('is refused without any one of what is REQUIRED', async () => {
    for (const sample of samples) {
      const { root } = readJson(sample, goJson).document;
      for (const [pattern, names] of requiredMembers[recognizeKind(root)]) {
        for (const field of selectFields(Field.root(root), pattern)) {
          for (const name of names) await refusedWithout(sample, field, name);
        }
      }
    }
  });
});

/** Renames the key in the text, which takes the member away. */
async function refusedWithout(sample: string, field: Field, name: string): Promise<void> {
  const range = field.child(name).keyRange;
  if (!range) return;
  const text = `${sample.slice(0, range.from)}"gone"${sample.slice(range.to)}`;
  assert.ok((await errorsIn(text)).length > 0, `${field.path}.${name}`);
}
