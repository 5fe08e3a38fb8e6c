/** Corefiles of our own, for which CoreDNS's verdict is recorded beside them. */

export interface CorefileCase {
  readonly name: string;
  readonly text: string;
}

/** Whole files, each under a line `=== name`. */
function readFiles(text: string): CorefileCase[] {
  return text.split(/^=== /m).slice(1).map((part) => {
    const end = part.indexOf('\n');
    return { name: part.slice(0, end), text: part.slice(end + 1) };
  });
}

/** Lines of a server block for all names, with an empty line between one case and the next. */
function readLines(text: string): CorefileCase[] {
  return text.trimEnd().split('\n\n').map((lines) => ({ name: lines, text: `. {\n ${lines}\n}\n` }));
}

/** Expressions of the plugin view, one a line. */
function readExpressions(text: string): CorefileCase[] {
  return text.trimEnd().split('\n').map((line) => ({ name: `view expr ${line}`, text: `example.org {\n view v {\n  expr ${line}\n }\n whoami\n}\n` }));
}

/** All cases; `read` gives the text of a file beside this one. */
export function allCases(read: (name: string) => string): CorefileCase[] {
  return [
    ...readFiles(read('files.txt')), ...readLines(read('lines.txt')), ...readLines(read('later.txt')), ...readExpressions(read('expressions.txt')),
  ];
}

/** What CoreDNS said: `environment` where it was not the text that it refused. */
export interface RecordedVerdict {
  readonly verdict: 'accept' | 'reject' | 'environment';
  readonly error?: string;
}
