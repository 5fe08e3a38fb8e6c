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
  readonly choice: SetupChoice | undefined;
  /** Whose verdict it is, by the choice's value. */
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
  readonly values: readonly string[];
  readonly preset: string;
}

/** The examples of one topic, as the examples menu shows them. */
export interface ExampleGroup {
  readonly title: string;
  readonly examples: readonly { readonly title: string; readonly text: string; readonly options: ValidateOptions }[];
}

/** What the browser has to know of a validator, in one language. */
export function describeValidator(validator: Validator, language: Language): Pick<PlaygroundSetup, 'validator' | 'syntax' | 'fileName' | 'choice' | 'authorities'> {
  const [choice] = validator.choices;
  const values = choice?.values ?? [''];
  return {
    validator: validator.id,
    syntax: validator.language,
    fileName: validator.fileName,
    choice: choice && { option: choice.option, label: choice.label[language], values: choice.values, preset: choice.preset },
    authorities: Object.fromEntries(
      values.map((value) => [value, validator.authority(choice ? { [choice.option]: value } : {})]),
    ),
  };
}

/** The version (or other choice) that the options stand for. */
export function chosenValue({ choice }: PlaygroundSetup, options: ValidateOptions): string {
  if (!choice) return '';
  const value = options[choice.option];
  return value !== undefined && choice.values.includes(value) ? value : choice.preset;
}
