import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import { parseDuration } from '../../../engine/go/duration.ts';
import type { Localized } from '../../../engine/localized.ts';
import { pluginRoot, type Configuration } from '../configuration.ts';
import { criImages, criRuntime, criService } from '../plugin-names.ts';
import type { ContainerdRule } from '../rule.ts';
import { noDuration } from './decoding.ts';

/** The three parts of CRI's settings; in 1.7 they are one table. */
interface Cri {
  readonly runtime: Field;
  readonly images: Field;
  readonly streaming: Field;
}

export function criOf(configuration: Configuration): Cri {
  const streaming = pluginRoot(configuration, criService);
  if (configuration.release.place === 0) return { runtime: streaming, images: streaming, streaming };
  return { runtime: pluginRoot(configuration, criRuntime), images: pluginRoot(configuration, criImages), streaming };
}

/** The runtimes that a file defines, by name. */
export function runtimesOf(configuration: Configuration): [string, Field][] {
  return criOf(configuration).runtime.descend('containerd', 'runtimes').entries();
}

/** ValidateImageConfig, ValidateRuntimeConfig and StreamingConfig: the CRI plugin does not load, and the node is not ready. */
export const criSetting: ContainerdRule = {
  id: 'containerd-toml/cri-setting',
  severity: 'error',
  source: 'containerd-cri-runtimes',
  *check(configuration) {
    const cri = criOf(configuration);
    yield* timeouts(cri, configuration);
    yield* registry(cri.images, configuration.release.place);
    for (const [, runtime] of runtimesOf(configuration)) yield* runtimeSettings(runtime, configuration.release.place);
    const name = cri.runtime.descend('containerd', 'default_runtime_name');
    if (name.present && name.text() === '' && name.node?.type === 'string') yield name.finding(emptyDefault);
    if (configuration.release.place > 0) yield* streamingTls(cri.streaming);
    if (configuration.release.place >= 2) yield* binDirs(cri.runtime.child('cni'));
    if (configuration.release.place === 0) yield* linuxOnly(cri.runtime);
  },
};

const emptyDefault: Localized = { en: '`default_runtime_name` names a runtime; leave it out to get runc.', zh: '`default_runtime_name` 要写运行时名称；不写就是 runc。' };

function* timeouts({ runtime, images, streaming }: Cri, { release }: Configuration): Iterable<Finding> {
  const fields = [images.child('image_pull_progress_timeout'), runtime.child('drain_exec_sync_io_timeout'), streaming.child('stream_idle_timeout')];
  if (release.place === 4) fields.push(runtime.child('stats_collect_period'), runtime.child('stats_retention_period'));
  for (const field of fields) {
    const text = field.string();
    if (text !== undefined && text !== '' && parseDuration(text) === undefined) yield field.finding(noDuration(field.path));
  }
}

function* registry(images: Field, place: number): Iterable<Finding> {
  const registry = images.child('registry');
  const path = registry.child('config_path');
  if (path.text() === '') return;
  const clash = (name: string): Localized => ({ en: `\`${name}\` cannot be set beside \`config_path\`: move it into hosts.toml files below that path.`, zh: `\`${name}\` 不能与 \`config_path\` 同时设置：请把它移到该路径下的 hosts.toml 文件里。` });
  if (registry.child('mirrors').entries().length > 0) yield registry.child('mirrors').findingAtKey(clash('mirrors'));
  if (place > 0) return;
  for (const [, host] of registry.child('configs').entries()) if (host.child('tls').present) yield host.child('tls').findingAtKey(clash('configs.tls'));
}

function* runtimeSettings(runtime: Field, place: number): Iterable<Finding> {
  const all = runtime.child('privileged_without_host_devices_all_devices_allowed');
  if (all.boolean() === true && runtime.child('privileged_without_host_devices').boolean() !== true) {
    yield all.findingAtKey({ en: 'This needs `privileged_without_host_devices = true`.', zh: '它要求同时设置 `privileged_without_host_devices = true`。' });
  }
  const io = runtime.child('io_type');
  if (place > 0 && !['', 'fifo', 'streaming'].includes(io.text())) {
    yield io.finding({ en: '`io_type` is "fifo" or "streaming".', zh: '`io_type` 只能是 "fifo" 或 "streaming"。' });
  }
  if (place > 0 || runtime.child('runtime_type').text() === linuxRuntime) return;
  for (const name of ['runtime_engine', 'runtime_root']) {
    const field = runtime.child(name);
    if (field.text() !== '') yield field.findingAtKey({ en: `\`${name}\` works only with ${linuxRuntime}; use \`options\`.`, zh: `\`${name}\` 只适用于 ${linuxRuntime}；请改用 \`options\`。` });
  }
}

const linuxRuntime = 'io.containerd.runtime.v1.linux';

/** Settings of 1.7 for a runtime that is gone since. */
function* linuxOnly(cri: Field): Iterable<Finding> {
  const containerd = cri.child('containerd');
  const usesLinux = containerd.child('runtimes').entries().some(([, runtime]) => runtime.child('runtime_type').text() === linuxRuntime) ||
    containerd.descend('default_runtime', 'runtime_type').text() === linuxRuntime;
  if (usesLinux) return;
  for (const field of [cri.child('systemd_cgroup'), containerd.child('no_pivot')]) {
    if (field.boolean() === true) yield field.findingAtKey({ en: `This works only with ${linuxRuntime}; set it in the \`options\` of the runtime.`, zh: `它只适用于 ${linuxRuntime}；请在运行时的 \`options\` 里设置。` });
  }
}

/** getStreamListenerMode. */
function* streamingTls(streaming: Field): Iterable<Finding> {
  const pair = streaming.child('x509_key_pair_streaming');
  const cert = pair.child('tls_cert_file');
  const key = pair.child('tls_key_file');
  const isOn = streaming.child('enable_tls_streaming').boolean() === true;
  if (!isOn) {
    for (const file of [cert, key]) if (file.text() !== '') yield file.findingAtKey({ en: 'The file is set, but `enable_tls_streaming` is not true.', zh: '设置了这个文件，但 `enable_tls_streaming` 不是 true。' });
  } else if ((cert.text() === '') !== (key.text() === '')) {
    const [there, other] = cert.text() === '' ? [key, 'tls_cert_file'] : [cert, 'tls_key_file'];
    yield there.findingAtKey({ en: `\`${other}\` is missing: certificate and key come together.`, zh: `缺少 \`${other}\`：证书和密钥要成对设置。` });
  }
}

const presetBinDir = '/opt/cni/bin';

function* binDirs(cni: Field): Iterable<Finding> {
  const dir = cni.child('bin_dir');
  const dirs = cni.child('bin_dirs').items().map((item) => item.text());
  const isPreset = dirs.length === 1 && dirs[0] === presetBinDir;
  if (dir.text() !== '' && dirs.length > 0 && !isPreset) yield dir.findingAtKey({ en: '`bin_dir` and `bin_dirs` cannot both be set; keep `bin_dirs`.', zh: '`bin_dir` 与 `bin_dirs` 不能同时设置，保留 `bin_dirs`。' });
}

/** The default runtime has to be among the runtimes, of this file or of one that it is merged with. */
export const defaultRuntime: ContainerdRule = {
  id: 'containerd-toml/default-runtime',
  severity: 'warning',
  source: 'containerd-cri-runtimes',
  *check(configuration) {
    const { runtime } = criOf(configuration);
    const containerd = runtime.child('containerd');
    const names = new Set(runtimesOf(configuration).map(([name]) => name));
    const hasOldDefault = configuration.release.place === 0 && containerd.descend('default_runtime', 'runtime_type').text() !== '';
    const field = containerd.child('default_runtime_name');
    const name = field.string() ?? 'runc';
    // 1.7 replaces its own runtimes by those of the file; later releases add to them.
    const hasRunc = configuration.release.place > 0 || !containerd.child('runtimes').present;
    if (name === '' || names.has(name) || (name === 'runc' && hasRunc) || hasOldDefault) return;
    const place = field.present ? field : containerd.child('runtimes');
    yield { ...place.finding(notDefined(name)), needsWholeDocument: true };
  },
};

const notDefined = (name: string): Localized => ({
  en: `No runtime "${name}" is defined in this file. If no imported file defines it either, the CRI plugin does not load and the node is not ready.`,
  zh: `这个文件没有定义运行时“${name}”。如果导入的文件也没有定义，CRI 插件就加载不了，节点不会就绪。`,
});
