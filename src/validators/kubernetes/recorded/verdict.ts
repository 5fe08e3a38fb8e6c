/** What a kube-apiserver said of one document. */
export interface Verdict {
  readonly accepted: boolean;
  /** HTTP status of the answer. */
  readonly code: number;
  /** Faults that validation found, one a field (code 422). */
  readonly causes?: readonly Cause[];
  /** Paths of fields that strict decoding refused as unknown or repeated (code 400). */
  readonly strict?: readonly string[];
  /** Keys that stand twice in the YAML, with the line of the second value in the document. */
  readonly repeated?: readonly RepeatedKey[];
  /** Path, without indices, of the field that did not decode (code 400). */
  readonly undecoded?: string;
  /** The server's words where it names no field. */
  readonly message?: string;
}

/** One fault that validation found, in the server's words. */
export interface Cause {
  readonly reason: string;
  readonly field: string;
  readonly message: string;
}

/** A key that stands twice in one map. */
export interface RepeatedKey {
  readonly key: string;
  readonly line: number;
}

/** A `.verdicts.json` file: by case, in the order of its documents. */
export interface VerdictFile {
  /** Version that the server gave of itself, such as `v1.37.1`. */
  readonly server: string;
  readonly cases: Readonly<Record<string, readonly Verdict[]>>;
}

/** An `<minor>.acceptance.json` file: by area and case, a letter a document. */
export interface AcceptanceFile {
  readonly server: string;
  readonly areas: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** `a` accepted, `r` refused, `-` where there was no verdict, as of a kind that the server does not serve. */
export function acceptanceOf({ accepted, code }: Verdict): string {
  if (accepted) return 'a';
  return code === 404 || code === 405 || code === 0 ? '-' : 'r';
}
