/** `name=value` in rules: names, how often, how many values. */
import { nearest } from '../../../engine/did-you-mean.ts';
import type { Finding } from '../../../engine/diagnostic.ts';
import { conditionTables, type ConditionTable } from '../class-conditions.ts';
import type { ClassRule, Condition } from '../parser/tree.ts';
import { findingAt, replacing, shown, type PolicyRule } from '../rule.ts';

export const conditions: PolicyRule = {
  id: 'apparmor/condition',
  severity: 'error',
  source: 'apparmor-grammar',
  *check({ profiles }) {
    for (const { entries } of profiles) {
      for (const { rule } of entries) if (rule.type === 'class') yield* checkRule(rule);
    }
  },
};

function* checkRule(rule: ClassRule): Iterable<Finding> {
  const table = conditionTables[rule.name];
  const { group } = rule;
  if (group && group.name.value !== 'peer' && rule.name !== 'io_uring') {
    yield findingAt(group.name, { en: `A \`${rule.name}\` rule takes no \`${group.name.value}=(…)\`, only \`peer=(…)\`.`, zh: `\`${rule.name}\` 规则不接受 \`${group.name.value}=(…)\`，只接受 \`peer=(…)\`。` });
  }
  if (!table) return;
  // D-Bus keeps one name for both sides, so that a name stands once in the whole rule.
  const seen = new Set<string>();
  for (const condition of rule.conditions) yield* checkCondition(rule, condition, table, table.own, seen);
  const seenInGroup = rule.name === 'dbus' || rule.name === 'io_uring' ? seen : new Set<string>();
  for (const condition of group?.conditions ?? []) yield* checkCondition(rule, condition, table, table.peer, seenInGroup);
}

function* checkCondition(rule: ClassRule, condition: Condition, table: ConditionTable, known: readonly string[], seen: Set<string>): Iterable<Finding> {
  const { name, sign, values } = condition;
  if (!known.includes(name.value)) return yield unknownCondition(rule, condition, table, known);
  const sets = sign === ':=' && rule.name === 'network' && name.value === 'label';
  if (sign !== '=' && !sets) return yield findingAt(name, sign === undefined ? noValue(name.value) : noIn(rule.name, sign));
  if (values.length > 1 && table.refusesMore && !table.lists.includes(name.value)) {
    yield findingAt(values[1]!, { en: `\`${name.value}\` takes one value; alternatives are written \`{a,b}\`.`, zh: `\`${name.value}\` 只取一个值；多个取值请写成 \`{a,b}\`。` });
  }
  if (seen.has(name.value) && !table.repeatable.includes(name.value)) {
    yield findingAt(name, { en: `\`${name.value}\` stands twice in this rule.`, zh: `这条规则里 \`${name.value}\` 出现了两次。` });
  }
  seen.add(name.value);
}

const noIn = (rule: string, sign: string) => ({ en: `A \`${rule}\` rule compares with \`=\`, not with \`${sign}\`.`, zh: `\`${rule}\` 规则用 \`=\` 比较，不用 \`${sign}\`。` });
const noValue = (name: string) => ({ en: `\`${name}\` needs a value: \`${name}=…\`.`, zh: `\`${name}\` 需要一个值：\`${name}=…\`。` });

function unknownCondition({ name: rule }: ClassRule, { name }: Condition, table: ConditionTable, known: readonly string[]): Finding {
  const here = known === table.own ? table.peer : table.own;
  if (here.includes(name.value)) {
    return known === table.own
      ? findingAt(name, { en: `\`${name.value}\` speaks of the other side: it stands within \`peer=(…)\`.`, zh: `\`${name.value}\` 描述的是对端：应写在 \`peer=(…)\` 里。` })
      : findingAt(name, { en: `\`${name.value}\` speaks of this side: it does not stand within \`peer=(…)\`.`, zh: `\`${name.value}\` 描述的是本端：不能写在 \`peer=(…)\` 里。` });
  }
  const meant = nearest(name.value, known);
  const hint = meant === undefined ? { en: '', zh: '' } : { en: ` Did you mean \`${meant}\`?`, zh: `是不是想写 \`${meant}\`？` };
  return findingAt(name, { en: `A \`${rule}\` rule has no condition \`${shown(name.value)}\`.${hint.en}`, zh: `\`${rule}\` 规则没有条件 \`${shown(name.value)}\`。${hint.zh}` }, meant === undefined ? undefined : replacing(name, meant));
}

export const conditionRules: readonly PolicyRule[] = [conditions];
