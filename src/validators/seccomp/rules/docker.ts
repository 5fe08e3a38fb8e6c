/** What Docker's form adds, and what its loader refuses. */
import type { ProfileRule } from '../profile-input.ts';
import { readKernel } from '../read-profile.ts';
import { shown, suggest } from '../replace-value.ts';
import { architectureTokens } from '../vocabulary.ts';

export const nameAndNames: ProfileRule = {
  id: 'seccomp/name-and-names',
  severity: 'error',
  source: 'moby-seccomp-profile',
  *check({ form, entries }) {
    if (form !== 'docker') return;
    for (const { field } of entries) {
      const name = field.child('name');
      if (name.text() === '' || field.child('names').vacant) continue;
      yield name.findingAtKey({ en: '`name` and `names` stand in one entry: Docker refuses the profile. Keep `names`; `name` is of the old form.', zh: '一项里同时有 `name` 和 `names`：Docker 会拒绝这份配置。保留 `names`；`name` 是旧写法。' });
    }
  },
};

export const architecturesTwice: ProfileRule = {
  id: 'seccomp/architectures-and-arch-map',
  severity: 'error',
  source: 'moby-seccomp-profile',
  *check({ root }) {
    const [list, map] = [root.child('architectures'), root.child('archMap')];
    if (list.vacant || map.vacant) return;
    yield list.findingAtKey({ en: '`architectures` and `archMap` exclude each other: Docker refuses a profile with both. Keep one.', zh: '`architectures` 与 `archMap` 不能并存：Docker 会拒绝两者都有的配置。请只保留一个。' });
  },
};

export const kernelVersion: ProfileRule = {
  id: 'seccomp/kernel-version',
  severity: 'error',
  source: 'moby-seccomp-types',
  *check({ entries }) {
    for (const { field } of entries) {
      for (const filter of ['includes', 'excludes']) {
        const version = field.descend(filter, 'minKernel');
        const text = version.string();
        if (text === undefined || text === '' || readKernel(text)) continue;
        yield version.finding({
          en: `\`${shown(text)}\` is no kernel version of this form: two numbers up to 255, such as \`"5.10"\`, without a third. Docker refuses the profile.`,
          zh: `\`${shown(text)}\` 不是这里要求的内核版本：只能是两个不超过 255 的数，如 \`"5.10"\`，不带第三段。Docker 会拒绝这份配置。`,
        });
      }
    }
  },
};

export const archMapEntry: ProfileRule = {
  id: 'seccomp/arch-map-entry',
  severity: 'warning',
  source: 'moby-seccomp-profile',
  *check({ root }) {
    for (const entry of root.child('archMap').items()) {
      for (const field of [entry.child('architecture'), ...entry.child('subArchitectures').items()]) {
        if (architectureTokens.includes(field.text())) continue;
        const { words, fix } = suggest(field, architectureTokens);
        yield field.finding({
          en: `\`${shown(field.text())}\` is no architecture that runc knows: the entry is no use on any host, and where its other half fits the container does not start.${words.en}`,
          zh: `\`${shown(field.text())}\` 不是 runc 认识的架构：这一项在任何主机上都没有用处；若另一半恰好匹配，容器将无法启动。${words.zh}`,
        }, fix);
      }
    }
  },
};

export const dockerForm: ProfileRule = {
  id: 'seccomp/docker-form',
  severity: 'hint',
  source: 'containerd-seccomp-profile',
  *check({ root, form, entries }) {
    if (form !== 'docker') return;
    const keys = ['name', 'includes', 'excludes'];
    const first = [root.child('archMap'), ...entries.flatMap(({ field }) => keys.map((key) => field.child(key)))].find((field) => field.present);
    if (!first) return;
    yield first.findingAtKey({
      en: 'This is Docker\'s form, which Docker, Podman and CRI-O resolve for the host. containerd reads a profile that the kubelet names by `localhostProfile` in the runtime\'s form: there `archMap`, `name`, `includes` and `excludes` count for nothing.',
      zh: '这是 Docker 的写法，由 Docker、Podman 和 CRI-O 按主机展开。kubelet 用 `localhostProfile` 指定、由 containerd 读取的配置则是运行时的写法：`archMap`、`name`、`includes`、`excludes` 在那里都不起作用。',
    });
  },
};

export const dockerRules: readonly ProfileRule[] = [nameAndNames, architecturesTwice, kernelVersion, archMapEntry, dockerForm];
