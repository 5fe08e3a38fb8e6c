/**
 * What a build says of itself, so that a copy of it can be fetched whole and checked. Both files are
 * written when the site is built and neither is ever answered from a copy.
 */

import type { CitedVersion } from '../citation/citation.ts';

/** `build.json`: small enough to be asked for again and again. */
export interface BuildNote {
  /** Digest of everything the build consists of: what tells two builds of one version apart. */
  readonly build: string;
  /** What a citation calls it, from `version.json`. */
  readonly version: CitedVersion;
  /** When it was built, as ISO 8601. */
  readonly date: string;
  readonly files: number;
  /** How many of the files are pages. */
  readonly pages: number;
  readonly bytes: number;
  /** Digest of the manifest. */
  readonly manifest: string;
  /** Bytes of the pack to download. */
  readonly pack: number;
}

/** Address within the site (`kubernetes/` for its `index.html`), bytes, SHA-256 as base64url. */
export type ManifestFile = readonly [path: string, bytes: number, digest: string];

/** `offline-manifest.json`: every file of the build. */
export interface Manifest {
  readonly build: string;
  readonly files: readonly ManifestFile[];
}

export const noteFile = 'build.json';
export const manifestFile = 'offline-manifest.json';
export const workerFile = 'sw.js';

/** What stands for the build's id in a page until all files are there and it can be computed. */
export const buildPlaceholder = '__BUILD__';

/** Where the pack of a build is. */
export function packFile(build: string): string {
  return `speclens-${build}.zip`;
}

/** A page's address has neither a name nor an ending. */
export function isPage(path: string): boolean {
  return path === '' || path.endsWith('/');
}

/** Whether the name changes with the content, so that nothing else can ever be under it. */
export function isImmutable(path: string): boolean {
  return path.startsWith('assets/');
}

/** SHA-256 as base64url, 43 characters. */
export async function digestOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
