import type { Field } from '../../../../engine/field.ts';
import type { Finding } from '../../../../engine/diagnostic.ts';
import { checkName, checkNotVacant, checkRange, checkRequiredName, checkRequired, checkValue } from '../../field-checks.ts';
import { checkDns1035Label, checkFullyQualifiedName } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { webhookKinds, webhooksOf } from './admission-object.ts';

/** The settings of a webhook: its name, the reviews that it understands, its side effects, its timeout. */
export const webhook = objectRule({
  id: 'kubernetes/webhook-settings',
  severity: 'error',
  source: 'kubernetes-admission-validation',
  kinds: webhookKinds,
  *check(object) {
    const seen = new Set<string>();
    for (const one of webhooksOf(object)) {
      yield* checkUniqueName(one.child('name'), seen);
      yield* checkReviewVersions(one.child('admissionReviewVersions'));
      yield* checkSideEffects(one.child('sideEffects'));
      yield* checkRange(one.child('timeoutSeconds'), 1, 30);
    }
  },
});

function* checkUniqueName(name: Field, seen: Set<string>): Iterable<Finding> {
  yield* checkRequiredName(name, checkFullyQualifiedName);
  if (!name.blank && seen.has(name.text())) {
    yield name.finding({ en: `Another webhook of this configuration is already called "${name.text()}".`, zh: `这个配置里已有名为 "${name.text()}" 的 webhook。` });
  }
  seen.add(name.text());
}

function* checkReviewVersions(list: Field): Iterable<Finding> {
  yield* checkNotVacant(list, { en: 'Write ["v1"], the version that every supported server sends.', zh: '请写 ["v1"]，受支持的服务器都会发送这个版本。' });
  const seen = new Set<string>();
  for (const version of list.items()) {
    const text = version.text();
    if (seen.has(text)) {
      yield version.finding({ en: `Version "${text}" is listed twice: remove one.`, zh: `版本 "${text}" 列了两次，请删去一个。` });
      continue;
    }
    seen.add(text);
    yield* checkRequired(version);
    yield* checkName(version, checkDns1035Label);
  }
  if (list.vacant || list.items().length === 0 || seen.has('v1') || seen.has('v1beta1')) return;
  yield list.finding({ en: 'Of these versions the server sends none: include "v1".', zh: '这些版本服务器都不会发送，请加上 "v1"。' });
}

function* checkSideEffects(field: Field): Iterable<Finding> {
  if (!field.present) {
    yield field.finding({
      en: 'sideEffects is required: None, or NoneOnDryRun for a webhook that leaves them out when asked for a dry run.',
      zh: '必须填写 sideEffects：None；如果 webhook 只在试运行时不产生副作用，则写 NoneOnDryRun。',
    });
  }
  yield* checkValue(field, ['None', 'NoneOnDryRun']);
}
