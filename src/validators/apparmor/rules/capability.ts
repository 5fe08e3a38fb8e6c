import { nearest } from '../../../engine/did-you-mean.ts';
import { findingAt, replacing, shown, type PolicyRule } from '../rule.ts';
import { capabilities } from '../vocabulary.ts';

export const capability: PolicyRule = {
  id: 'apparmor/capability',
  severity: 'error',
  source: 'apparmor-capabilities',
  *check({ profiles }) {
    for (const { entries } of profiles) {
      for (const { rule } of entries) {
        if (rule.type !== 'capability') continue;
        for (const name of rule.names) {
          if (capabilities.has(name.value)) continue;
          const plain = name.value.toLowerCase().replace(/^cap_/, '');
          const meant = capabilities.has(plain) ? plain : nearest(name.value, capabilities);
          const hint = meant === undefined ? { en: '', zh: '' } : { en: ` Did you mean \`${meant}\`?`, zh: `是不是想写 \`${meant}\`？` };
          yield findingAt(
            name,
            { en: `\`${shown(name.value)}\` is no capability: they are written in small letters without CAP_.${hint.en}`, zh: `\`${shown(name.value)}\` 不是 capability：要用小写且不带 CAP_。${hint.zh}` },
            meant === undefined ? undefined : replacing(name, meant),
          );
        }
      }
    }
  },
};
