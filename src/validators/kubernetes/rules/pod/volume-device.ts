import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkRequiredName, missing, shortened } from '../../field-checks.ts';
import { checkNoBacksteps } from '../../paths.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';
import { mountableSources } from './volume.ts';

const blockSources = ['persistentVolumeClaim', 'ephemeral'];

/** A raw block device is a claimed volume of the Pod, used once, at a path of its own. */
export const volumeDevice = podRule({
  id: 'kubernetes/pod-volume-device',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    const volumes = mountableSources(pod);
    for (const { field } of containersOf(pod)) {
      // Names have no slash, so that names and paths can stand in one set.
      const mounts = field.child('volumeMounts').items();
      const taken = new Set(mounts.flatMap((mount) => [mount.child('name').text(), `/${mount.child('mountPath').text()}`]));
      for (const device of field.child('volumeDevices').items()) {
        yield* checkVolume(device.child('name'), volumes);
        yield* checkRequiredName(device.child('devicePath'), checkNoBacksteps);
        yield* checkUse(device, taken);
        taken.add(device.child('name').text()).add(`/${device.child('devicePath').text()}`);
      }
    }
  },
});

function* checkVolume(name: Field, volumes: ReadonlyMap<string, string>): Iterable<Finding> {
  if (name.blank) {
    yield missing(name);
    return;
  }
  const source = volumes.get(name.text());
  if (source === undefined) {
    yield name.finding({ en: `The Pod has no volume "${shortened(name.text())}": add it to spec.volumes.`, zh: `这个 Pod 没有名为 "${shortened(name.text())}" 的卷：请在 spec.volumes 中添加。` });
  } else if (!blockSources.includes(source)) {
    yield name.finding({ en: `Volume "${name.text()}" is ${source}: only persistentVolumeClaim and ephemeral volumes are block devices.`, zh: `卷 "${name.text()}" 是 ${source}：只有 persistentVolumeClaim 和 ephemeral 卷能作为块设备。` });
  }
}

function* checkUse(device: Field, taken: ReadonlySet<string>): Iterable<Finding> {
  const name = device.child('name');
  const path = device.child('devicePath');
  if (!name.blank && taken.has(name.text())) {
    yield name.finding({ en: `This container uses volume "${shortened(name.text())}" already.`, zh: `这个容器已经使用了卷 "${shortened(name.text())}"。` });
  }
  if (!path.blank && taken.has(`/${path.text()}`)) {
    yield path.finding({ en: `Path "${shortened(path.text())}" is taken in this container already.`, zh: `这个容器里的路径 "${shortened(path.text())}" 已被占用。` });
  }
}
