/** What may stand before which rule. */
import type { Finding } from '../../../engine/diagnostic.ts';
import type { Prefix, Rule } from '../parser/tree.ts';
import { findingAt, type PolicyRule } from '../rule.ts';

export const prefix: PolicyRule = {
  id: 'apparmor/prefix',
  severity: 'error',
  source: 'apparmor-grammar',
  *check({ profiles }) {
    for (const { entries } of profiles) {
      for (const { rule } of entries) {
        if (!('prefix' in rule)) continue;
        yield* checkOwner(rule.prefix, rule);
        yield* checkPriority(rule.prefix, rule);
      }
    }
  },
};

/** Rules about files, which have an owner. */
const owned = new Set<Rule['type']>(['file', 'file-all', 'link', 'block']);

function* checkOwner({ owner }: Prefix, rule: Rule): Iterable<Finding> {
  if (!owner || owned.has(rule.type)) return;
  yield findingAt(owner, { en: `\`${owner.value}\` belongs to rules about files: nothing else has an owner.`, zh: `\`${owner.value}\` 只能用于文件规则：别的东西没有属主。` });
}

const most = 1000;

function* checkPriority({ priority }: Prefix, rule: Rule): Iterable<Finding> {
  if (!priority) return;
  const value = Number(priority.value);
  if (Math.abs(value) > most) yield findingAt(priority, { en: `A priority lies between -${most} and ${most}.`, zh: `优先级在 -${most} 到 ${most} 之间。` });
  if (value === 0) return;
  const kind = rule.type === 'class' ? rule.name : rule.type;
  if (kind === 'network' || kind === 'all') yield findingAt(priority, { en: `A \`${kind}\` rule takes no priority.`, zh: `\`${kind}\` 规则不能带优先级。` });
  if (kind === 'block') yield findingAt(priority, { en: 'A block takes no priority: give it to the rules within.', zh: '规则块不能带优先级：请写在里面的规则上。' });
}

export const prefixRules: readonly PolicyRule[] = [prefix];
