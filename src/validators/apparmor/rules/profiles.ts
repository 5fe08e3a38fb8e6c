/** Names, attachments and flags of profiles. */
import { nearest } from '../../../engine/did-you-mean.ts';
import { errnoNumber } from '../../../engine/errno-names.ts';
import type { Finding } from '../../../engine/diagnostic.ts';
import type { Token } from '../lexer/token.ts';
import type { FlatProfile, Policy } from '../policy.ts';
import { findingAt, replacing, shown, type PolicyRule } from '../rule.ts';
import { exclusiveFlags, isSignal, profileFlags, profileModes } from '../vocabulary.ts';
import { expand } from '../variables.ts';

export const profileName: PolicyRule = {
  id: 'apparmor/profile-name',
  severity: 'error',
  source: 'apparmor-grammar',
  *check({ profiles }) {
    for (const flat of profiles) yield* checkName(flat);
  },
};

function* checkName({ profile, parent, namespace, name }: FlatProfile): Iterable<Finding> {
  const label = profile.name.value;
  const say = (en: string, zh: string) => findingAt(profile.name, { en, zh });
  if (label.startsWith('&')) return yield say('The name of a profile begins with no `&`: that sign stacks profiles in a transition.', '配置名不能以 `&` 开头：这个符号用于在切换时叠加配置。');
  if (label.startsWith(':') && namespace === undefined) return yield say('The namespace is not closed: `:namespace:name`, or `:namespace://name`.', '命名空间没有闭合：应写作 `:namespace:name` 或 `:namespace://name`。');
  if (namespace === '') return yield say('The namespace between the colons is empty.', '两个冒号之间的命名空间是空的。');
  if (name === '') return yield say('The name of the profile is empty.', '配置名为空。');
  if (!parent && profile.form === 'bare' && namespace === undefined && !name.startsWith('/')) {
    yield say(`A profile without a path for a name begins with the word \`profile\`: \`profile ${shown(name)} {\`.`, `名称不是路径的配置要以 \`profile\` 开头：\`profile ${shown(name)} {\`。`);
  }
}

export const attachment: PolicyRule = {
  id: 'apparmor/attachment',
  severity: 'error',
  source: 'apparmor-grammar',
  *check({ profiles }) {
    for (const { profile: { attachment: found, group, form }, parent } of profiles) {
      const path = found?.value ?? '/';
      // A bare `@name` is put in without its braces, which is no variable to the parser here.
      if (found && !path.startsWith('/') && !path.startsWith('@{')) {
        yield findingAt(found, { en: 'A profile attaches to a path: it has to begin with `/` or a variable `@{…}`.', zh: '配置要附着到路径：必须以 `/` 或变量 `@{…}` 开头。' });
      }
      if (group && group.name.value !== 'xattrs') {
        yield findingAt(group.name, { en: `A profile takes no \`${group.name.value}=(…)\`, only \`xattrs=(…)\`.`, zh: `配置不接受 \`${group.name.value}=(…)\`，只接受 \`xattrs=(…)\`。` });
      } else if (group && parent && form === 'hat' && group.conditions.length > 0) {
        yield findingAt(group.name, { en: 'A hat is entered by its name, so it takes no xattrs.', zh: 'hat 按名称进入，不能写 xattrs。' });
      }
    }
  },
};

export const duplicateProfile: PolicyRule = {
  id: 'apparmor/duplicate-profile',
  severity: 'error',
  source: 'apparmor-policy',
  *check({ profiles }) {
    const seen = new Map<unknown, Set<string>>();
    for (const flat of profiles) {
      if (!counts(flat)) continue;
      const siblings = seen.get(flat.parent) ?? new Set();
      seen.set(flat.parent, siblings);
      const name = `${flat.namespace ?? ''} ${flat.name}`;
      if (siblings.has(name)) {
        yield findingAt(flat.profile.name, {
          en: `A profile \`${shown(flat.name)}\` stands here already: the parser refuses the second.`,
          zh: `这里已经有名为 \`${shown(flat.name)}\` 的配置：解析器会拒绝第二个。`,
        });
      }
      siblings.add(name);
    }
  },
};

/** Whether a profile within another is in force, as far as can be known here. */
function counts({ profile, parent }: FlatProfile): boolean {
  return parent?.entries.find(({ rule }) => rule === profile)?.counts ?? true;
}

export const profileFlag: PolicyRule = {
  id: 'apparmor/profile-flag',
  severity: 'error',
  source: 'apparmor-profile-flags',
  *check(policy) {
    for (const { profile } of policy.profiles) {
      for (const flag of profile.flags) yield* checkFlag(flag, policy);
      yield* conflicts(profile.flags);
    }
  },
};

function* checkFlag(flag: Token, { variables }: Policy): Iterable<Finding> {
  const { value } = flag;
  if (profileModes.has(value) || profileFlags.has(value)) return;
  const [key, argument] = splitFlag(value);
  if (key === 'attach_disconnected.path' || key === 'attach_disconnected.ipc') {
    const path = expand(argument, variables);
    if (value === 'attach_disconnected.ipc') return;
    if (path !== undefined && !path.startsWith('/')) yield findingAt(flag, { en: 'The path has to begin with `/`.', zh: '路径必须以 `/` 开头。' });
  } else if (key === 'kill.signal') {
    if (!isSignal(argument)) yield findingAt(flag, { en: `\`${shown(argument)}\` is no signal: they are written in small letters without SIG, such as \`term\`.`, zh: `\`${shown(argument)}\` 不是信号：信号用小写且不带 SIG，如 \`term\`。` });
  } else if (key === 'error') {
    if (errnoNumber(argument.toUpperCase()) === undefined) yield findingAt(flag, { en: `\`${shown(argument)}\` is no error of Linux, such as \`EPERM\`.`, zh: `\`${shown(argument)}\` 不是 Linux 的错误码，如 \`EPERM\`。` });
  } else {
    const meant = nearest(value, [...profileModes, ...profileFlags]);
    const hint = meant === undefined ? { en: '', zh: '' } : { en: ` Did you mean \`${meant}\`?`, zh: `是不是想写 \`${meant}\`？` };
    yield findingAt(flag, { en: `\`${shown(value)}\` is no flag of a profile.${hint.en}`, zh: `\`${shown(value)}\` 不是配置的标志。${hint.zh}` }, meant === undefined ? undefined : replacing(flag, meant));
  }
}

function splitFlag(value: string): readonly [string, string] {
  const at = value.indexOf('=');
  return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
}

function* conflicts(flags: readonly Token[]): Iterable<Finding> {
  const given = new Map<string, string>();
  const bases = new Set<string>();
  for (const flag of flags) {
    const [key, argument] = splitFlag(flag.value);
    const slot = profileModes.has(key) ? 'mode' : key;
    const content = slot === 'mode' ? key : argument.toLowerCase();
    const before = given.get(slot) === '' ? undefined : given.get(slot);
    const excluded = exclusiveFlags.find((pair) => pair.includes(baseOf(key)) && bases.has(pair.find((one) => one !== baseOf(key))!));
    if ((before !== undefined && content !== '' && before !== content) || excluded) {
      const other = excluded ? excluded.find((one) => one !== baseOf(key))! : slot === 'mode' ? before! : `${slot}=${before}`;
      yield findingAt(flag, { en: `\`${shown(flag.value)}\` contradicts \`${shown(other)}\`: a profile can have one of them.`, zh: `\`${shown(flag.value)}\` 与 \`${shown(other)}\` 矛盾：只能取其一。` });
    }
    given.set(slot, before ?? content);
    bases.add(baseOf(key));
  }
}

/** `attach_disconnected.path=…` implies `attach_disconnected`. */
function baseOf(key: string): string {
  return key === 'attach_disconnected.path' ? 'attach_disconnected' : key;
}

export const profilesRules: readonly PolicyRule[] = [profileName, attachment, duplicateProfile, profileFlag];
