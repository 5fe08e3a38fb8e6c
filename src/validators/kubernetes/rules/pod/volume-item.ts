import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkName, checkRequired, rewriting } from '../../field-checks.ts';
import { checkUnreservedPath } from '../../paths.ts';
import { podRule } from '../../rule.ts';
import { volumesOf } from './volume.ts';

const highestMode = 0o777;

/** Files that a volume is made of: their keys, paths and modes. */
export const volumeItem = podRule({
  id: 'kubernetes/pod-volume-item',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    for (const { field, sources: [source] } of volumesOf(pod)) {
      if (source === 'projected') {
        yield* checkMode(field.descend('projected', 'defaultMode'));
        for (const part of field.descend('projected', 'sources').items()) yield* checkSources(part);
      } else yield* checkSources(field);
    }
  },
});

function* checkSources(holder: Field): Iterable<Finding> {
  for (const name of ['configMap', 'secret', 'downwardAPI']) {
    const source = holder.child(name);
    yield* checkMode(source.child('defaultMode'));
    for (const item of source.child('items').items()) {
      if (name !== 'downwardAPI') yield* checkRequired(item.child('key'));
      yield* checkRequired(item.child('path'));
      yield* checkName(item.child('path'), checkUnreservedPath);
      yield* checkMode(item.child('mode'));
    }
  }
}

function* checkMode(mode: Field): Iterable<Finding> {
  const value = mode.number();
  if (value === undefined || (value >= 0 && value <= highestMode)) return;
  const octal = Number.isInteger(value) && value > 0 ? value.toString(8) : '';
  yield mode.finding(
    {
      en: `${value}${octal && ` (0${octal})`} is no file mode: it must be from 0 to 0777. YAML reads 0644 as octal, but 644 and JSON numbers as decimal.`,
      zh: `${value}${octal ? `（0${octal}）` : ' '}不是文件权限，必须在 0 到 0777 之间。YAML 把 0644 读作八进制，而 644 和 JSON 数字是十进制。`,
    },
    // Three octal digits were surely meant as such.
    rewriting(mode, /^[0-7]{3}$/.test(String(value)) ? `0${value}` : undefined),
  );
}
