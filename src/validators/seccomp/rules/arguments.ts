/** Comparisons that do not do what they seem to. */
import type { ProfileRule } from '../profile-input.ts';
import { comparesTwice } from '../decide/filter.ts';
import { architectureOf } from '../system-calls/architectures.ts';
import { multiplexed } from '../system-calls/multiplexers.ts';
import type { Argument } from '../profile.ts';
import type { Localized } from '../../../engine/localized.ts';

export const sameArgument: ProfileRule = {
  id: 'seccomp/same-argument-twice',
  severity: 'warning',
  source: 'runc-seccomp',
  *check({ entries }) {
    for (const { field, rule } of entries) {
      if (!comparesTwice(rule.args)) continue;
      const seen = new Set<number>();
      for (const [at, { index }] of rule.args.entries()) {
        if (seen.has(index)) {
          yield field.child('args').items()[at]!.child('index').finding({
            en: `Argument ${index} is compared twice, so runc makes every comparison of this entry a rule of its own: one of them is enough, the others need not hold. To ask for a range, list what lies outside it with another action.`,
            zh: `参数 ${index} 被比较了两次，于是 runc 把这一项的每个比较各自变成一条规则：满足其一即可，其余不必成立。想表达区间，请把区间之外的值列出来并给它们另一个动作。`,
          });
          break;
        }
        seen.add(index);
      }
    }
  },
};

export const secondValue: ProfileRule = {
  id: 'seccomp/second-value',
  severity: 'warning',
  source: 'libseccomp-db',
  *check({ entries }) {
    for (const { field, rule } of entries) {
      for (const [at, argument] of rule.args.entries()) {
        const problem = secondValueProblem(argument);
        const place = field.child('args').items()[at]!;
        if (problem) yield (place.child('valueTwo').present ? place.child('valueTwo') : place.child('value')).finding(problem);
      }
    }
  },
};

function secondValueProblem({ op, value, valueTwo }: Argument): Localized | undefined {
  if (op !== 'SCMP_CMP_MASKED_EQ') {
    if (valueTwo === 0n) return undefined;
    return { en: `${op} compares with \`value\` alone: \`valueTwo\` is not used.`, zh: `${op} 只与 \`value\` 比较：\`valueTwo\` 不起作用。` };
  }
  if (value === 0n) return { en: 'With the mask 0 this comparison holds always: `value` is the mask, `valueTwo` what must remain.', zh: '掩码为 0，这个比较恒成立：`value` 是掩码，`valueTwo` 是按位与之后应得的值。' };
  if ((valueTwo & ~value) === 0n) return undefined;
  return {
    en: 'Bits of `valueTwo` lie outside the mask in `value`; libseccomp drops them. The order is: (argument & value) = valueTwo.',
    zh: '`valueTwo` 有些位在 `value` 给出的掩码之外，libseccomp 会去掉它们。次序是：(参数 & value) = valueTwo。',
  };
}

const most = 2n ** 64n - 1n;

export const constantComparison: ProfileRule = {
  id: 'seccomp/constant-comparison',
  severity: 'warning',
  source: 'libseccomp-db',
  *check({ entries }) {
    for (const { field, rule } of entries) {
      for (const [at, { op, value }] of rule.args.entries()) {
        const always = (op === 'SCMP_CMP_GE' && value === 0n) || (op === 'SCMP_CMP_LE' && value === most);
        const never = (op === 'SCMP_CMP_LT' && value === 0n) || (op === 'SCMP_CMP_GT' && value === most);
        if (!always && !never) continue;
        yield field.child('args').items()[at]!.child('value').finding({
          en: `${op} ${value} holds ${always ? 'always' : 'never'}: arguments are compared as unsigned numbers of 64 bits.`,
          zh: `${op} ${value} ${always ? '恒成立' : '恒不成立'}：参数按 64 位无符号数比较。`,
        });
      }
    }
  },
};

/** Families of sockets and the like, filtered for one way to make the call and open for the other. */
export const multiplexedCall: ProfileRule = {
  id: 'seccomp/multiplexed-call',
  severity: 'warning',
  source: 'libseccomp-multiplexing',
  *check({ profile, entries }) {
    const listed = [...profile.architectures, ...profile.archMap.flatMap(({ architecture, subArchitectures }) => [architecture, ...subArchitectures])];
    const old = listed.map(architectureOf).find((architecture) => architecture?.multiplexes);
    if (!old) return;
    const said = new Set<string>();
    for (const { names, rule } of entries) {
      if (!rule.args.some(({ index }) => index === 0)) continue;
      for (const name of names) {
        const way = multiplexed(name.text());
        if (!way || said.has(name.text())) continue;
        said.add(name.text());
        yield name.finding({
          en: `On ${old.token} \`${name.text()}\` can also be made through ${way.through}(2), whose first argument is a number of the call: what is asked of argument 0 here is lost there, and ${rule.action} applies to every \`${name.text()}\` made that way.`,
          zh: `在 ${old.token} 上，\`${name.text()}\` 还能通过 ${way.through}(2) 发起，其第一个参数是调用编号：这里对 0 号参数的限制在那条路上失效，${rule.action} 对所有这样发起的 \`${name.text()}\` 生效。`,
        });
      }
    }
  },
};

export const argumentRules: readonly ProfileRule[] = [sameArgument, secondValue, constantComparison, multiplexedCall];
