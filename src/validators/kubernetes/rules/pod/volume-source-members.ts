/** What the sources of volumes must say, in a Pod and in a PersistentVolume alike, from pkg/apis/core/validation. */
import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkName, checkNotVacant, checkOneOf, checkRange, checkRequired, checkValue, missing, shortened } from '../../field-checks.ts';
import { checkDns1123Label, checkDns1123Subdomain, type NameCheck } from '../../names.ts';
import { checkDescendingPath, checkNoBacksteps } from '../../paths.ts';
import { amountOf } from './resource-list.ts';

/** The members without which a source says nothing. Lists of texts and texts alike. */
const requiredMembers: Readonly<Record<string, readonly string[]>> = {
  awsElasticBlockStore: ['volumeID'],
  azureDisk: ['diskName', 'diskURI'],
  azureFile: ['secretName', 'shareName'],
  cephfs: ['monitors'],
  cinder: ['volumeID'],
  configMap: ['name'],
  csi: ['driver'],
  flexVolume: ['driver'],
  gcePersistentDisk: ['pdName'],
  gitRepo: ['repository'],
  glusterfs: ['endpoints', 'path'],
  hostPath: ['path'],
  iscsi: ['targetPortal', 'iqn'],
  nfs: ['server', 'path'],
  persistentVolumeClaim: ['claimName'],
  photonPersistentDisk: ['pdID'],
  portworxVolume: ['volumeID'],
  quobyte: ['registry', 'volume'],
  rbd: ['monitors', 'image'],
  scaleIO: ['gateway', 'system', 'volumeName'],
  secret: ['secretName'],
  storageos: ['volumeName'],
  vsphereVolume: ['volumePath'],
};

const lists = new Set(['monitors']);

/** The members of a source: those that it needs, and what they may hold. */
export function* checkVolumeMembers(source: string, members: Field): Iterable<Finding> {
  for (const name of requiredMembers[source] ?? []) {
    yield* lists.has(name) ? checkNotVacant(members.child(name)) : checkRequired(members.child(name));
  }
  yield* checks[source]?.(members) ?? [];
}

const hostPathTypes = ['DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice'];

const checks: Readonly<Record<string, (members: Field) => Iterable<Finding>>> = {
  *awsElasticBlockStore(members) {
    yield* checkRange(members.child('partition'), 0, 255);
  },
  *azureDisk(members) {
    yield* checkAzureDisk(members);
  },
  *cinder(members) {
    yield* checkSecretReference(members.child('secretRef'));
  },
  *csi(members) {
    yield* checkName(members.child('driver'), checkDriverName);
    const secret = members.child('nodePublishSecretRef');
    yield* checkSecretReference(secret);
    yield* checkName(secret.child('name'), checkDns1123Subdomain);
  },
  *emptyDir(members) {
    const limit = members.child('sizeLimit');
    if ((amountOf(limit) ?? 0n) < 0n) yield limit.finding({ en: 'sizeLimit must not be negative.', zh: 'sizeLimit 不能为负。' });
  },
  *ephemeral(members) {
    const template = members.child('volumeClaimTemplate');
    if (!template.present) yield missing(template, { en: 'It describes the claim that is made for the Pod.', zh: '它描述要为这个 Pod 创建的 PVC。' });
  },
  *fc(members) {
    yield* checkFibreChannel(members);
  },
  *flexVolume(members) {
    yield* checkFlexOptions(members.child('options'));
  },
  *flocker(members) {
    const names = ['datasetName', 'datasetUUID'].filter((name) => !members.child(name).blank);
    if (names.length !== 1) yield members.finding({ en: 'Flocker takes either datasetName or datasetUUID.', zh: 'flocker 要写 datasetName 和 datasetUUID 其中之一。' });
  },
  *gcePersistentDisk(members) {
    yield* checkRange(members.child('partition'), 0, 255);
  },
  *gitRepo(members) {
    yield* checkName(members.child('directory'), checkDescendingPath);
  },
  *hostPath(members) {
    if (members.child('path').blank) return;
    yield* checkName(members.child('path'), checkNoBacksteps);
    // "" is a type of its own: nothing is checked before the mount.
    yield* checkOneOf(members.child('type'), hostPathTypes);
  },
  *image(members) {
    yield* checkOneOf(members.child('pullPolicy'), ['Always', 'IfNotPresent', 'Never']);
  },
  *iscsi(members) {
    yield* checkIscsi(members);
  },
  *nfs(members) {
    const path = members.child('path');
    if (path.text() === '' || path.text().startsWith('/')) return;
    yield path.finding({ en: 'The exported path must be absolute: begin it with "/".', zh: '导出的路径必须是绝对路径，请以 "/" 开头。' });
  },
  *quobyte(members) {
    yield* checkQuobyte(members);
  },
  *storageos(members) {
    yield* checkName(members.child('volumeName'), checkDns1123Label);
    yield* checkName(members.child('volumeNamespace'), checkDns1123Label);
    yield* checkSecretReference(members.child('secretRef'));
  },
};

function* checkSecretReference(reference: Field): Iterable<Finding> {
  if (reference.present) yield* checkRequired(reference.child('name'));
}

/** A CSI driver's name: like that of an object, in either case and shorter. */
export const checkDriverName: NameCheck = (value) =>
  value.length > 63 ? { en: 'must be no longer than 63 characters', zh: '不能超过 63 个字符' } : checkDns1123Subdomain(value.toLowerCase());

function* checkAzureDisk(disk: Field): Iterable<Finding> {
  yield* checkValue(disk.child('cachingMode'), ['None', 'ReadOnly', 'ReadWrite']);
  const kind = disk.child('kind');
  const uri = disk.child('diskURI');
  yield* checkValue(kind, ['Shared', 'Dedicated', 'Managed']);
  if (!kind.present || uri.blank) return;
  const prefix = kind.text() === 'Managed' ? '/subscriptions/' : 'https://';
  if (uri.text().startsWith(prefix)) return;
  yield uri.finding({ en: `The URI of a disk of kind ${kind.text()} begins with "${prefix}".`, zh: `kind 为 ${kind.text()} 的磁盘，其 URI 以 "${prefix}" 开头。` });
}

function* checkFibreChannel(members: Field): Iterable<Finding> {
  const names = members.child('targetWWNs');
  if (names.vacant === members.child('wwids').vacant) {
    yield names.finding({ en: 'A Fibre Channel volume takes either targetWWNs or wwids.', zh: 'fc 卷要写 targetWWNs 和 wwids 其中之一，且只能写一个。' });
  }
  if (names.vacant) return;
  const lun = members.child('lun');
  if (!lun.present) yield missing(lun, { en: 'It goes with targetWWNs.', zh: '使用 targetWWNs 时要写它。' });
  else yield* checkRange(lun, 0, 255);
}

function* checkFlexOptions(options: Field): Iterable<Finding> {
  for (const [key, option] of options.entries()) {
    const domain = `.${key.split('/')[0]?.toLowerCase() ?? ''}`;
    if (!domain.endsWith('.kubernetes.io') && !domain.endsWith('.k8s.io')) continue;
    yield option.finding({ en: `The domain of "${shortened(key)}" is Kubernetes' own: options of a driver use another.`, zh: `"${shortened(key)}" 的域名为 Kubernetes 保留，驱动的选项请用别的域名。` });
  }
}

/** The server looks at the registries only where the tenant is fit. */
function* checkQuobyte(members: Field): Iterable<Finding> {
  const registry = members.child('registry');
  const tenant = members.child('tenant');
  if (registry.blank) return;
  if (tenant.text().length > 64) yield tenant.finding({ en: 'tenant must have at most 64 characters.', zh: 'tenant 不能超过 64 个字符。' });
  else if (!registry.text().split(',').every(isHostAndPort)) {
    yield registry.finding({ en: 'registry must be host:port, or several of them separated by commas.', zh: 'registry 必须写成 host:port，多个时用逗号分隔。' });
  }
}

/** What Go's `net.SplitHostPort` takes apart; either part may be empty. */
function isHostAndPort(text: string): boolean {
  return /^(?:\[[^[\]]*\]|[^:[\]]*):[^:[\]]*$/.test(text);
}

const iscsiNames: Readonly<Record<string, RegExp>> = {
  iqn: /iqn\.\d{4}-\d{2}\.([A-Za-z0-9.-]+)(:[^,;*&$|\s]+)$/,
  eui: /^eui.[A-Za-z0-9]{16}$/,
  naa: /^naa.[A-Za-z0-9]{32}$/,
};

/** RFC 3720 allows 223 bytes; what is far longer is not matched, to stay cheap. */
const longestMatched = 1024;

const checkIscsiName: NameCheck = (value) =>
  value.length > longestMatched || iscsiNames[value.slice(0, 3)]?.test(value)
    ? undefined
    : { en: 'is no iSCSI qualified name, such as iqn.2015-02.example.com:target', zh: '不是 iSCSI 名称，如 iqn.2015-02.example.com:target' };

function* checkIscsi(members: Field): Iterable<Finding> {
  yield* checkName(members.child('iqn'), checkIscsiName);
  yield* checkRange(members.child('lun'), 0, 255);
  const authenticates = ['chapAuthDiscovery', 'chapAuthSession'].some((name) => members.child(name).boolean());
  if (authenticates && !members.child('secretRef').present) {
    yield missing(members.child('secretRef'), { en: 'CHAP authentication takes its credentials from there.', zh: 'CHAP 认证从中取得凭据。' });
  }
  const initiator = members.child('initiatorName');
  if (initiator.string() === '' || checkIscsiName(initiator.string() ?? 'eui.0000000000000000')) {
    yield initiator.finding({ en: 'initiatorName must be an iSCSI name that begins with iqn, eui or naa.', zh: 'initiatorName 必须是以 iqn、eui 或 naa 开头的 iSCSI 名称。' });
  }
}
