/** Plugins with few words or none, from each plugin's setup.go. */
import { second } from '../../../engine/go/duration.ts';
import { splitHostPort } from '../../../engine/go/host-port.ts';
import { parseUrl } from '../../../engine/structural/formats/url.ts';
import { Refusal } from '../refusal.ts';
import type { Token } from '../read/token.ts';
import { checkPattern } from '../regular-expressions.ts';
import { address, conflict } from '../rules.ts';
import type { Stanza } from '../stanza.ts';
import { conflicting, twice } from '../twice.ts';
import { decimal, duration, integer, listenAddress, network, notOneOf, oneOf, oneOfFolded, refuseDuration, unsigned } from '../values.ts';
import type { Setup } from './setup.ts';

const noArguments: Setup = (stanza) => stanza.first(() => stanza.alone());

export const whoami = noArguments;
export const minimal = noArguments;
/** `any` opens no block either: its first property is unknown. */
export const any: Setup = (stanza) => stanza.first(() => { stanza.alone(); });

export const debug: Setup = (stanza) => stanza.each(() => stanza.alone());

export const loop: Setup = (stanza) => stanza.once(() => stanza.alone());

export const nsid: Setup = (stanza) => stanza.once(() => void stanza.rest());

export const shed: Setup = (stanza) => stanza.once(() => {
  stanza.arguments(0, 0);
  stanza.properties({});
  const other = stanza.block.keys.find((key) => !key.startsWith('dns://'));
  if (other) throw conflicting(stanza.firstWord, `shed works for plain DNS only, and this block serves ${other}.`, `shed 只用于普通 DNS，而这个块服务于 ${other}。`);
});

export const root: Setup = (stanza) => stanza.each(() => void stanza.argument());

export const chaos: Setup = (stanza) => stanza.first(() => {
  stanza.rest();
  stanza.properties({});
});

export const bufsize: Setup = (stanza) => stanza.first(() => {
  const [size] = stanza.arguments(0, 1);
  if (size) integer(size, 'bufsize', { least: 512, most: 4096 });
});

export const cancel: Setup = (stanza) => stanza.each(() => {
  const [timeout] = stanza.arguments(0, 1);
  const value = timeout && duration(timeout, 'cancel');
  if (timeout && value !== undefined && value <= 0n) refuseDuration(timeout, 'cancel', { en: 'must be more than nothing', zh: '必须大于零' });
});

export const errors: Setup = (stanza) => stanza.once(() => {
  const [file] = stanza.arguments(0, 1);
  if (file) stanza.check(() => void oneOf(file, 'errors', ['stdout']));
  stanza.properties({ stacktrace: () => {}, consolidate: () => consolidate(stanza) });
});

export const health: Setup = (stanza) => stanza.each(() => {
  const [listen] = stanza.arguments(0, 1);
  if (listen) {
    stanza.check(() => {
      listenAddress(listen, 'health');
      // It is made a URL, to ask itself.
      openPort(listen, 'health', parseUrl(`http://${listen.text}`) !== undefined);
    });
  }
  stanza.properties({ lameduck: () => void duration(stanza.arguments(1, 1)[0]!, 'health lameduck') });
});

export const ready: Setup = (stanza) => stanza.once(() => {
  const [listen] = stanza.arguments(0, 1);
  if (listen) stanza.check(() => listenAddress(listen, 'ready'));
  stanza.properties({ monitor: () => void oneOf(stanza.arguments(1, 1)[0]!, 'ready monitor', ['until-ready', 'continuously']) });
});

export const pprof: Setup = (stanza) => stanza.once(() => {
  const [listen] = stanza.arguments(0, 1);
  if (listen) {
    stanza.check(() => {
      listenAddress(listen, 'pprof');
      openPort(listen, 'pprof', true);
    });
  }
  stanza.properties({
    block: () => {
      const [rate] = stanza.arguments(0, 1);
      if (rate) integer(rate, 'pprof block');
    },
  });
});

export const prometheus: Setup = (stanza) => stanza.once(() => {
  const [listen] = stanza.arguments(0, 1);
  if (listen) stanza.check(() => listenAddress(listen, 'prometheus'));
  let hasTls = false;
  stanza.properties({
    runtime_metrics: () => void stanza.arguments(0, 0),
    tls: () => {
      if (hasTls) throw twice(stanza.word, 'prometheus tls');
      hasTls = true;
      stanza.arguments(1, 1);
    },
  });
});

export const reload: Setup = (stanza) => stanza.first(() => {
  const [interval, jitter] = stanza.arguments(0, 2);
  const every = interval && duration(interval, 'reload');
  if (interval && every !== undefined && every < 2n * second) refuseDuration(interval, 'reload', { en: 'must be 2s or more', zh: '不能短于 2s' });
  const spread = jitter && duration(jitter, 'reload');
  if (jitter && spread !== undefined && spread !== 0n && spread < second) {
    refuseDuration(jitter, 'reload', { en: 'must be 0s, or 1s or more', zh: '要么为 0s，要么不短于 1s' });
  }
});

export const multisocket: Setup = (stanza) => {
  stanza.next();
  stanza.attempt(() => {
    const [count] = stanza.arguments(0, 1);
    if (stanza.next()) throw stanza.word.starts ? twice(stanza.word, 'multisocket') : stanza.surplus(stanza.word, 1);
    if (count) integer(count, 'multisocket', { least: 1, most: 1024 });
  });
};

export const metadata: Setup = (stanza) => {
  stanza.next();
  stanza.attempt(() => {
    stanza.rest();
    if (stanza.nextInBlock()) throw stanza.surplus(stanza.word, 0);
    if (stanza.next()) throw stanza.word.starts ? twice(stanza.word, 'metadata') : stanza.surplus(stanza.word, 0);
  });
};

export const local: Setup = (stanza) => stanza.each(() => {
  stanza.arguments(0, 0);
  stanza.properties({ localhost_prefix: () => void oneOf(stanza.arguments(1, 1)[0]!, 'local localhost_prefix', ['on', 'off']) });
});

export const dns64: Setup = (stanza) => stanza.each(() => {
  const [prefix] = stanza.arguments(0, 1);
  if (prefix) {
    translationPrefix(stanza, prefix);
    // A prefix on the line ends the stanza: a block after it is not read.
    return;
  }
  stanza.properties({
    prefix: () => translationPrefix(stanza, stanza.argument()),
    translate_all: () => {},
    allow_ipv4: () => {},
  });
});

export const erratic: Setup = (stanza) => stanza.each(() => {
  const amount = (property: string, most: number) => {
    const words = stanza.arguments(0, most);
    if (words[0]) integer(words[0], `erratic ${property}`, { least: 0, most: 2 ** 31 - 1 });
    return words;
  };
  stanza.properties({
    drop: () => void amount('drop', 1),
    delay: () => {
      const [, length] = amount('delay', 2);
      if (length) duration(length, 'erratic delay');
    },
    truncate: () => void amount('truncate', 1),
    large: () => {},
  });
});

export const dnssec: Setup = (stanza) => stanza.once(() => {
  stanza.rest();
  stanza.properties({
    key: () => {
      const kind = stanza.argument('file');
      if (kind.text === 'file' || kind.text === 'aws_secretsmanager') stanza.arguments(1);
    },
    cache_capacity: () => void integer(stanza.argument(), 'dnssec cache_capacity'),
  });
});

export const geoip: Setup = (stanza) => stanza.each((at) => {
  stanza.argument();
  if (at > 0) throw twice(stanza.word, 'geoip');
  stanza.arguments(0, 0);
  stanza.properties({ 'edns-subnet': () => {} });
});

export const trace: Setup = (stanza) => stanza.each(() => {
  const words = stanza.arguments(0, 2);
  if (words.length === 2) stanza.check(() => void oneOfFolded(words[0]!, 'trace', ['zipkin', 'datadog']));
  const one = () => stanza.arguments(1, 1)[0]!;
  stanza.properties({
    every: () => void unsigned(one(), 'trace every', 64),
    service: () => void one(),
    client_server: () => {
      const [flag] = stanza.arguments(0, 1);
      if (flag) oneOf(flag, 'trace client_server', ['1', 't', 'T', 'TRUE', 'true', 'True', '0', 'f', 'F', 'FALSE', 'false', 'False']);
    },
    datadog_analytics_rate: () => {
      const [rate] = stanza.arguments(0, 1);
      if (rate) decimal(rate, 'trace datadog_analytics_rate', { least: 0, most: 1 });
    },
    zipkin_max_backlog_size: () => void integer(one(), 'trace zipkin_max_backlog_size'),
    zipkin_max_batch_size: () => void integer(one(), 'trace zipkin_max_batch_size'),
    zipkin_max_batch_interval: () => void duration(one(), 'trace zipkin_max_batch_interval'),
  });
});

/** A port that can be listened on: these plugins end the server where they cannot. */
function openPort(word: Token, subject: string, isUrl: boolean): void {
  const port = word.unknown ? '' : (splitHostPort(word.text)?.port ?? '');
  if (isUrl && !(/^[+-]?\d+$/.test(port) && (Number(port) < 0 || Number(port) > 65535))) return;
  throw new Refusal(address, word, { en: `${subject}: ${port} is no port: they go from 0 to 65535.`, zh: `${subject}：${port} 不是端口：端口为 0 到 65535。` });
}

const levels = ['warning', 'error', 'info', 'debug'];

/** How often, which messages, and then perhaps a level and `show_first`, in this order. */
function consolidate(stanza: Stanza): void {
  const [period, pattern, ...options] = stanza.arguments(2, 4);
  duration(period!, 'errors consolidate');
  checkPattern(pattern!, 'errors consolidate');
  let hasLevel = false;
  let isFirstShown = false;
  for (const option of options) {
    if (option.unknown) return;
    if (option.text === 'show_first') {
      isFirstShown = true;
    } else if (!levels.includes(option.text)) {
      notOneOf(option, 'errors consolidate', [...levels, 'show_first']);
    } else if (hasLevel || isFirstShown) {
      throw new Refusal(conflict, option, {
        en: hasLevel ? 'errors consolidate takes one level.' : 'errors consolidate: the level comes before show_first.',
        zh: hasLevel ? 'errors consolidate 只能写一个级别。' : 'errors consolidate：级别要写在 show_first 之前。',
      });
    } else {
      hasLevel = true;
    }
  }
}

/** A prefix for addresses that are made of IPv4 ones: IPv6, and from 1.15 on of a length that RFC 6052 has. */
function translationPrefix({ block: { minor } }: Stanza, word: Token): void {
  const value = network(word, 'dns64');
  if (!value) return;
  const lengths = minor < 15 ? [32, 40, 48, 56, 64, 72, 80, 88, 96] : [32, 40, 48, 56, 64, 96];
  if (value.bytes.length === 16 && lengths.includes(value.prefix)) return;
  throw new Refusal(address, word, {
    en: `dns64: "${word.text}" must be an IPv6 network with a prefix of ${lengths.join(', ')} bits.`,
    zh: `dns64："${word.text}" 必须是 IPv6 网段，前缀长度为 ${lengths.join('、')} 之一。`,
  });
}
