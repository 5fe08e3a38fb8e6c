import { missing } from '../../field-checks.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

/** Each container has an image; in a Pod its name has no blanks around it. */
export const containerImage = podRule({
  id: 'kubernetes/pod-container-image',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    for (const { field } of containersOf(pod)) {
      const image = field.child('image');
      const value = image.text();
      if (image.blank) yield missing(image);
      else if (!pod.isTemplate && value !== value.trim()) {
        yield image.finding({
          en: 'The image name has blanks before or after it, which a Pod may not have: remove them.',
          zh: '镜像名前后有空白，Pod 不允许这样写，请去掉。',
        });
      }
    }
  },
});
