import type { Localized } from '../../../engine/localized.ts';
import type { Argument, SeccompProfile } from '../profile.ts';
import type { Architecture } from '../system-calls/architectures.ts';
import { actionOf, sameAction, type Action } from './action.ts';
import { errnoName } from '../../../engine/errno-names.ts';
import { comparesTwice } from './filter.ts';
import type { Host, ResolvedProfile } from './host.ts';

/** The steps of a decision in words. Calls, tokens and numbers stand as the profile writes them. */
export const describe = {
  resolved({ architectures, dropped }: ResolvedProfile, { architecture, kernel }: Host): Localized {
    const list = architectures.join(', ');
    const count = dropped.length;
    return {
      en: `For a host of ${architecture} with Linux ${kernel.join('.')} and these capabilities, ${count === 0 ? 'every rule stays' : `${count} of the rules ${count === 1 ? 'does' : 'do'} not apply`}; the filter covers ${list || architecture}.`,
      zh: `主机为 ${architecture}、内核 Linux ${kernel.join('.')}，并按所给的 capability 展开：${count === 0 ? '规则全部保留' : `有 ${count} 条规则不适用`}；过滤器覆盖 ${list || architecture}。`,
    };
  },

  otherEndian(foreign: Architecture, native: Architecture): Localized {
    return {
      en: `The profile lists ${foreign.token}, whose byte order is not that of ${native.token}: libseccomp refuses to put both into one filter, and the container does not start.`,
      zh: `配置列出了 ${foreign.token}，字节序与 ${native.token} 不同：libseccomp 拒绝把两者放进同一个过滤器，容器无法启动。`,
    };
  },

  impossible({ data }: Action): Localized {
    return {
      en: `The default action carries the errno ${data}; libseccomp takes none above 4094, so the container does not start.`,
      zh: `默认动作的 errno 是 ${data}；libseccomp 只接受不超过 4094 的值，因此容器无法启动。`,
    };
  },

  noSuchCall(call: string, { token }: Architecture, isKnown: boolean): Localized {
    return isKnown
      ? { en: `${token} has no call \`${call}\`: programs there use another, so rules about it do nothing there.`, zh: `${token} 没有系统调用 \`${call}\`：那里的程序用的是别的调用，关于它的规则在那里不起作用。` }
      : { en: `libseccomp knows no call \`${call}\` on any architecture: the runtime passes over rules about it.`, zh: `libseccomp 在任何架构上都不认识 \`${call}\`：运行时会跳过关于它的规则。` };
  },

  call(call: string, number: number, { token }: Architecture): Localized {
    return { en: `On ${token}, \`${call}\` is call number ${number}.`, zh: `在 ${token} 上，\`${call}\` 的调用号是 ${number}。` };
  },

  newer(number: number, last: number): Localized {
    return {
      en: `${number} is beyond ${last}, the greatest number among the calls that the profile names. runc answers ENOSYS to all of those, so that programs fall back to older calls.`,
      zh: `${number} 大于 ${last}，即配置里出现过的调用中最大的号码。对这类调用，runc 一律返回 ENOSYS，让程序退回旧的调用。`,
    };
  },

  notListed({ token }: Architecture, native: Architecture): Localized {
    return {
      en: `The filter does not cover ${token}: it covers ${native.token}, the machine's own, and what \`architectures\` lists. A call made in another way kills the thread, whatever the rules and the default say.`,
      zh: `过滤器不覆盖 ${token}：它只覆盖机器自身的 ${native.token} 以及 \`architectures\` 列出的架构。以其他架构方式发起的调用会直接杀死线程，与规则和默认动作无关。`,
    };
  },

  rules: describeRules,

  byRule(at: number, action: Action): Localized {
    return { en: `\`syscalls[${at}]\` decides: ${nameOf(action)}.`, zh: `由 \`syscalls[${at}]\` 决定：${nameOf(action)}。` };
  },

  byDefault(action: Action): Localized {
    return { en: `No rule matches, so \`defaultAction\` decides: ${nameOf(action)}.`, zh: `没有规则匹配，由 \`defaultAction\` 决定：${nameOf(action)}。` };
  },

  contradiction(call: string, earlier: number): Localized {
    return {
      en: `Two rules give \`${call}\` different actions under the same condition, one of them \`syscalls[${earlier}]\`: libseccomp refuses the second, and the container does not start.`,
      zh: `两条规则在同样的条件下给 \`${call}\` 不同的动作，其中一条是 \`syscalls[${earlier}]\`：libseccomp 拒绝后一条，容器无法启动。`,
    };
  },
} as const;

/** `SCMP_ACT_ERRNO (1, EPERM)`. */
export function nameOf({ name, data }: Action): string {
  if (name === 'SCMP_ACT_ERRNO') return `${name} (${[data, errnoName(data)].filter((part) => part !== undefined).join(', ')})`;
  return name === 'SCMP_ACT_TRACE' ? `${name} (${data})` : name;
}

/** A profile may name a call often; what is beyond this many adds nothing to the understanding. */
const mostRules = 12;

function* describeRules(profile: SeccompProfile, { rules }: ResolvedProfile, call: string, standard: Action, decided: number | undefined): Iterable<Localized> {
  const about = rules.filter(({ rule }) => rule.names.includes(call)).slice(0, mostRules);
  for (const { at, rule } of about) {
    const where = `\`syscalls[${at}]\``;
    const action = actionOf(rule.action, rule.errnoRet);
    const name = nameOf(action);
    if (sameAction(action, standard)) {
      yield { en: `${where} says ${name}, which is the default: the runtime leaves it out.`, zh: `${where} 给出 ${name}，与默认动作相同：运行时会略去它。` };
    } else if (rule.args.length === 0) {
      yield { en: `${where} says ${name} for every call.`, zh: `${where} 对每次调用都给出 ${name}。` };
    } else {
      const either = comparesTwice(rule.args);
      const conditions = rule.args.map(conditionInWords);
      const holds = at === decided;
      yield {
        en: `${where} says ${name} if ${conditions.join(either ? ' or ' : ' and ')}: ${holds ? 'it holds' : 'it does not decide here'}.`,
        zh: `${where} 在 ${conditions.join(either ? ' 或 ' : ' 且 ')} 时给出 ${name}：${holds ? '成立' : '这里不由它决定'}。`,
      };
    }
  }
  if (about.length === 0) yield* unnamed(profile, call);
}

function* unnamed(profile: SeccompProfile, call: string): Iterable<Localized> {
  const elsewhere = profile.syscalls.some(({ names }) => names.includes(call));
  yield elsewhere
    ? { en: `Rules name \`${call}\`, but none of them applies to this host and container.`, zh: `有规则提到 \`${call}\`，但没有一条适用于这台主机和这个容器。` }
    : { en: `No rule names \`${call}\`.`, zh: `没有规则提到 \`${call}\`。` };
}

const signs: Readonly<Record<Argument['op'], string>> = {
  SCMP_CMP_NE: '≠', SCMP_CMP_LT: '<', SCMP_CMP_LE: '≤', SCMP_CMP_EQ: '=', SCMP_CMP_GE: '≥', SCMP_CMP_GT: '>', SCMP_CMP_MASKED_EQ: '&',
};

function conditionInWords({ index, value, valueTwo, op }: Argument): string {
  if (op === 'SCMP_CMP_MASKED_EQ') return `arg${index} & ${hexadecimal(value)} = ${hexadecimal(valueTwo)}`;
  return `arg${index} ${signs[op]} ${value}`;
}

function hexadecimal(value: bigint): string {
  return `0x${value.toString(16)}`;
}
