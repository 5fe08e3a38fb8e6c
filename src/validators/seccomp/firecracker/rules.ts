/** Files of Firecracker's filters, which seccompiler compiles: a list for every thread of the VMM. */
import { nearest } from '../../../engine/did-you-mean.ts';
import type { Field } from '../../../engine/field.ts';
import type { Rule } from '../../../engine/rule.ts';
import { firstRefusedErrno } from '../decide/action.ts';
import { replacing, shown } from '../replace-value.ts';
import { isSystemCall, systemCallNames } from '../system-calls/system-calls.ts';
import { decodeFilters } from './decode-filters.ts';

export type FirecrackerRule = Rule<Field>;

export const firecrackerShape: FirecrackerRule = {
  id: 'seccomp/firecracker-shape',
  severity: 'error',
  source: 'firecracker-seccompiler-types',
  check: decodeFilters,
};

export const firecrackerCall: FirecrackerRule = {
  id: 'seccomp/firecracker-unknown-call',
  severity: 'error',
  source: 'firecracker-seccompiler',
  *check(root) {
    for (const rule of rulesOf(root)) {
      const call = rule.child('syscall');
      const text = call.string();
      if (text === undefined || isSystemCall(text)) continue;
      const meant = nearest(text, systemCallNames);
      const hint = meant === undefined ? { en: '', zh: '' } : { en: ` Did you mean \`${meant}\`?`, zh: `是不是想写 \`${meant}\`？` };
      yield call.finding({
        en: `libseccomp knows no system call \`${shown(text)}\`, and seccompiler refuses the file for it.${hint.en}`,
        zh: `libseccomp 不认识系统调用 \`${shown(text)}\`，seccompiler 会因此拒绝整个文件。${hint.zh}`,
      }, meant === undefined ? undefined : replacing(call, meant).fix);
    }
  },
};

export const firecrackerAction: FirecrackerRule = {
  id: 'seccomp/firecracker-action',
  severity: 'error',
  source: 'firecracker-seccompiler',
  *check(root) {
    for (const [, filter] of root.children()) {
      const [standard, own] = [filter.child('default_action'), filter.child('filter_action')];
      for (const action of [standard, own]) {
        const errno = action.child('errno').number();
        if (errno === undefined || errno < firstRefusedErrno) continue;
        yield action.child('errno').finding({ en: `libseccomp takes an errno up to ${firstRefusedErrno - 1}.`, zh: `libseccomp 只接受不超过 ${firstRefusedErrno - 1} 的 errno。` });
      }
      if (filter.child('filter').items().length === 0 || wordOf(standard) === undefined || wordOf(standard) !== wordOf(own)) continue;
      yield own.finding({
        en: 'The action of the rules is that of the default: libseccomp refuses such rules, and seccompiler the file.',
        zh: '规则的动作与默认动作相同：libseccomp 拒绝这样的规则，seccompiler 因此拒绝整个文件。',
      });
    }
  },
};

export const firecrackerArguments: FirecrackerRule = {
  id: 'seccomp/firecracker-arguments',
  severity: 'error',
  source: 'firecracker-seccompiler',
  *check(root) {
    for (const rule of rulesOf(root)) {
      const seen = new Set<number>();
      for (const argument of rule.child('args').items()) {
        const index = argument.child('index').number();
        if (index === undefined) continue;
        if (index > 5) {
          yield argument.child('index').finding({ en: `A call has six arguments, 0 to 5: there is no argument ${index}.`, zh: `系统调用最多六个参数，编号 0 到 5：没有第 ${index} 号参数。` });
        } else if (seen.has(index)) {
          yield argument.child('index').finding({
            en: `Argument ${index} is compared twice in one rule, which libseccomp refuses. Write a second rule for the same call: one of them is enough then.`,
            zh: `一条规则里两次比较参数 ${index}，libseccomp 会拒绝。请为同一个调用再写一条规则：满足其一即可。`,
          });
        }
        seen.add(index);
      }
    }
  },
};

export const firecrackerRules: readonly FirecrackerRule[] = [firecrackerShape, firecrackerCall, firecrackerAction, firecrackerArguments];

function* rulesOf(root: Field): Iterable<Field> {
  for (const [, filter] of root.children()) yield* filter.child('filter').items();
}

/** An action in one word, to compare two. */
function wordOf(action: Field): string | undefined {
  const [tagged] = action.children();
  return tagged ? `${tagged[0]} ${tagged[1].number() ?? ''}`.trim() : action.string();
}
