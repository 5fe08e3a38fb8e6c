/**
 * Asks the real systems about all cases and writes their verdicts beside them:
 * `node src/validators/oci-runtime/recorder/record.ts PATH-OF-THE-ORACLE SCHEMAS BUNDLE`. See README.md.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { buildCase, type Case } from '../recorded/build-case.ts';
import { kindOf } from '../../oci-image/document.ts';
import { recognizeKind } from '../document.ts';
import { goJson } from '../../../engine/json/dialect.ts';
import { readJson } from '../../../engine/json/read-json.ts';

const mediaTypes = {
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layout: 'application/vnd.oci.layout.header.v1+json',
  descriptor: 'application/vnd.oci.descriptor.v1+json',
} as const;

const rootOf = (text: string) => readJson(text, goJson).document.root;
const kinds: Readonly<Record<string, (text: string) => string>> = {
  'oci-runtime': (text) => recognizeKind(rootOf(text)),
  'oci-image': (text) => mediaTypes[kindOf(rootOf(text), undefined)],
};

const [oracle, ...places] = process.argv.slice(2);
if (!oracle || places.length !== 2) throw new Error('usage: record.ts ORACLE SCHEMAS BUNDLE');
for (const [validator, kind] of Object.entries(kinds)) record(validator, kind);

function record(validator: string, kind: (text: string) => string): void {
  const folder = new URL(`../../${validator}/`, import.meta.url);
  const cases = JSON.parse(readFileSync(new URL('recorded/cases.json', folder), 'utf8')) as Case[];
  const questions = cases.map((one) => {
    const text = buildCase(one, readFileSync(new URL(`samples/${one.of}`, folder), 'utf8'));
    return JSON.stringify({ id: one.name, kind: kind(text), text });
  });
  const answers = execFileSync(oracle!, places, { input: `${questions.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1 << 28 });
  const verdicts = answers.trim().split('\n').map((line) => {
    const { id, ...verdict } = JSON.parse(line) as { id: string };
    return `${JSON.stringify(id)}: ${JSON.stringify(verdict)}`;
  });
  writeFileSync(new URL('recorded/verdicts.json', folder), `{\n${verdicts.join(',\n')}\n}\n`);
}
