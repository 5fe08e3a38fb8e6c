import { checkName, missing } from '../../field-checks.ts';
import { checkQualifiedName } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { checkParameters } from './parameters.ts';

/** Properties that a driver can change on a volume that exists. */
export const volumeAttributesClass = objectRule({
  id: 'kubernetes/volume-attributes-class',
  severity: 'error',
  source: 'kubernetes-storage-validation',
  kinds: ['VolumeAttributesClass.storage.k8s.io'],
  *check({ root }) {
    yield* checkName(root.child('driverName'), (text) => checkQualifiedName(text.toLowerCase()));
    const parameters = root.child('parameters');
    yield* checkParameters(parameters);
    if (parameters.node?.type === 'map' && parameters.entries().length === 0) {
      yield missing(parameters, { en: 'A class of attributes without one changes nothing.', zh: '没有任何参数的属性类什么也改变不了。' });
    }
  },
});
