/** Words that runc has to know: actions, operators, flags, architectures. */
import type { Field } from '../../../engine/field.ts';
import type { Finding } from '../../../engine/diagnostic.ts';
import type { Localized } from '../../../engine/localized.ts';
import type { ProfileRule } from '../profile-input.ts';
import { shown, suggest } from '../replace-value.ts';
import { actions, architectureTokens, flags, operators } from '../vocabulary.ts';
import { architectureOf } from '../system-calls/architectures.ts';

function* unknownWord(field: Field, known: readonly string[], what: Localized): Iterable<Finding> {
  const text = field.text();
  if (known.includes(text)) return;
  const { words, fix } = suggest(field, known);
  const list = known.length > 9 ? '' : known.map((word) => `\`${word}\``).join(', ');
  const those = words.en !== '' || list === '' ? words : { en: ` There are ${list}.`, zh: `可用的有 ${list}。` };
  yield field.blank
    ? field.finding({ en: `${what.en} is missing, and the runtime refuses the profile.${those.en}`, zh: `缺少${what.zh}，运行时会拒绝这份配置。${those.zh}` })
    : field.finding({ en: `\`${shown(text)}\` is no ${what.en}: the runtime refuses the profile.${those.en}`, zh: `\`${shown(text)}\` 不是有效的${what.zh}，运行时会拒绝这份配置。${those.zh}` }, fix);
}

export const unknownAction: ProfileRule = {
  id: 'seccomp/unknown-action',
  severity: 'error',
  source: 'runc-seccomp-names',
  *check({ root, entries }) {
    const standard = root.child('defaultAction');
    yield* unknownWord(standard, actions, { en: 'default action', zh: '默认动作' });
    for (const { field } of entries) yield* unknownWord(field.child('action'), actions, { en: 'action', zh: '动作' });
  },
};

export const unknownOperator: ProfileRule = {
  id: 'seccomp/unknown-operator',
  severity: 'error',
  source: 'runc-seccomp-names',
  *check({ entries }) {
    for (const { field, rule } of entries) {
      // Without a name there is no call whose arguments runc would look at.
      if (rule.names.length === 0) continue;
      for (const argument of field.child('args').items()) yield* unknownWord(argument.child('op'), operators, { en: 'operator', zh: '比较运算符' });
    }
  },
};

export const unknownFlag: ProfileRule = {
  id: 'seccomp/unknown-flag',
  severity: 'error',
  source: 'runc-seccomp-names',
  *check({ root }) {
    for (const flag of root.child('flags').items()) yield* unknownWord(flag, flags, { en: 'flag of runc', zh: '标志' });
  },
};

export const unknownArchitecture: ProfileRule = {
  id: 'seccomp/unknown-architecture',
  severity: 'error',
  source: 'runc-seccomp-names',
  *check({ root }) {
    for (const architecture of root.child('architectures').items()) {
      if (architectureOf(architecture.text())?.unknownToRunc) {
        yield architecture.finding({
          en: `The specification has \`${architecture.text()}\`, but runc does not know it and refuses the profile.`,
          zh: `规范里有 \`${architecture.text()}\`，但 runc 不认识，会拒绝这份配置。`,
        });
      } else {
        yield* unknownWord(architecture, architectureTokens, { en: 'architecture', zh: '架构' });
      }
    }
  },
};

export const wordRules: readonly ProfileRule[] = [unknownAction, unknownOperator, unknownFlag, unknownArchitecture];
