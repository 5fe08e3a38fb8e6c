/** Zones in clouds: azure, clouddns, route53. What the cloud says of them is known to it alone. */
import { parseDuration } from '../../../engine/go/duration.ts';
import { atoi } from '../../../engine/go/integer.ts';
import type { Token } from '../read/token.ts';
import { Refusal } from '../refusal.ts';
import { choice, deprecatedProperty, duration } from '../rules.ts';
import { shortened } from '../stanza.ts';
import { twice } from '../twice.ts';
import { oneOf, oneOfFolded } from '../values.ts';
import { ignoring, withoutEffect, type Setup } from './setup.ts';

export const azure: Setup = (stanza) => {
  const zones = new Set<string>();
  stanza.each(() => {
    for (const word of stanza.rest()) cloudZone(word, 'azure RESOURCE_GROUP:ZONE', 2, zones, '');
    const one = () => void stanza.argument();
    stanza.properties({
      subscription: one,
      tenant: one,
      client: one,
      secret: one,
      environment: () => void oneOfFolded(stanza.argument(), 'azure environment', azureEnvironments),
      fallthrough: ignoring(stanza),
      access: () => void oneOf(stanza.argument(), 'azure access', ['public', 'private']),
      refresh: () => refresh(stanza.argument(), 'azure'),
    }, { since: { refresh: 15 } });
  });
};

/** Names of Azure's clouds, in any case (go-autorest, EnvironmentFromName). */
const azureEnvironments = [
  'azurechinacloud', 'azuregermancloud', 'azurepubliccloud', 'azureusgovernmentcloud',
  'azurecloud', 'azureusgovernment', 'azurestackcloud',
];

export const clouddns: Setup = (stanza) => stanza.each(() => {
  const zones = new Set<string>();
  for (const word of stanza.rest()) cloudZone(word, 'clouddns ZONE:PROJECT:HOSTED_ZONE', 3, zones);
  stanza.properties({
    upstream: withoutEffect(stanza, '1.5.2'),
    credentials: () => void stanza.argument(),
    fallthrough: ignoring(stanza),
    endpoint: () => void stanza.argument(),
    refresh: () => refresh(stanza.argument(), 'clouddns'),
  }, { since: { endpoint: 15, refresh: 15 } });
});

export const route53: Setup = (stanza) => stanza.each(() => {
  const zones = new Set<string>();
  for (const word of stanza.rest()) cloudZone(word, 'route53 ZONE:HOSTED_ZONE_ID', 2, zones);
  stanza.properties({
    aws_access_key: () => {
      stanza.note(deprecatedProperty, stanza.word, {
        en: 'A secret key in the Corefile is deprecated since CoreDNS 1.9.2: use credentials, the environment or a role.',
        zh: '自 CoreDNS 1.9.2 起不再建议把密钥写进 Corefile：请改用 credentials、环境变量或角色。',
      });
      stanza.arguments(2);
    },
    aws_endpoint: () => void stanza.argument(),
    upstream: withoutEffect(stanza, '1.5.2'),
    credentials: () => {
      stanza.argument();
      stanza.nextArgument();
    },
    fallthrough: ignoring(stanza),
    refresh: () => refresh(stanza.argument(), 'route53'),
  });
});

/** Parts with colons between, none empty, each zone once. */
function cloudZone(word: Token, subject: string, parts: number, seen: Set<string>, separator = ':'): void {
  if (word.unknown) return;
  const found = word.text.split(':');
  const pieces = [...found.slice(0, parts - 1), found.slice(parts - 1).join(':')];
  if (found.length < parts || pieces.includes('')) {
    throw new Refusal(choice, word, { en: `"${shortened(word.text)}" is not of the form ${subject.split(' ')[1]} that ${subject.split(' ')[0]} takes.`, zh: `"${shortened(word.text)}" 不符合 ${subject.split(' ')[0]} 要求的 ${subject.split(' ')[1]} 格式。` });
  }
  const key = pieces.join(separator);
  if (seen.has(key)) throw twice(word, shortened(word.text));
  seen.add(key);
}

/** Seconds or a duration, more than nothing. */
function refresh(word: Token, plugin: string): void {
  if (word.unknown) return;
  const value = parseDuration(atoi(word.text) === undefined ? word.text : `${word.text}s`);
  if (value !== undefined && value > 0n) return;
  throw new Refusal(duration, word, {
    en: `${plugin} refresh: "${shortened(word.text)}" must be seconds or a duration, more than nothing.`,
    zh: `${plugin} refresh："${shortened(word.text)}" 必须是大于零的秒数或时长。`,
  });
}
