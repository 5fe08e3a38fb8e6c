import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkNotVacant, checkRequiredOneOf, checkText } from '../../field-checks.ts';
import { checkDns1035Label } from '../../names.ts';
import { checkClientConfig } from '../admission-policy/webhook-client-config.ts';
import { definitionRule } from './definition-rule.ts';

/** How objects get from one version to another. */
export const crdConversion = definitionRule({
  id: 'kubernetes/crd-conversion',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ spec }) {
    const conversion = spec.child('conversion');
    if (!conversion.present) return;
    const strategy = conversion.child('strategy');
    yield* checkRequiredOneOf(strategy, ['None', 'Webhook']);
    const webhook = conversion.child('webhook');
    if (strategy.text() === 'Webhook') yield* checkWebhook(webhook);
    else yield* checkNoWebhook(webhook);
  },
});

function* checkWebhook(webhook: Field): Iterable<Finding> {
  const config = webhook.child('clientConfig');
  if (config.present) {
    yield* checkClientConfig(config);
  } else {
    yield config.finding({
      en: 'The strategy "Webhook" needs webhook.clientConfig: the server has to know which webhook converts.',
      zh: '策略 "Webhook" 需要 webhook.clientConfig：服务器要知道由哪个 webhook 做转换。',
    });
  }
  yield* checkReviewVersions(webhook.child('conversionReviewVersions'));
}

function* checkReviewVersions(versions: Field): Iterable<Finding> {
  yield* checkNotVacant(versions, { en: 'List the ConversionReview versions that the webhook understands.', zh: '请列出 webhook 能理解的 ConversionReview 版本。' });
  const seen = new Set<string>();
  for (const version of versions.items()) {
    const name = version.text();
    if (seen.has(name)) yield version.finding({ en: `"${name}" stands here twice.`, zh: `"${name}" 写了两次。` });
    else yield* checkText(version, checkDns1035Label);
    seen.add(name);
  }
  if (versions.vacant || versions.node?.type !== 'list' || seen.has('v1') || seen.has('v1beta1')) return;
  yield versions.finding({
    en: 'conversionReviewVersions must have "v1" or "v1beta1": the server can send no other.',
    zh: 'conversionReviewVersions 必须含有 "v1" 或 "v1beta1"：服务器只能发送这两种。',
  });
}

function* checkNoWebhook(webhook: Field): Iterable<Finding> {
  for (const name of ['clientConfig', 'conversionReviewVersions']) {
    const field = webhook.child(name);
    if (name === 'clientConfig' ? !field.present : field.vacant) continue;
    yield field.finding({
      en: `webhook.${name} is only for the strategy "Webhook". Change the strategy, or take it away.`,
      zh: `webhook.${name} 只用于策略 "Webhook"。请修改策略，或删掉它。`,
    });
  }
}
