import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkName, checkText, checkValue, missing } from '../../field-checks.ts';
import { checkDns1123Label, checkDns1123Subdomain, checkDomainPrefixedPath, checkPathSegment } from '../../names.ts';
import { objectRule } from '../../rule.ts';

const longestController = 250;

/** The controller behind a class of Ingresses, and the object that configures it. */
export const ingressClass = objectRule({
  id: 'kubernetes/ingress-class',
  severity: 'error',
  source: 'kubernetes-networking-validation',
  kinds: ['IngressClass.networking.k8s.io'],
  *check({ root }) {
    const spec = root.child('spec');
    const controller = spec.child('controller');
    yield* checkName(controller, checkDomainPrefixedPath);
    if (controller.text().length > longestController) {
      yield controller.finding({ en: `controller must be no longer than ${longestController} bytes.`, zh: `controller 不能超过 ${longestController} 字节。` });
    }
    const parameters = spec.child('parameters');
    if (parameters.present) yield* checkParameters(parameters);
  },
});

function* checkParameters(parameters: Field): Iterable<Finding> {
  yield* checkText(parameters.child('apiGroup'), checkDns1123Subdomain);
  yield* checkName(parameters.child('kind'), checkPathSegment);
  yield* checkName(parameters.child('name'), checkPathSegment);
  const scope = parameters.child('scope');
  const namespace = parameters.child('namespace');
  yield* checkValue(scope, ['Cluster', 'Namespace']);
  if (scope.text() === 'Namespace') {
    if (!namespace.present) yield missing(namespace, { en: 'Scope Namespace means an object in a namespace: name it.', zh: 'scope 为 Namespace 时，要写明对象所在的命名空间。' });
    yield* checkText(namespace, checkDns1123Label);
  } else if (namespace.present && (!scope.present || scope.text() === 'Cluster')) {
    yield namespace.finding({
      en: `Parameters of scope Cluster${scope.present ? '' : ', the default,'} have no namespace: remove it, or set scope: Namespace.`,
      zh: `scope 为 Cluster${scope.present ? '' : '（默认值）'}的参数没有命名空间：请去掉它，或设置 scope: Namespace。`,
    });
  }
}
