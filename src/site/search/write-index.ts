import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Entry } from './entry.ts';
import { messageParts, partOfMessage } from './message-parts.ts';
import type { MessageIndex } from './messages.ts';
import { searchFolder, searchPaths, type Vocabulary } from './paths.ts';
import { placesOf } from './place.ts';
import { recordOf, stemmer } from './record.ts';

export interface IndexSource {
  readonly entries: readonly Entry[];
  /** Names that mean the same, in both languages. */
  readonly terms: readonly (readonly string[])[];
  readonly messages: MessageIndex;
}

/** Places of words in one chunk of the index. Small: a search loads a chunk for every word. */
const chunkSize = 1000;

/** Of what Pagefind writes only this is used; the rest are interfaces, a worker and another language's code. */
const used = new RegExp(`^(?:pagefind\\.js|pagefind-entry\\.json|pagefind\\..*\\.pf_meta|wasm\\.${stemmer}\\.pagefind|(?:index|fragment|filter)/.*)$`);

/** Has Pagefind write its index into a built site; gives the number of places that it leads to. */
export async function writeIndex(site: string, { entries, terms, messages }: IndexSource): Promise<number> {
  const places = placesOf(entries);
  const otherNames = namesBeside(terms);
  const files = await pagefindFiles(places.map((place) => recordOf(place, otherNames)));
  files.set(searchPaths.vocabulary, Buffer.from(JSON.stringify(vocabularyOf(entries, terms))));
  for (const part of messageParts) files.set(searchPaths.messages(part), Buffer.from(JSON.stringify(messages.filter(({ text }) => partOfMessage(text) === part))));
  for (const [name, bytes] of files) {
    const file = join(site, searchFolder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return places.length;
}

async function pagefindFiles(records: readonly ReturnType<typeof recordOf>[]): Promise<Map<string, Uint8Array>> {
  // Pagefind has no option for it, only this variable, which its process inherits.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
  const { close, createIndex } = await import('pagefind');
  try {
    const { index, errors } = await createIndex({ forceLanguage: stemmer });
    if (!index) throw new Error(`Pagefind: ${errors.join(', ')}`);
    for (const { url, content, language, meta, filters } of records) {
      const added = await index.addCustomRecord({ url, content, language, meta: { ...meta }, filters: { kind: [...filters.kind] } });
      if (added.errors.length > 0) throw new Error(`Pagefind, ${url}: ${added.errors.join(', ')}`);
    }
    const { files } = await index.getFiles();
    return withShortNames(withCountedNames(withPlainWasm(new Map(files.filter(({ path }) => used.test(path)).map(({ path, content }) => [path, content])))));
  } finally {
    await close();
  }
}

/**
 * Pagefind packs its WebAssembly by gzip into a file of a type that hosts do not know. Unpacked and
 * named as what it is, they pack it better (Brotli); Pagefind takes it either way. It asks for
 * `wasm.NAME.pagefind` with the name that its entry file gives.
 */
function withPlainWasm(files: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const packed = `wasm.${stemmer}.pagefind`;
  const entry = JSON.parse(Buffer.from(files.get(searchPaths.entry)!).toString()) as { languages: Record<string, { wasm: string }> };
  entry.languages[stemmer]!.wasm = `${stemmer}.wasm?`;
  const wasm = gunzipSync(files.get(packed)!);
  files.delete(packed);
  return files.set(searchPaths.wasm.split('?')[0]!, wasm).set(searchPaths.entry, Buffer.from(JSON.stringify(entry)));
}

/**
 * Pagefind names chunks and fragments by their digests, of which its list of them, loaded by every
 * first search, mostly consists, and which nothing compresses. Numbers of the same length, behind
 * a few characters of one digest for all, make it a third smaller.
 */
function withCountedNames(files: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const [list, packed] = [...files].find(([name]) => name.endsWith('.pf_meta'))!;
  const names = new Map<string, string>();
  const text = gunzipSync(packed).toString('latin1');
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 3);
  const counted = text.replaceAll(new RegExp(`${stemmer}_[0-9a-f]{7,}`, 'g'), (name) => {
    const number = names.size.toString(36).padStart(name.length - stemmer.length - 1 - digest.length, '0');
    if (!names.has(name)) names.set(name, `${stemmer}_${digest}${number}`);
    return names.get(name)!;
  });
  const renamed = new Map<string, Uint8Array>([[list, gzipSync(Buffer.from(counted, 'latin1'), { level: 9 })]]);
  for (const [file, bytes] of files) {
    const [, folder, name, ending] = /^(index|fragment|filter)\/(\w+)(\.\w+)$/.exec(file) ?? [];
    if (!folder) {
      if (file !== list) renamed.set(file, bytes);
      continue;
    }
    const known = names.get(name!);
    if (!known) throw new Error(`Pagefind’s list of its files does not name ${file}`);
    renamed.set(`${folder}/${known}${ending}`, bytes);
  }
  return renamed;
}

/** Pagefind's script has no white space, but long names in it. */
async function withShortNames(files: Map<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  const { minify } = await import('vite');
  const { code, errors } = await minify(searchPaths.pagefind, Buffer.from(files.get(searchPaths.pagefind)!).toString(), { module: true });
  if (errors.length > 0) throw new Error(`Pagefind’s script: ${errors[0]!.message}`);
  return files.set(searchPaths.pagefind, Buffer.from(code));
}

/** Other names of the terms that a title speaks of: whoever asks in the other language finds it too. */
function namesBeside(terms: readonly (readonly string[])[]): (title: string) => string[] {
  const known = terms.flatMap((names) => names.map((name) => ({ name: ` ${name.toLowerCase()} `, han: /\p{Script=Han}/u.test(name), names })));
  return (title) => {
    const spaced = ` ${title.toLowerCase().replaceAll(/[^\p{L}\p{N}./-]+/gu, ' ')} `;
    return known.flatMap(({ name, han, names }) => (spaced.includes(han ? name.trim() : name) ? names : []));
  };
}

/** Latin words worth correcting to: those of titles, names and terms, and those that stand in several texts. */
function vocabularyOf(entries: readonly Entry[], terms: readonly (readonly string[])[]): Vocabulary {
  const counts = new Map<string, number>();
  const count = (text: string, weight: number): void => {
    for (const [word] of text.matchAll(/[A-Za-z][A-Za-z0-9]{3,}/g)) {
      const plain = word.toLowerCase();
      counts.set(plain, (counts.get(plain) ?? 0) + weight);
    }
  };
  for (const { title, names, text } of entries) {
    count(title, 2);
    for (const name of names) count(name, 2);
    count(text, 1);
  }
  for (const name of terms.flat()) count(name, 5);
  return { words: [...counts].filter(([, times]) => times >= 4).map(([word]) => word).toSorted(), names: terms.flat() };
}
