import type { Localized } from '../../../engine/localized.ts';
import { hypervisors } from '../configuration.ts';
import type { KataRule } from '../rule.ts';

/** Patterns that let a Pod's annotations change what the host runs. */
const wide: ReadonlySet<string> = new Set(['.*', '.+', '^.*$', '.*$', '^.*']);

/** `enable_annotations`: which settings of the hypervisor a Pod may change. */
export const wideAnnotations: KataRule = {
  id: 'kata-toml/wide-annotations',
  severity: 'warning',
  source: 'kata-annotations',
  *check(configuration) {
    for (const [, table] of hypervisors(configuration)) {
      for (const item of table.child('enable_annotations').items()) {
        if (wide.has(item.text())) yield item.finding(everything);
        else if (item.text() === 'virtio_fs_extra_args') yield item.finding(extraArgs);
      }
    }
  },
};

const everything: Localized = {
  en: 'This lets whoever creates a Pod change every setting of the hypervisor by annotations, among them programs that run on the host. Name the settings that are meant.',
  zh: '这样，任何能创建 Pod 的人都能用注解修改虚拟机监控器的所有设置，包括宿主机上运行哪些程序。请逐一写出允许的设置。',
};

const extraArgs: Localized = {
  en: 'Arguments of virtiofsd can give the guest files of the host that are not meant for it: do not let Pods set them.',
  zh: 'virtiofsd 的参数可能让客户机访问本不该给它的宿主机文件：不要让 Pod 设置。',
};

/** Values of former versions that still pass. */
export const deprecatedValue: KataRule = {
  id: 'kata-toml/deprecated-value',
  severity: 'warning',
  source: 'kata-config-rust-hypervisor',
  *check(configuration) {
    for (const [, table] of hypervisors(configuration)) {
      const cache = table.child('virtio_fs_cache');
      if (cache.text() === 'none') yield cache.finding({ en: 'The cache mode "none" is deprecated: write "never".', zh: '缓存模式 "none" 已弃用：请写 "never"。' });
      const machine = table.child('machine_type');
      if (machine.text() === 'pc') yield machine.finding({ en: 'Kata does not support QEMU\'s machine type "pc": write "q35".', zh: 'Kata 不支持 QEMU 的 "pc" 机型：请写 "q35"。' });
    }
    const number = configuration.root.descend('factory', 'vm_cache_number');
    if ((number.number() ?? 0) > 0) yield number.finding({ en: 'The cache of VMs is deprecated, and runtime-rs does not have it.', zh: 'VM 缓存已弃用，runtime-rs 没有这个功能。' });
  },
};

/** Says which runtime a file was taken to be for, where nothing in it tells. */
export const whichRuntime: KataRule = {
  id: 'kata-toml/which-runtime',
  severity: 'hint',
  source: 'kata-migration',
  *check({ basis, root }) {
    const first = root.children()[0]?.[1];
    if (basis !== 'supposed' || !first) return;
    yield {
      range: first.keyRange ?? first.range,
      message: {
        en: 'Nothing here tells whether this is for runtime-rs or for the Go runtime, so it was read as runtime-rs does, the default of Kata 4. Choose the other above if it is meant.',
        zh: '这里看不出文件是给 runtime-rs 还是 Go 运行时的，因此按 Kata 4 默认的 runtime-rs 来读。若是另一个，请在上方选择。',
      },
    };
  },
};
