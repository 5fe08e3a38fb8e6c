import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Severity } from '../engine/diagnostic.ts';
import { LineIndex } from '../engine/line-index.ts';
import type { Language } from '../engine/localized.ts';
import type { RuleDescription } from '../engine/rule.ts';
import { absoluteHref } from '../site/address.ts';
import type { CheckedFile } from './check-files.ts';
import { standardInput } from './find-files.ts';
import { readRulePage } from './rule-page.ts';

/** What a SARIF log says of the tool that wrote it. */
export interface SarifTool {
  readonly version: string;
  readonly rules: readonly RuleDescription[];
}

/** The log in SARIF 2.1.0 (OASIS Standard, 27 March 2020), as code scanning services read it. */
export function sarifOf(files: readonly CheckedFile[], tool: SarifTool, language: Language): string {
  const used = new Set(files.flatMap(({ outcome }) => diagnosticsOf(outcome).map(({ rule }) => rule)));
  const rules = tool.rules.filter(({ id }) => used.has(id));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Speclens',
            version: tool.version,
            informationUri: absoluteHref('/', language),
            rules: rules.map((rule) => descriptorOf(rule, language)),
          },
        },
        // SARIF §3.14.17: columns count UTF-16 code units, as our offsets do.
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(files, language)],
        results: files.flatMap((file) => resultsOf(file, rules, language)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

// SARIF §3.27.10 has no "hint"; a note is "a minor problem or an opportunity to improve".
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'note' };

function descriptorOf({ id, severity }: RuleDescription, language: Language) {
  const page = readRulePage(id, language);
  return {
    id,
    ...(page && { shortDescription: { text: page.title }, fullDescription: { text: page.summary } }),
    helpUri: absoluteHref(`/rules/${id}/`, language),
    defaultConfiguration: { level: levels[severity] },
  };
}

function invocationOf(files: readonly CheckedFile[], language: Language) {
  const notifications = files.flatMap(({ file, outcome }) =>
    'failure' in outcome
      ? [
          {
            level: 'error',
            message: { text: outcome.failure[language] },
            locations: [{ physicalLocation: { artifactLocation: artifactOf(file) } }],
          },
        ]
      : [],
  );
  return { executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications };
}

function resultsOf({ file, text, outcome }: CheckedFile, rules: readonly RuleDescription[], language: Language) {
  const lines = new LineIndex(text);
  return diagnosticsOf(outcome).map(({ rule, severity, message, range: { from, to } }) => {
    const start = lines.position(from);
    const end = lines.position(to);
    return {
      ruleId: rule,
      ruleIndex: rules.findIndex(({ id }) => id === rule),
      level: levels[severity],
      message: { text: message[language] },
      locations: [
        {
          physicalLocation: {
            artifactLocation: artifactOf(file),
            region: {
              startLine: start.line,
              startColumn: start.column,
              endLine: end.line,
              endColumn: end.column,
              charOffset: from,
              charLength: to - from,
            },
          },
        },
      ],
    };
  });
}

function diagnosticsOf(outcome: CheckedFile['outcome']): readonly Diagnostic[] {
  return 'failure' in outcome ? [] : outcome.diagnostics;
}

/** Relative where the person wrote it so, since code scanning compares it with the repository's files. */
function artifactOf(file: string) {
  if (file === standardInput) return { uri: 'stdin' };
  if (isAbsolute(file)) return { uri: pathToFileURL(resolve(file)).href };
  return { uri: file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/') };
}
