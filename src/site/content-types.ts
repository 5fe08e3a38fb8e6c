/** The type of a file by its ending, without the dot: what our server sends, and what other hosts are told to. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  xml: 'application/xml',
  txt: 'text/plain',
  yaml: 'text/plain',
  md: 'text/markdown',
  svg: 'image/svg+xml',
  png: 'image/png',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  zip: 'application/zip',
};

/** What a file is sent as, in UTF-8 where it is text. */
export function contentTypeOf(ending: string): string {
  const type = contentTypes[ending] ?? 'application/octet-stream';
  return isText(type) ? `${type}; charset=utf-8` : type;
}

/** Texts whose encoding has to be said: SVG and the manifest are UTF-8 by themselves. */
export function isText(type: string): boolean {
  return /^(?:text\/|application\/(?:json|xml)$)/.test(type);
}

/** Whether compressing it saves anything. */
export function isCompressible(type: string): boolean {
  return isText(type.split(';')[0]!) || /^(?:application\/(?:manifest\+json|wasm)|image\/svg\+xml)$/.test(type);
}
