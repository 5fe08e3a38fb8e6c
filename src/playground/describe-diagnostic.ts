import type { Diagnostic } from '../engine/diagnostic.ts';
import type { Language } from '../engine/localized.ts';
import { element } from './element.ts';
import { severityWords } from './playground-words.ts';

/** What a tooltip says: severity, message, and the way to the rule's page. */
export function describeDiagnostic({ severity, message, rule }: Diagnostic, language: Language, ruleAddress: string): Node {
  return element(
    'span',
    {},
    element('b', {}, severityWords[severity][language]),
    ` ${message[language]} `,
    element('a', { href: ruleAddress }, rule),
  );
}
