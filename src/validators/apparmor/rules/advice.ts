/** What the parser takes, though it is risky or out of date. */
import type { Finding } from '../../../engine/diagnostic.ts';
import { readFilePermissions } from '../file-permissions.ts';
import { findingAt, shown, type PolicyRule } from '../rule.ts';

export const unconfinedExec: PolicyRule = {
  id: 'apparmor/unconfined-exec',
  severity: 'warning',
  source: 'apparmor-profile-language',
  *check({ profiles }) {
    for (const { entries } of profiles) {
      for (const { rule } of entries) {
        if (rule.type !== 'file' || rule.prefix.mode?.value === 'deny') continue;
        const { exec } = readFilePermissions(rule.permissions.value);
        if (exec?.way !== 'u') continue;
        yield findingAt(rule.permissions, exec.unsafe
          ? { en: 'The program runs without any profile, and with the environment as it is: `LD_PRELOAD` and its kind let the caller run its own code there. Give it a profile (`px`, `cx`), or scrub the environment at least (`Ux`).', zh: '程序会不受任何配置约束地运行，环境变量也原样保留：调用者可以借 `LD_PRELOAD` 之类运行自己的代码。请给它配置（`px`、`cx`），至少清理环境（`Ux`）。' }
          : { en: 'The program runs without any profile: whoever can start it from here leaves the confinement. Give it a profile of its own (`px`) or a child (`cx`).', zh: '程序会不受任何配置约束地运行：能从这里启动它的人就离开了限制。请给它单独的配置（`px`）或子配置（`cx`）。' });
      }
    }
  },
};

const lenient: Readonly<Record<string, { en: string; zh: string }>> = {
  complain: { en: 'In this mode what no rule allows is logged, and happens all the same.', zh: '在这个模式下，没有规则放行的操作只记录日志，照样执行。' },
  unconfined: { en: 'In this mode the program runs as if there were no profile.', zh: '在这个模式下，程序就像没有配置一样运行。' },
  default_allow: { en: 'In this mode all that no rule denies is allowed.', zh: '在这个模式下，没有规则拒绝的一律放行。' },
};

export const lenientMode: PolicyRule = {
  id: 'apparmor/lenient-mode',
  severity: 'warning',
  source: 'apparmor-profile-language',
  *check({ profiles }) {
    for (const { profile } of profiles) {
      for (const flag of profile.flags) {
        if (!Object.hasOwn(lenient, flag.value)) continue;
        const { en, zh } = lenient[flag.value]!;
        yield findingAt(flag, { en: `${en} It is for finding out what a program does, not for confining it.`, zh: `${zh}它适合用来摸清程序的行为，而不是限制它。` });
      }
    }
  },
};

export const allowsAll: PolicyRule = {
  id: 'apparmor/allows-all',
  severity: 'warning',
  source: 'apparmor-profile-language',
  *check({ profiles }) {
    for (const { profile, entries } of profiles) {
      const bare = entries.filter(({ rule }) => ('prefix' in rule ? rule.prefix.mode?.value !== 'deny' : true));
      const all = bare.find(({ rule }) => rule.type === 'all');
      if (all) yield whole(all.rule.type === 'all' ? all.rule.keyword : profile.name, '`all,`');
      const hasFiles = bare.some(({ rule }) => rule.type === 'file-all');
      const hasCapabilities = bare.some(({ rule }) => rule.type === 'capability' && rule.names.length === 0);
      const hasMounts = bare.some(({ rule }) => rule.type === 'class' && rule.name === 'mount' && rule.words.length + rule.conditions.length === 0 && !rule.target);
      if (hasFiles && hasCapabilities && hasMounts) yield whole(profile.name, '`file,`, `capability,` and `mount,`');
    }
  },
};

function whole(place: { readonly from: number; readonly to: number }, rules: string): Finding {
  return findingAt(place, {
    en: `With ${rules} the profile allows nearly everything: it hardly differs from none.`,
    zh: `有了 ${rules.replace(' and ', ' 和 ')}，这个配置几乎放行一切，与没有配置相差无几。`,
  });
}

export const missingAbi: PolicyRule = {
  id: 'apparmor/missing-abi',
  severity: 'warning',
  source: 'apparmor-profile-language',
  *check({ file }) {
    const [first] = file.profiles;
    if (!first || file.preamble.some(({ type }) => type === 'abi') || file.includes.some(({ from }) => from < first.name.from)) return;
    yield findingAt(first.name, {
      en: 'No `abi` stands at the head of the file: the parser then takes the features of its own default, and rules of newer classes may not be enforced. Write `abi <abi/4.0>,`.',
      zh: '文件开头没有 `abi`：解析器会采用自己的默认特性集，较新的规则类别可能不会执行。请写 `abi <abi/4.0>,`。',
    });
  },
};

export const hashInclude: PolicyRule = {
  id: 'apparmor/hash-include',
  severity: 'hint',
  source: 'apparmor-profile-language',
  *check({ file, text }) {
    for (const { include, from, value } of file.includes) {
      const hash = include?.hash ? text.lastIndexOf('#', from) : -1;
      if (hash < 0) continue;
      yield findingAt({ from: hash, to: hash + '#include'.length }, { en: `\`#include\` looks like a comment and is none; the parser warns that it is deprecated, and it is written \`include <${shown(value)}>\`.`, zh: `\`#include\` 看起来像注释，其实不是；解析器会提示它已弃用，应写作 \`include <${shown(value)}>\`。` }, {
        title: { en: 'Remove the #', zh: '删除 #' }, edits: [{ range: { from: hash, to: hash + 1 }, insert: '' }],
      });
    }
  },
};

export const pathName: PolicyRule = {
  id: 'apparmor/path-as-name',
  severity: 'hint',
  source: 'apparmor-profile-language',
  *check({ profiles }) {
    for (const { profile, parent, name } of profiles) {
      if (parent || profile.form !== 'bare' || !name.startsWith('/')) continue;
      const short = name.split('/').findLast((part) => /^[\w.-]+$/.test(part)) ?? 'name';
      yield findingAt(profile.name, { en: `A path for a name is the old form: \`profile ${short} ${shown(name)} {\` has a name that other rules can speak of.`, zh: `以路径作名称是旧写法：\`profile ${short} ${shown(name)} {\` 有一个可供其他规则引用的名称。` }, {
        title: { en: 'Give it a name', zh: '为它命名' }, edits: [{ range: { from: profile.name.from, to: profile.name.from }, insert: `profile ${short} ` }],
      });
    }
  },
};

export const capitalPermission: PolicyRule = {
  id: 'apparmor/capital-permission',
  severity: 'hint',
  source: 'apparmor-permissions',
  *check({ profiles }) {
    for (const { entries } of profiles) {
      for (const { rule } of entries) {
        if (rule.type !== 'file') continue;
        const { text } = rule.permissions;
        const small = text.replace(/[RWALMKXI]/g, (letter) => letter.toLowerCase());
        if (small !== text) yield findingAt(rule.permissions, { en: `Permissions are written in small letters: \`${small}\`. A capital means something only before an x, where it scrubs the environment.`, zh: `权限用小写字母：\`${small}\`。大写只在 x 前面有意义，表示清理环境变量。` }, { title: { en: `Write ${small}`, zh: `改写为 ${small}` }, edits: [{ range: { from: rule.permissions.from, to: rule.permissions.to }, insert: small }] });
      }
    }
  },
};

export const adviceRules: readonly PolicyRule[] = [unconfinedExec, lenientMode, allowsAll, missingAbi, hashInclude, pathName, capitalPermission];
