import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { about, checkName, checkRange } from '../../field-checks.ts';
import { checkPortName, serviceNameCheck } from '../../names.ts';
import { objectRule } from '../../rule.ts';

/** An Ingress leads somewhere: to a Service and one of its ports, or to a resource. */
export const ingressBackend = objectRule({
  id: 'kubernetes/ingress-backend',
  severity: 'error',
  source: 'kubernetes-networking-validation',
  kinds: ['Ingress.networking.k8s.io'],
  *check({ root, minor }) {
    const spec = root.child('spec');
    const fallback = spec.child('defaultBackend');
    if (!fallback.present && spec.child('rules').vacant) {
      yield spec.finding({
        en: 'An Ingress needs "rules" or a "defaultBackend"; without either there is nothing to route.',
        zh: 'Ingress 需要 "rules" 或 "defaultBackend"，两者都没有就无可路由。',
      });
    }
    if (fallback.present) yield* checkBackend(fallback, minor);
    for (const rule of spec.child('rules').items()) {
      for (const path of rule.descend('http', 'paths').items()) {
        if (!path.child('pathType').blank) yield* checkBackend(path.child('backend'), minor);
      }
    }
  },
});

function* checkBackend(backend: Field, minor: number): Iterable<Finding> {
  const service = backend.child('service');
  const hasResource = backend.child('resource').present;
  if (service.present === hasResource) {
    yield backend.finding({
      en: `A backend is either a "service" or a "resource"; this one is ${hasResource ? 'both' : 'neither'}.`,
      zh: `backend 只能是 "service" 或 "resource" 之一，这里${hasResource ? '两个都写了' : '一个都没有'}。`,
    });
    return;
  }
  if (!service.present) return;
  yield* checkName(service.child('name'), serviceNameCheck(minor));
  yield* checkPort(backend, service.child('port'));
}

function* checkPort(backend: Field, port: Field): Iterable<Finding> {
  const name = port.child('name');
  const number = port.child('number');
  const hasNumber = number.present && number.number() !== 0;
  if (name.blank === !hasNumber) {
    const finding = backend.finding({
      en: `The Service of a backend needs a port by "name" or by "number"; this has ${hasNumber ? 'both' : 'neither'}.`,
      zh: `backend 的 Service 要用 "name" 或 "number" 之一指明端口，这里${hasNumber ? '两个都写了' : '一个都没有'}。`,
    });
    yield about(port, finding);
    return;
  }
  yield* checkName(name, checkPortName);
  if (hasNumber) yield* checkRange(number, 1, 65535);
}
