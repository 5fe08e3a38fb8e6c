/** A document of our own, or several that are meant together, to put before a kube-apiserver. */
export interface RecordedCase {
  readonly name: string;
  readonly text: string;
  readonly documents: readonly CaseDocument[];
}

/** One document of a case and where it stands in the case's text. */
export interface CaseDocument {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const nameLine = /^#= (.+)$/gm;

/**
 * Reads a `.cases.yaml` file: cases begin at lines `#= name`, their documents are parted as kubectl
 * parts them, at lines that begin with `---`. The documents may be broken YAML, so nothing is parsed.
 */
export function readCases(file: string): RecordedCase[] {
  const heads = [...file.matchAll(nameLine)];
  const names = heads.map((head) => head[1]!.trim());
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated) throw new Error(`two cases are called “${repeated}”`);
  return heads.map((head, at) => {
    const text = file.slice(head.index + head[0].length + 1, heads[at + 1]?.index ?? file.length);
    return { name: names[at]!, text, documents: documentsOf(text) };
  });
}

function documentsOf(text: string): CaseDocument[] {
  const documents: CaseDocument[] = [];
  let from = 0;
  const close = (to: number) => {
    const part = text.slice(from, to);
    if (!isBlank(part)) documents.push({ from, to, text: part });
  };
  for (const separator of text.matchAll(/^---.*(?:\n|$)/gm)) {
    // Directives belong to the document behind their separator.
    if (/^(%.*\n)+$/.test(text.slice(from, separator.index))) continue;
    close(separator.index);
    from = separator.index + separator[0].length;
  }
  close(text.length);
  return documents;
}

function isBlank(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(#.*)?$/.test(line));
}
