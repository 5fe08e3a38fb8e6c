/** plugin/cache/setup.go */
import { parseDuration, second } from '../../../engine/go/duration.ts';
import { atoi } from '../../../engine/go/integer.ts';
import type { Token } from '../read/token.ts';
import { Refusal } from '../refusal.ts';
import { cacheZone, missingProperty, number } from '../rules.ts';
import type { Stanza } from '../stanza.ts';
import { twice } from '../twice.ts';
import { duration, integer, oneOf, oneOfFolded, positiveDuration, refuseDuration } from '../values.ts';
import type { Setup } from './setup.ts';

const fiveMinutes = 300n * second;

export const cache: Setup = (stanza) => stanza.once(() => {
  const [first] = stanza.rest();
  if (first && !first.unknown && atoi(first.text) !== undefined) stanza.check(() => void integer(first, 'cache', { least: 1 }));
  if (first && !first.unknown && parseDuration(first.text) !== undefined && atoi(first.text) === undefined) {
    stanza.note(cacheZone, first, {
      en: `cache takes "${first.text}" for a zone, and caches nothing else: seconds are written without a unit.`,
      zh: `cache 会把 "${first.text}" 当成区域，别的都不缓存：秒数不写单位。`,
    });
  }
  let isStaleServed = false;
  let policy: Token | undefined;
  stanza.properties({
    success: () => capacity(stanza, 'cache success'),
    denial: () => capacity(stanza, 'cache denial'),
    prefetch: () => prefetch(stanza),
    serve_stale: () => {
      isStaleServed = true;
      serveStale(stanza);
    },
    serve_stale_policy: () => {
      if (policy) throw twice(stanza.word, 'cache serve_stale_policy');
      policy = stanza.word;
      oneOfFolded(stanza.arguments(1, 1)[0]!, 'cache serve_stale_policy', ['prefer_positive']);
    },
    servfail: () => {
      const [word] = stanza.arguments(1, 1);
      noLongerThanFiveMinutes(word!, 'cache servfail');
    },
    disable: () => void oneOf(stanza.arguments(1)[0]!, 'cache disable', ['success', 'denial']),
    keepttl: () => void stanza.arguments(0, 0),
  });
  if (policy && !isStaleServed && !stanza.block.isOpen) {
    throw new Refusal(missingProperty, policy, { en: 'cache serve_stale_policy needs serve_stale beside it.', zh: 'cache serve_stale_policy 必须与 serve_stale 一起使用。' });
  }
});

/** How many entries, the longest and the shortest time in seconds. */
function capacity(stanza: Stanza, subject: string): void {
  const [count, most, least] = stanza.arguments(1);
  integer(count!, subject);
  if (most) integer(most, subject, { least: 1 });
  if (least) integer(least, subject, { least: 0 });
}

function prefetch(stanza: Stanza): void {
  const [amount, time, share] = stanza.arguments(1, 3);
  integer(amount!, 'cache prefetch', { least: 0 });
  if (time) duration(time, 'cache prefetch');
  if (!share || share.unknown) return;
  const percent = share.text.endsWith('%') ? atoi(share.text.slice(0, -1)) : undefined;
  if (percent !== undefined && percent >= 10n && percent <= 90n) return;
  throw new Refusal(number, share, {
    en: `cache prefetch: "${share.text}" must be a percentage from 10% to 90%.`,
    zh: `cache prefetch："${share.text}" 必须是 10% 到 90% 之间的百分数。`,
  });
}

/** How long, then how: at once, or after a look upstream for so long; then a TTL and a pause. */
function serveStale(stanza: Stanza): void {
  const words = stanza.arguments(0, 5);
  const [time, mode, ...more] = words;
  if (time) positiveDuration(time, 'cache serve_stale');
  if (!mode) return;
  const isVerified = oneOfFolded(mode, 'cache serve_stale', ['immediate', 'verify']);
  if (isVerified === undefined) return;
  if (isVerified === 'immediate' && words.length > 4) throw stanza.surplus(words[4]!, 4);
  const [timeout, ttl, pause] = isVerified === 'verify' ? more : [undefined, ...more];
  if (timeout) positiveDuration(timeout, 'cache serve_stale');
  if (ttl) wholeSeconds(ttl);
  if (pause) noLongerThanFiveMinutes(pause, 'cache serve_stale');
}

function wholeSeconds(word: Token): void {
  const value = positiveDuration(word, 'cache serve_stale');
  if (value === undefined || (value % second === 0n && value / second < 2n ** 32n)) return;
  refuseDuration(word, 'cache serve_stale', { en: 'must be whole seconds, as a TTL is', zh: '必须是整数秒，因为它是 TTL' });
}

function noLongerThanFiveMinutes(word: Token, subject: string): void {
  const value = positiveDuration(word, subject);
  if (value !== undefined && value > fiveMinutes) refuseDuration(word, subject, { en: 'must not be more than 5m', zh: '不能超过 5m' });
}
