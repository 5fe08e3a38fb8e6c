import type { Language } from '../engine/localized.ts';
import type { ValidateOptions, Validator } from '../engine/validator.ts';

/**
 * What a page tells its playground: all that the browser would else have to load the validator's
 * rules for, and the addresses, which only the site knows.
 */
export interface PlaygroundSetup {
  readonly language: Language;
  readonly validator: string;
  /** Grammar of the editor, and whether the text can be formatted. */
  readonly syntax: Validator['language'];
  /** What a download is called. */
  readonly fileName: string;
  readonly text: string;
  readonly options: ValidateOptions;
  readonly choices: readonly SetupChoice[];
  /** Whose verdict it is, by the value of the first choice, which is the version where there are versions. */
  readonly authorities: Readonly<Record<string, string>>;
  /** Where drafts of this playground are kept: its page and file. */
  readonly draft: string;
  readonly addresses: {
    /** Pages of rules begin with it. */
    readonly rules: string;
    readonly checked: string;
    /** This validator at full size. */
    readonly validate: string;
    /** The home page in this language: validators stand below it. */
    readonly site: string;
    /** JSON list of {@link ExampleGroup}. */
    readonly examples: string;
  };
}

export interface SetupChoice {
  readonly option: keyof ValidateOptions;
  readonly label: string;
  /** In the order of the menu. */
  readonly values: readonly string[];
  /** Of values that say nothing by themselves. */
  readonly names?: Readonly<Record<string, string>>;
  readonly preset: string;
}

/** The examples of one topic, as the examples menu shows them. */
export interface ExampleGroup {
  readonly title: string;
  readonly examples: readonly { readonly title: string; readonly text: string; readonly options: ValidateOptions }[];
}

/** What the browser has to know of a validator, in one language. */
export function describeValidator(validator: Validator, language: Language): Pick<PlaygroundSetup, 'validator' | 'syntax' | 'fileName' | 'choices' | 'authorities'> {
  const [first] = validator.choices;
  return {
    validator: validator.id,
    syntax: validator.language,
    fileName: validator.fileName,
    choices: validator.choices.map((choice) => ({
      option: choice.option,
      label: choice.label[language],
      values: inOrder(choice.values),
      ...(choice.names && { names: Object.fromEntries(Object.entries(choice.names).map(([value, name]) => [value, name[language]])) }),
      preset: choice.preset,
    })),
    authorities: Object.fromEntries(
      (first?.values ?? ['']).map((value) => [value, validator.authority(first ? { [first.option]: value } : {})]),
    ),
  };
}

/** Versions with the newest first; other values as the validator lists them. */
function inOrder(values: readonly string[]): readonly string[] {
  if (!values.every((value) => /^\d/.test(value))) return values;
  return values.toSorted((one, other) => other.localeCompare(one, 'en', { numeric: true }));
}

/** The value of a choice that the options stand for. */
export function chosenValue({ option, values, preset }: SetupChoice, options: ValidateOptions): string {
  const chosen = options[option];
  return chosen !== undefined && values.includes(chosen) ? chosen : preset;
}

/** Whose verdict it is under these options. */
export function chosenAuthority({ choices: [first], authorities }: PlaygroundSetup, options: ValidateOptions): string {
  return authorities[first ? chosenValue(first, options) : '']!;
}
