/** CNI documents of our own, for which the verdict of libcni and the reference plugins is recorded beside them. */

export interface CniCase {
  readonly name: string;
  readonly text: string;
}

/** What they said. */
export interface RecordedVerdict {
  readonly verdict: 'accept' | 'reject';
  readonly error?: string;
}

/** All cases; `read` gives the text of a file beside this one. */
export function allCases(read: (name: string) => string): CniCase[] {
  return [
    ...documents(read('documents.txt')),
    ...lines(read('plugins.txt')).map((plugin) => ({ name: plugin, text: listOf(plugin) })),
    ...lines(read('chained.txt')).map((plugin) => ({ name: `after bridge: ${plugin}`, text: listOf('{"type": "bridge"}', plugin) })),
  ];
}

/** Whole documents, each under a line `=== name`. */
function documents(text: string): CniCase[] {
  return text.split(/^=== /m).slice(1).map((part) => {
    const end = part.indexOf('\n');
    return { name: part.slice(0, end), text: part.slice(end + 1) };
  });
}

function lines(text: string): string[] {
  return text.trimEnd().split('\n');
}

function listOf(...plugins: readonly string[]): string {
  return `{\n  "cniVersion": "1.1.0",\n  "name": "n",\n  "plugins": [\n    ${plugins.join(',\n    ')}\n  ]\n}\n`;
}
