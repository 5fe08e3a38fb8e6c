import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkText } from '../../field-checks.ts';
import { checkDns1123Subdomain, type NameCheck } from '../../names.ts';
import type { Pod } from '../../pod.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

const longestCredentialSpec = 64 * 1024;

/** windowsOptions: whom the container runs as, and HostProcess for all containers or for none. */
export const windowsOptions = podRule({
  id: 'kubernetes/pod-windows-options',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    yield* checkOptions(optionsOf(pod.spec));
    for (const { field } of containersOf(pod)) yield* checkOptions(optionsOf(field));
    yield* checkHostProcess(pod);
  },
});

function optionsOf(holder: Field): Field {
  return holder.descend('securityContext', 'windowsOptions');
}

function* checkOptions(options: Field): Iterable<Finding> {
  yield* checkText(options.child('gmsaCredentialSpecName'), checkDns1123Subdomain);
  yield* checkText(options.child('gmsaCredentialSpec'), checkCredentialSpec);
  yield* checkText(options.child('runAsUserName'), checkUserName);
}

const checkCredentialSpec: NameCheck = (value) => {
  if (value === '') return { en: 'must not be empty: leave it out instead', zh: '不能为空，请直接省略' };
  return value.length > longestCredentialSpec ? { en: 'must be no larger than 64 KiB', zh: '不能超过 64 KiB' } : undefined;
};

/** `DOMAIN\user` or `user`, within what Windows allows in each. */
const checkUserName: NameCheck = (value) => {
  if (value === '') return { en: 'must not be empty: leave it out instead', zh: '不能为空，请直接省略' };
  if (/[\x00-\x1f\x7f]/.test(value)) return { en: 'must not contain control characters', zh: '不能含有控制字符' };
  const parts = value.split('\\');
  if (parts.length > 2) return { en: 'must have at most one backslash, between domain and user', zh: '最多只能有一个反斜杠，用来分隔域和用户' };
  return (parts.length === 2 ? checkDomain(parts[0] ?? '') : undefined) ?? checkUser(parts.at(-1) ?? '');
};

const checkDomain: NameCheck = (domain) => {
  if (domain.length >= 256) return { en: 'must have a domain of fewer than 256 characters', zh: '的域必须少于 256 个字符' };
  const isNetBios = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/.test(domain);
  const isDns = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/.test(domain);
  return isNetBios || isDns ? undefined : { en: 'must have a NetBIOS or DNS name before the backslash', zh: '的反斜杠之前必须是 NetBIOS 或 DNS 名称' };
};

const checkUser: NameCheck = (user) => {
  if (user === '') return { en: 'must have a user after the backslash', zh: '的反斜杠之后必须有用户名' };
  if (user.length > 104) return { en: 'must have a user of at most 104 characters', zh: '的用户名不能超过 104 个字符' };
  if (/^[. ]+$/.test(user)) return { en: 'must have a user of more than dots and blanks', zh: '的用户名不能只有点和空格' };
  return /["/\\:;|=,+*?<>@[\]]/.test(user)
    ? { en: 'must have a user without any of " / \\ : ; | = , + * ? < > @ [ ]', zh: '的用户名不能含有 " / \\ : ; | = , + * ? < > @ [ ]' }
    : undefined;
};

function* checkHostProcess(pod: Pod): Iterable<Finding> {
  const ofPod = optionsOf(pod.spec).child('hostProcess').boolean();
  let all = true;
  let any = false;
  for (const { field } of containersOf(pod)) {
    const own = optionsOf(field).child('hostProcess');
    if (ofPod !== undefined && own.boolean() !== undefined && own.boolean() !== ofPod) {
      yield own.finding({
        en: `The Pod sets hostProcess: ${ofPod}, and a container may not differ: set it in one place.`,
        zh: `Pod 设置了 hostProcess: ${ofPod}，容器不能与它不同，请只在一处设置。`,
      });
    }
    const isHostProcess = own.boolean() ?? ofPod ?? false;
    all &&= isHostProcess;
    any ||= isHostProcess;
  }
  if (!any) return;
  if (!all) {
    yield pod.spec.finding({
      en: 'Either all containers of a Pod are HostProcess containers or none is: set hostProcess for the whole Pod.',
      zh: 'Pod 的容器要么全是 HostProcess 容器，要么都不是：请为整个 Pod 设置 hostProcess。',
    });
  }
  const network = pod.spec.child('hostNetwork');
  if (network.boolean()) return;
  yield network.finding({
    en: 'HostProcess containers run in the host\'s network: set hostNetwork: true.',
    zh: 'HostProcess 容器运行在主机网络中：请设置 hostNetwork: true。',
  });
}
