/** The spec of a claim, wherever it stands: an object of its own, a StatefulSet's template, an ephemeral volume. */
import type { Finding } from '../../engine/diagnostic.ts';
import type { Field } from '../../engine/field.ts';
import { isOn } from './feature-gates.ts';
import { about, checkName, checkNotVacant, checkRequired, checkValue } from './field-checks.ts';
import { checkLabelSelector } from './label-selector.ts';
import { checkDns1123Label, checkDns1123Subdomain } from './names.ts';
import { quantityOf } from './quantity.ts';

const accessModes = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];

/** Where a spec stands. */
export interface ClaimPlace {
  /** A claim of its own, and not a template: of such a one the server drops some sources before it looks. */
  readonly isObject: boolean;
  readonly minor: number;
}

/** What a claim asks for: modes, size, class, and what it is filled from. */
export function* checkClaimSpec(spec: Field, { isObject, minor }: ClaimPlace): Iterable<Finding> {
  yield* checkAccessModes(spec.child('accessModes'));
  yield* checkLabelSelector(spec.child('selector'));
  yield* checkStorage(spec);
  yield* checkName(spec.child('storageClassName'), checkDns1123Subdomain);
  if (isOn('VolumeAttributesClass', minor)) yield* checkName(spec.child('volumeAttributesClassName'), checkDns1123Subdomain);
  yield* checkValue(spec.child('volumeMode'), ['Filesystem', 'Block']);
  // CrossNamespaceVolumeDataSource is off in every version so far: the server drops such a reference.
  const isDropped = isObject && !spec.descend('dataSourceRef', 'namespace').blank;
  if (!isDropped) yield* checkSource(spec.child('dataSourceRef'));
  if (isDropped || !spec.child('dataSourceRef').present) {
    if (!isObject || isOldSource(spec.child('dataSource'))) yield* checkSource(spec.child('dataSource'));
    return;
  }
  yield* checkSource(spec.child('dataSource'));
  yield* checkAgreement(spec);
}

/** What dataSource alone can name; of other kinds it is dropped without a word. */
export function isOldSource(source: Field): boolean {
  const group = source.child('apiGroup').text();
  const kind = source.child('kind').text();
  return group === '' ? kind === 'PersistentVolumeClaim' : group === 'snapshot.storage.k8s.io' && kind === 'VolumeSnapshot';
}

function* checkAccessModes(modes: Field): Iterable<Finding> {
  yield* checkNotVacant(modes, {
    en: 'A claim says how it is to be mounted: mostly ReadWriteOnce.',
    zh: 'PVC 必须写明访问方式，最常用的是 ReadWriteOnce。',
  });
  const items = modes.items();
  // The server reports the list, not its item.
  for (const mode of items) {
    if (mode.string() === undefined || accessModes.includes(mode.text())) continue;
    yield about(mode, modes.finding({
      en: `"${mode.text()}" is no access mode: use ${accessModes.join(', ')}.`,
      zh: `没有 "${mode.text()}" 这种访问方式：可以用 ${accessModes.join('、')}。`,
    }));
  }
  yield* checkExclusiveMode(modes);
}

/** One access mode goes with no other, in a claim as in a volume. */
export function* checkExclusiveMode(modes: Field): Iterable<Finding> {
  const known = new Set(modes.items().map((mode) => mode.text()).filter((mode) => accessModes.includes(mode)));
  if (known.size < 2 || !known.has('ReadWriteOncePod')) return;
  yield modes.finding({
    en: 'ReadWriteOncePod promises that one Pod alone uses the volume, so no other mode may stand beside it.',
    zh: 'ReadWriteOncePod 保证只有一个 Pod 使用该卷，因此不能与其他访问方式并用。',
  });
}

function* checkStorage(spec: Field): Iterable<Finding> {
  // The server names the request as if it stood directly under resources.
  const resources = spec.child('resources');
  const requests = resources.child('requests');
  const storage = requests.key('storage');
  const amount = quantityOf(storage.node);
  if (!storage.written) {
    const missing = !resources.present ? resources : requests.present ? storage : requests;
    yield about(missing, resources.finding({
      en: 'A claim must request storage: set resources.requests.storage.',
      zh: 'PVC 必须申请存储空间：请设置 resources.requests.storage。',
    }));
  } else if (amount !== undefined && amount <= 0n) {
    yield about(storage, resources.finding({ en: 'The storage requested must be greater than 0.', zh: '申请的存储空间必须大于 0。' }));
  }
}

function* checkSource(source: Field): Iterable<Finding> {
  if (!source.present) return;
  const kind = source.child('kind');
  const group = source.child('apiGroup');
  yield* checkRequired(source.child('name'));
  yield* checkRequired(kind);
  if (group.blank && kind.text() !== 'PersistentVolumeClaim') {
    yield source.finding({
      en: 'In the core group only a PersistentVolumeClaim can be a source: set apiGroup for other kinds.',
      zh: 'core 组里只有 PersistentVolumeClaim 能作为数据源，其他 kind 要写 apiGroup。',
    });
  }
  yield* checkName(group, checkDns1123Subdomain);
  yield* checkName(source.child('namespace'), checkDns1123Label);
}

function* checkAgreement(spec: Field): Iterable<Finding> {
  const source = spec.child('dataSource');
  const reference = spec.child('dataSourceRef');
  if (!source.present || !reference.present) return;
  const isElsewhere = !reference.child('namespace').blank;
  const isSame = ['apiGroup', 'kind', 'name'].every((name) => source.child(name).string() === reference.child(name).string());
  if (!isElsewhere && isSame) return;
  yield spec.finding(
    isElsewhere
      ? { en: 'dataSource knows no namespaces: remove it where dataSourceRef has one.', zh: 'dataSource 没有命名空间：dataSourceRef 写了 namespace 时请去掉 dataSource。' }
      : { en: 'dataSource and dataSourceRef must name the same object: remove dataSource, the older of the two.', zh: 'dataSource 和 dataSourceRef 必须指向同一对象：请去掉较旧的 dataSource。' },
  );
}
