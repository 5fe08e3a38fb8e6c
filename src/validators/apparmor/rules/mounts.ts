/** mount, remount, umount and pivot_root. */
import { nearest } from '../../../engine/did-you-mean.ts';
import type { Finding } from '../../../engine/diagnostic.ts';
import { changesOf, command, mountOptions } from '../mount-options.ts';
import type { ClassRule, Condition } from '../parser/tree.ts';
import { findingAt, replacing, shown, type PolicyRule } from '../rule.ts';

const isMount = (rule: ClassRule): boolean => rule.name === 'mount' || rule.name === 'remount' || rule.name === 'umount';
const isOptions = ({ name }: Condition): boolean => name.value === 'options' || name.value === 'option';
const isType = ({ name }: Condition): boolean => name.value === 'fstype' || name.value === 'vfstype';

export const mountCondition: PolicyRule = {
  id: 'apparmor/mount-condition',
  severity: 'error',
  source: 'apparmor-mount',
  *check({ profiles }) {
    for (const { entries } of profiles) {
      for (const { rule } of entries) {
        if (rule.type !== 'class') continue;
        if (isMount(rule)) yield* checkConditions(rule);
        if (rule.name === 'pivot_root') yield* checkPivot(rule);
      }
    }
  },
};

function* checkConditions({ name: rule, conditions, targetConditions }: ClassRule): Iterable<Finding> {
  for (const condition of conditions) {
    if (isOptions(condition) || isType(condition)) continue;
    const meant = nearest(condition.name.value, ['options', 'fstype']);
    const hint = meant === undefined ? { en: '', zh: '' } : { en: ` Did you mean \`${meant}\`?`, zh: `是不是想写 \`${meant}\`？` };
    yield findingAt(condition.name, { en: `A \`${rule}\` rule has the conditions \`fstype\` and \`options\`, not \`${shown(condition.name.value)}\`.${hint.en}`, zh: `\`${rule}\` 规则的条件有 \`fstype\` 和 \`options\`，没有 \`${shown(condition.name.value)}\`。${hint.zh}` }, meant === undefined ? undefined : replacing(condition.name, meant));
  }
  if (targetConditions[0]) yield findingAt(targetConditions[0].name, { en: 'Conditions stand before the arrow: those of the mount point are not supported.', zh: '条件要写在箭头之前：挂载点的条件尚不支持。' });
}

function* checkPivot({ conditions }: ClassRule): Iterable<Finding> {
  // The parser looks at the last one only, and forgets the others.
  const last = conditions.at(-1);
  if (last && last.name.value !== 'oldroot') yield findingAt(last.name, { en: `A \`pivot_root\` rule has the condition \`oldroot\`, not \`${shown(last.name.value)}\`.`, zh: `\`pivot_root\` 规则的条件是 \`oldroot\`，没有 \`${shown(last.name.value)}\`。` });
}

export const mountOption: PolicyRule = {
  id: 'apparmor/mount-option',
  severity: 'error',
  source: 'apparmor-mount',
  *check({ profiles, version }) {
    for (const { entries } of profiles) {
      for (const { rule, counts } of entries) {
        if (rule.type !== 'class' || !isMount(rule)) continue;
        for (const condition of rule.conditions) if (isOptions(condition)) yield* checkOptions(condition, version);
        if (counts) yield* checkCommand(rule);
      }
    }
  },
};

function* checkOptions({ values, sign }: Condition, version: string): Iterable<Finding> {
  for (const value of values) {
    if (Object.hasOwn(mountOptions, value.value)) continue;
    const meant = nearest(value.value, Object.keys(mountOptions));
    const hint = meant === undefined ? { en: '', zh: '' } : { en: ` Did you mean \`${meant}\`?`, zh: `是不是想写 \`${meant}\`？` };
    yield findingAt(value, { en: `\`${shown(value.value)}\` is no mount option that the parser knows.${hint.en}`, zh: `\`${shown(value.value)}\` 不是解析器认识的挂载选项。${hint.zh}` }, meant === undefined ? undefined : replacing(value, meant));
  }
  if (sign !== '=') return;
  // 4.1 took `norelatime` for nothing.
  const read = values.filter(({ value }) => version !== '4.1' || value !== 'norelatime');
  const { set, cleared } = changesOf(read.map(({ value }) => value));
  const both = read.find(({ value }) => ((changesOf([value]).set & cleared) | (changesOf([value]).cleared & set)) !== 0);
  if (both) yield findingAt(both, { en: 'Another option in the list says the opposite: no mount has both.', zh: '列表里另一个选项与它相反：没有挂载能同时满足。' });
}

function* checkCommand(rule: ClassRule): Iterable<Finding> {
  if (rule.name === 'umount' || command(rule) !== 'nothing') return;
  yield findingAt(rule.keyword, {
    en: 'These options say what kind of mount it is, and what else stands in the rule does not belong to that kind: a change of propagation has a mount point alone, bind and move no file system type.',
    zh: '这些选项表明了挂载的种类，而规则里的其他内容不属于这一种：改变传播方式只能写挂载点，bind 和 move 不能写文件系统类型。',
  });
}

export const mountRules: readonly PolicyRule[] = [mountCondition, mountOption];
