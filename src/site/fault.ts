/** Something wrong in the content, at a place that its author can open. */
export interface Fault {
  /** Path from the root of the repository. */
  readonly file: string;
  /** One-based; absent where the whole file is meant, such as one that is missing. */
  readonly line?: number;
  readonly message: string;
}

/** `content/x.mdx:3 message`, as compilers print it and editors understand it. */
export function formatFault({ file, line, message }: Fault): string {
  return `${file}${line === undefined ? '' : `:${line}`} ${message}`;
}
