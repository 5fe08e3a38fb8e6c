import type { Diagnostic } from './diagnostic.ts';
import type { Localized } from './localized.ts';
import type { RuleDescription } from './rule.ts';

/** What a reader can choose, each for the validators that declare it among their choices. */
export const optionNames = [
  /** Kubernetes minor version, such as `1.37`. */
  'kubernetes',
  /** Minor version of apparmor_parser, such as `5.0`. */
  'apparmor',
  /** Minor version of the OCI Runtime Specification that the runtime supports, such as `1.3`. */
  'ociruntime',
  /** What an OCI image document is: `auto`, `manifest`, `index`, `config`, `layout` or `descriptor`. */
  'ocidocument',
  /** Firecracker minor version, such as `1.16`. */
  'firecracker',
  /** containerd minor version, such as `2.3`. */
  'containerd',
  /** Which of Kata's runtimes reads a configuration: `runtime-rs`, `go`, or `auto`. */
  'kata',
  /** Version of the CNI specification that a runtime speaks, such as `1.1.0`. */
  'cni',
  /** Whether a text is a whole Corefile (`file`), lines of a server block (`block`), or what it looks like (`auto`). */
  'corefile',
  /** CoreDNS minor version, such as `1.15`. */
  'coredns',
] as const;

export type OptionName = (typeof optionNames)[number];

/** What was chosen. A value that is not among the validator's choices counts as not given. */
export type ValidateOptions = Readonly<Partial<Record<OptionName, string>>>;

/**
 * What came of a run. A failure is a fault of ours and is shown as such: it never reads as "valid".
 */
export type Outcome =
  | { readonly diagnostics: readonly Diagnostic[] }
  | { readonly failure: Localized };

/** A choice that the reader may make before a run, such as the version of Kubernetes. */
export interface ValidatorChoice {
  readonly option: OptionName;
  readonly label: Localized;
  readonly values: readonly string[];
  /** What values are called that say nothing by themselves, such as `auto`. */
  readonly names?: Readonly<Record<string, Localized>>;
  readonly preset: string;
}

/** Checks the texts of one system's users as that system would. */
export interface Validator {
  /** Public id: the folder's name, the first part of its rules' ids, `--validator` in the terminal. */
  readonly id: string;
  readonly title: Localized;
  /** Grammar to highlight and edit with. */
  readonly language: 'yaml' | 'json' | 'toml' | 'text';
  /** What such a file is called, for downloads and as an example: `manifest.yaml`, `Corefile`. */
  readonly fileName: string;
  /** The system whose verdict an error stands for, such as `kube-apiserver 1.37`. */
  authority(options: ValidateOptions): string;
  readonly choices: readonly ValidatorChoice[];
  readonly rules: readonly RuleDescription[];
  /** Never rejects for what the text holds; bad input is diagnostics. */
  validate(text: string, options: ValidateOptions): Promise<Outcome>;
}
