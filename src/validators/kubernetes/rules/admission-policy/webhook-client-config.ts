import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { parseUrl } from '../../../../engine/structural/formats/url.ts';
import { checkRange, checkRequired } from '../../field-checks.ts';
import { checkDns1123Subdomain } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { webhookKinds, webhooksOf } from './admission-object.ts';

/** Where a webhook is called: a URL or a Service. */
export const webhookClientConfig = objectRule({
  id: 'kubernetes/webhook-client-config',
  severity: 'error',
  source: 'kubernetes-webhook-validation',
  kinds: webhookKinds,
  *check(object) {
    for (const webhook of webhooksOf(object)) yield* checkClientConfig(webhook.child('clientConfig'));
  },
});

/** The same check serves the conversion webhooks of CustomResourceDefinitions. */
export function* checkClientConfig(config: Field): Iterable<Finding> {
  const [url, service] = [config.child('url'), config.child('service')];
  if (url.present === service.present) {
    yield config.finding({
      en: 'clientConfig must have exactly one of "url" and "service": the server has to know where to call.',
      zh: 'clientConfig 必须且只能写 "url" 和 "service" 之一：服务器要知道往哪里调用。',
    });
  } else if (url.present) {
    yield* checkUrl(url);
  } else {
    yield* checkService(service);
  }
}

function* checkUrl(url: Field): Iterable<Finding> {
  const text = url.string();
  if (text === undefined || isWebhookUrl(text)) return;
  yield url.finding({
    en: 'The URL must have the form https://host[:port][/path]: no other scheme, no user, no query, no fragment.',
    zh: 'URL 的形式必须是 https://主机[:端口][/路径]：不能用别的协议，也不能带用户信息、查询串或片段。',
  });
}

/** An empty query or fragment is none. */
function isWebhookUrl(text: string): boolean {
  const url = parseUrl(text);
  return url?.scheme === 'https' && url.host !== '' && url.userInfo === undefined && url.query === '' && url.fragment === '';
}

function* checkService(service: Field): Iterable<Finding> {
  yield* checkRequired(service.child('name'));
  yield* checkRequired(service.child('namespace'));
  yield* checkRange(service.child('port'), 1, 65535);
  const path = service.child('path');
  if (path.blank || path.string() === undefined || isServicePath(path.text())) return;
  yield path.finding({
    en: 'The path must begin with "/", and each part between slashes must be a lower-case DNS name.',
    zh: 'path 必须以 "/" 开头，斜杠之间的每一段都必须是小写的 DNS 名称。',
  });
}

function isServicePath(path: string): boolean {
  if (path === '/') return true;
  const steps = path.slice(1).replace(/\/$/, '').split('/');
  return path.startsWith('/') && steps.every((step) => !checkDns1123Subdomain(step));
}
