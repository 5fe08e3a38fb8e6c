import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkNotVacant, checkOneOf, checkRequiredName, checkRequiredRange, checkText, listed, rewriting } from '../../field-checks.ts';
import { checkHttpHeaderName, checkPortName } from '../../names.ts';
import type { Pod } from '../../pod.ts';
import { podRule } from '../../rule.ts';
import { longRunningOf } from './container.ts';

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const hooks = ['postStart', 'preStop'];

/** In the server's order: of two handlers, the later is the one too many. */
const probeHandlers = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
const hookHandlers = ['exec', 'httpGet', 'tcpSocket', 'sleep'];

/** A probe or a lifecycle hook does exactly one thing, and says all it needs. */
export const handler = podRule({
  id: 'kubernetes/pod-handler',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    for (const { field } of longRunningOf(pod)) {
      for (const probe of probes) yield* checkHandler(field.child(probe), probeHandlers, pod);
      for (const hook of hooks) yield* checkHandler(field.descend('lifecycle', hook), hookHandlers, pod);
    }
  },
});

function* checkHandler(holder: Field, known: readonly string[], pod: Pod): Iterable<Finding> {
  if (!holder.present) return;
  const [first, ...others] = known.filter((name) => holder.child(name).present);
  if (first === undefined) {
    yield holder.finding({
      en: `This needs something to do: ${listed(known).en}.`,
      zh: `这里必须写明要做什么：${listed(known).zh}。`,
    });
    return;
  }
  yield* checkAction(first, holder.child(first), pod);
  for (const other of others) {
    yield holder.child(other).finding({
      en: `There is "${first}" already, and only one handler is allowed: remove one.`,
      zh: `已经有 "${first}"，而处理方式只能有一种，请去掉一个。`,
    });
  }
}

function* checkAction(name: string, action: Field, pod: Pod): Iterable<Finding> {
  switch (name) {
    case 'exec':
      yield* checkNotVacant(action.child('command'));
      return;
    case 'httpGet':
      yield* checkPort(action.child('port'));
      yield* checkOneOf(action.child('scheme'), ['HTTP', 'HTTPS']);
      for (const header of action.child('httpHeaders').items()) yield* checkRequiredName(header.child('name'), checkHttpHeaderName);
      return;
    case 'tcpSocket':
      yield* checkPort(action.child('port'));
      return;
    case 'grpc':
      yield* checkRequiredRange(action.child('port'), 1, 65_535);
      return;
    case 'sleep':
      yield* checkSleep(action, pod);
      return;
  }
}

/** A port by number, or by the name it has in the container. */
function* checkPort(port: Field): Iterable<Finding> {
  const text = port.string();
  if (text === undefined) yield* checkRequiredRange(port, 1, 65_535);
  else if (/^[0-9]+$/.test(text)) {
    yield port.finding(
      {
        en: `Port "${text}" is in quotes, and so is read as a port's name, which needs a letter: write the number without quotes.`,
        zh: `端口 "${text}" 带引号，会被当作端口名，而端口名至少要有一个字母：请去掉引号。`,
      },
      rewriting(port, text),
    );
  } else yield* checkText(port, checkPortName);
}

/** Half a minute, as the server sets it where it is left out. */
const usualGracePeriod = 30;

function* checkSleep(sleep: Field, pod: Pod): Iterable<Finding> {
  const given = pod.spec.child('terminationGracePeriodSeconds').number() ?? usualGracePeriod;
  // In a Pod (not in a template) a negative period becomes one second.
  const longest = given < 0 && !pod.isTemplate ? 1 : given;
  const seconds = sleep.child('seconds').number() ?? 0;
  // Not to sleep at all is allowed since 1.33.
  if (seconds === 0 && pod.owner.minor < 33) {
    yield sleep.finding({ en: 'Before 1.33 a hook cannot sleep for zero seconds.', zh: '1.33 之前，钩子不能休眠零秒。' });
    return;
  }
  if (seconds >= 0 && seconds <= longest) return;
  yield sleep.finding({
    en: `The hook sleeps ${seconds} s, but must end within terminationGracePeriodSeconds (${longest} s): after that the container is killed.`,
    zh: `钩子休眠 ${seconds} 秒，但必须在 terminationGracePeriodSeconds（${longest} 秒）之内结束，超时后容器会被强行终止。`,
  });
}
