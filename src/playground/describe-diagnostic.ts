import type { Diagnostic, Edit } from '../engine/diagnostic.ts';
import type { Language } from '../engine/localized.ts';
import { element } from '../dom/element.ts';
import { inlineCode } from '../dom/inline-code.ts';
import { severityWords } from './playground-words.ts';

/** What a tooltip says: severity, message, the way to the rule's page, and the fix where there is one. */
export function describeDiagnostic(
  { severity, message, rule, fix }: Diagnostic,
  language: Language,
  ruleAddress: string,
  apply: (edits: readonly Edit[]) => void,
): Node {
  return element(
    'span',
    {},
    element('b', {}, severityWords[severity][language]),
    ' ',
    ...inlineCode(message[language]),
    ' ',
    element('a', { href: ruleAddress }, rule),
    fix && ' ',
    fix && element('button', { type: 'button', click: () => apply(fix.edits) }, fix.title[language]),
  );
}
