import type { Finding } from '../../../../engine/diagnostic.ts';
import { nearest } from '../../../../engine/did-you-mean.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkName, missing, replacement, shortened } from '../../field-checks.ts';
import { checkDescendingPath } from '../../paths.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';
import { mountableSources } from './volume.ts';

/** A mount is of a volume that the Pod has, to a place of its own, of a path inside the volume. */
export const volumeMount = podRule({
  id: 'kubernetes/pod-volume-mount',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    const volumes = mountableSources(pod);
    for (const { field } of containersOf(pod)) {
      const devices = field.child('volumeDevices').items();
      const used: UsedByDevices = { name: textsOf(devices, 'name'), mountPath: textsOf(devices, 'devicePath') };
      const taken = new Set<string>();
      for (const mount of field.child('volumeMounts').items()) {
        yield* checkVolume(mount.child('name'), volumes);
        yield* checkMountPath(mount.child('mountPath'), taken);
        yield* checkDevices(mount, used);
        yield* checkSubPath(mount);
        taken.add(mount.child('mountPath').text());
      }
    }
  },
});

function* checkVolume(name: Field, volumes: ReadonlyMap<string, string>): Iterable<Finding> {
  if (name.blank) yield missing(name);
  else if (name.string() !== undefined && !volumes.has(name.text())) {
    yield name.finding(
      {
        en: `The Pod has no volume "${shortened(name.text())}": add it to spec.volumes, or correct the name.`,
        zh: `这个 Pod 没有名为 "${shortened(name.text())}" 的卷：请在 spec.volumes 中添加，或改正名称。`,
      },
      replacement(name, nearest(name.text(), volumes.keys())),
    );
  }
}

function* checkMountPath(path: Field, taken: ReadonlySet<string>): Iterable<Finding> {
  if (path.blank) yield missing(path);
  else if (taken.has(path.text())) {
    yield path.finding({
      en: `Another volume is mounted at "${shortened(path.text())}" in this container already: a path can be mounted once.`,
      zh: `这个容器的 "${shortened(path.text())}" 已经挂载了别的卷：同一路径只能挂载一次。`,
    });
  }
}

/** What the raw devices of a container have taken, by the member of a mount that must differ. */
type UsedByDevices = Readonly<Record<'name' | 'mountPath', ReadonlySet<string>>>;

function textsOf(items: readonly Field[], member: string): ReadonlySet<string> {
  return new Set(items.map((item) => item.child(member).text()));
}

function* checkDevices(mount: Field, used: UsedByDevices): Iterable<Finding> {
  for (const member of ['name', 'mountPath'] as const) {
    const field = mount.child(member);
    if (field.blank || !used[member].has(field.text())) continue;
    yield field.finding({
      en: `volumeDevices of this container has "${shortened(field.text())}" too: a volume is either mounted or used as a raw device.`,
      zh: `这个容器的 volumeDevices 里也有 "${shortened(field.text())}"：卷要么挂载，要么作为裸设备使用。`,
    });
  }
}

function* checkSubPath(mount: Field): Iterable<Finding> {
  const path = mount.child('subPath');
  const expression = mount.child('subPathExpr');
  yield* checkName(path, checkDescendingPath);
  yield* checkName(expression, checkDescendingPath);
  if (path.blank || expression.blank) return;
  yield expression.finding({ en: 'A mount has either subPath or subPathExpr: remove one.', zh: 'subPath 和 subPathExpr 只能写一个，请去掉一个。' });
}
