/** Rules about files: permissions, exec transitions, links. */
import type { Finding } from '../../../engine/diagnostic.ts';
import { readFilePermissions } from '../file-permissions.ts';
import type { Token } from '../lexer/token.ts';
import type { ChangeProfileRule, FileRule, Prefix } from '../parser/tree.ts';
import { labelOf, type FlatProfile } from '../policy.ts';
import { findingAt, type PolicyRule } from '../rule.ts';
import { isLink } from '../words-of.ts';

export const permissions: PolicyRule = {
  id: 'apparmor/file-permissions',
  severity: 'error',
  source: 'apparmor-permissions',
  *check({ profiles }) {
    for (const { entries } of profiles) {
      for (const { rule } of entries) {
        if (rule.type !== 'file') continue;
        const { problem } = readFilePermissions(rule.permissions.value);
        if (problem) yield findingAt(rule.permissions, problem);
      }
    }
  },
};

export const execQualifier: PolicyRule = {
  id: 'apparmor/exec-qualifier',
  severity: 'error',
  source: 'apparmor-permissions',
  *check({ profiles }) {
    for (const { entries } of profiles) {
      for (const { rule, blocks } of entries) {
        if (rule.type === 'file') yield* checkQualifier(rule, blocks);
        if (rule.type === 'file-all') yield* checkBareFile(rule.keyword, [rule.prefix, ...blocks]);
        if (rule.type === 'change_profile') yield* checkChangeProfile(rule, blocks);
      }
    }
  },
};

const denies = ({ mode }: Prefix): boolean => mode?.value === 'deny';

function* checkQualifier({ prefix, permissions: letters, exec: word }: FileRule, blocks: readonly Prefix[]): Iterable<Finding> {
  const { exec, problem } = readFilePermissions(letters.value);
  if (problem) return;
  if (word && !exec) yield findingAt(word, { en: `\`${word.value}\` says how a program is started: the rule needs an x.`, zh: `\`${word.value}\` 说明如何启动程序：规则里要有 x。` });
  if (!exec) return;
  // Every block puts its own prefix in the place of the rule's.
  const denied = [prefix, ...blocks].map(denies);
  const hasWay = exec.way !== '' || word?.value === 'unsafe';
  if (hasWay && denied.includes(true)) {
    yield findingAt(letters, { en: 'What is denied is not started in any way: in a `deny` rule stands a bare `x`.', zh: '禁止的东西不会以任何方式启动：`deny` 规则里只能写单独的 `x`。' });
  } else if (!hasWay && denied.includes(false)) {
    yield findingAt(letters, {
      en: 'A bare `x` is for `deny` rules. Say what the program runs under: `ix` this profile, `px` its own, `cx` a child, `ux` none.',
      zh: '单独的 `x` 只能用于 `deny` 规则。请写明程序在什么配置下运行：`ix` 沿用本配置，`px` 用它自己的，`cx` 用子配置，`ux` 不受限制。',
    });
  }
}

function* checkBareFile(keyword: Token, prefixes: readonly Prefix[]): Iterable<Finding> {
  if (!prefixes.some(denies)) return;
  yield findingAt(keyword, { en: '`deny file,` is refused: a bare `file` rule implies `ix`, which no `deny` rule may have. Write `deny /{**,} rwlkmx,`.', zh: '`deny file,` 会被拒绝：单独的 `file` 规则隐含 `ix`，而 `deny` 规则不允许。请写 `deny /{**,} rwlkmx,`。' });
}

function* checkChangeProfile({ keyword, exec }: ChangeProfileRule, blocks: readonly Prefix[]): Iterable<Finding> {
  if (!exec || !blocks.some((block) => !denies(block))) return;
  yield findingAt(keyword, { en: 'The parser refuses a `change_profile` rule with a program within a block of rules: put it outside.', zh: '解析器拒绝规则块中带程序路径的 `change_profile` 规则：请移到块外。' });
}

export const transitions: PolicyRule = {
  id: 'apparmor/transition',
  severity: 'error',
  source: 'apparmor-grammar',
  *check(policy) {
    for (const flat of policy.profiles) {
      for (const { rule } of flat.entries) if (rule.type === 'file' && rule.leading) yield* checkLeading(rule);
      for (const { rule } of flat.entries) if (rule.type === 'change_profile') yield* checkTarget(rule);
      yield* tooMany(flat);
    }
  },
};

function* checkLeading({ permissions: { value }, subset, target }: FileRule): Iterable<Finding> {
  const { letters } = readFilePermissions(value);
  const links = letters.has('l');
  if (subset && (!links || letters.size > 1)) yield findingAt(subset, { en: '`subset` belongs to rules that allow links and nothing else.', zh: '`subset` 只能用于仅允许链接的规则。' });
  if (!target || !links) return;
  if (letters.has('x')) yield findingAt(target, { en: 'What the arrow means is not plain: a link and a start of a program in one rule. Write two.', zh: '箭头含义不明：一条规则里既有链接又有执行。请写成两条。' });
  if (labelOf(target.value).namespace !== undefined) yield findingAt(target, { en: 'A link leads to a path, not into a namespace of profiles.', zh: '链接指向路径，不能指向配置的命名空间。' });
}

function* checkTarget({ mode, exec }: ChangeProfileRule): Iterable<Finding> {
  if (mode && !exec) yield findingAt(mode, { en: `\`${mode.value}\` needs the path of the program whose start changes the profile.`, zh: `\`${mode.value}\` 需要写明启动哪个程序时切换配置。` });
  if (exec && !exec.value.startsWith('/') && !exec.value.startsWith('@{')) yield findingAt(exec, { en: 'The program has to be a path: it begins with `/` or a variable `@{…}`. A profile stands behind `->`.', zh: '程序必须是路径：以 `/` 或变量 `@{…}` 开头。配置名写在 `->` 后面。' });
}

/** The kernel's table of names to change to holds so many for a profile. */
const mostTargets = 12;

function* tooMany({ entries }: FlatProfile): Iterable<Finding> {
  const names = new Set<string>();
  for (const { rule, counts } of entries) {
    const target = rule.type === 'file' && !isLink(rule) ? rule.target : undefined;
    if (!target || !counts) continue;
    const before = names.size;
    names.add(target.value);
    if (names.size > mostTargets && names.size > before) {
      return yield findingAt(target, { en: `A profile can name ${mostTargets} profiles to change to; this is one more.`, zh: `一个配置最多指定 ${mostTargets} 个切换目标，这里超出了。` });
    }
  }
}

export const fileRules: readonly PolicyRule[] = [permissions, execQualifier, transitions];
