/**
 * The grammars that Kubernetes has for names. Each check returns why a value does not fit, as the
 * end of a sentence that begins with the value ("must …" / "必须……"), or nothing when it fits.
 *
 * From apimachinery's `pkg/api/validate/content` and `pkg/util/validation`. Lengths are compared
 * first: they are in bytes there, which only differs for text that the patterns refuse anyway, and
 * so no pattern ever runs over a long text.
 */
import type { Localized } from '../../engine/localized.ts';
import { isOn } from './feature-gates.ts';

/** Why a value does not fit, or `undefined`. */
export type NameCheck = (value: string) => Localized | undefined;

interface Grammar {
  readonly longest: number;
  readonly pattern: RegExp;
  readonly reason: Localized;
}

function grammar({ longest, pattern, reason }: Grammar): NameCheck {
  return (value) => {
    if (value.length > longest) return tooLong(longest);
    return pattern.test(value) ? undefined : reason;
  };
}

function tooLong(longest: number): Localized {
  return { en: `must be no longer than ${longest} characters`, zh: `不能超过 ${longest} 个字符` };
}

const label = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const subdomain = `${label}(?:\\.${label})*`;
const qualified = '[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?';

/** A label as in RFC 1123, in lower case: names of containers, volumes, namespaces. */
export const checkDns1123Label = grammar({
  longest: 63,
  pattern: new RegExp(`^${label}$`),
  reason: {
    en: 'must consist of lower-case letters, digits and "-", and begin and end with a letter or digit',
    zh: '只能由小写字母、数字和 "-" 组成，并以字母或数字开头和结尾',
  },
});

const subdomainReason: Localized = {
  en: 'must consist of lower-case letters, digits, "-" and ".", and each part between dots must begin and end with a letter or digit',
  zh: '只能由小写字母、数字、"-" 和 "." 组成，以点分隔的每一段都要以字母或数字开头和结尾',
};

/** A subdomain as in RFC 1123, in lower case: the name of most objects. */
export const checkDns1123Subdomain = grammar({
  longest: 253,
  pattern: new RegExp(`^${subdomain}$`),
  reason: subdomainReason,
});

/** DNS search domains may have "_" as well. */
export const checkDns1123SubdomainWithUnderscore = grammar({
  longest: 253,
  pattern: /^_?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?(?:\._?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?)*$/,
  reason: {
    en: 'must consist of lower-case letters, digits, "-", "_" and ".", and each part between dots must end with a letter or digit',
    zh: '只能由小写字母、数字、"-"、"_" 和 "." 组成，以点分隔的每一段都要以字母或数字结尾',
  },
});

/** `*.` and a subdomain, as RFC 1034 §4.3.3 has it. */
export const checkWildcardDns1123Subdomain = grammar({
  longest: 253,
  pattern: new RegExp(`^\\*\\.${subdomain}$`),
  reason: {
    en: 'must be "*." followed by a lower-case DNS name',
    zh: '必须是 "*." 后接小写的 DNS 名称',
  },
});

/** A label as in RFC 1035: the name of a Service before 1.36, kinds of a CustomResourceDefinition in lower case. */
export const checkDns1035Label = grammar({
  longest: 63,
  pattern: /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/,
  reason: {
    en: 'must consist of lower-case letters, digits and "-", begin with a letter and end with a letter or digit',
    zh: '只能由小写字母、数字和 "-" 组成，以字母开头，以字母或数字结尾',
  },
});

/** A kind: with capitals, and else a label as in RFC 1035. */
export const checkKindName: NameCheck = (value) => {
  if (value.length > 63) return tooLong(63);
  if (!checkDns1035Label(value.toLowerCase())) return undefined;
  return {
    en: 'must consist of letters, digits and "-", begin with a letter and end with a letter or digit',
    zh: '只能由字母、数字和 "-" 组成，以字母开头，以字母或数字结尾',
  };
};

/** The name of a Service: since RelaxedServiceNameValidation is on it may begin with a digit. */
export function serviceNameCheck(minor: number): NameCheck {
  return isOn('RelaxedServiceNameValidation', minor) ? checkDns1123Label : checkDns1035Label;
}

/** The value of a label; it may be empty. */
export const checkLabelValue = grammar({
  longest: 63,
  pattern: new RegExp(`^(?:${qualified})?$`),
  reason: {
    en: 'must be empty or consist of letters, digits, "-", "_" and ".", beginning and ending with a letter or digit',
    zh: '必须为空，或者只由字母、数字、"-"、"_" 和 "." 组成，并以字母或数字开头和结尾',
  },
});

/** The name of a port in a container: an IANA service name (RFC 6335) in lower case. */
export const checkPortName: NameCheck = (value) => {
  if (value.length > 15) return tooLong(15);
  if (!/^[-a-z0-9]+$/.test(value)) {
    return { en: 'must consist of lower-case letters, digits and "-"', zh: '只能由小写字母、数字和 "-" 组成' };
  }
  if (!/[a-z]/.test(value)) return { en: 'must contain at least one letter', zh: '至少要有一个字母' };
  if (value.includes('--')) return { en: 'must not contain "--"', zh: '不能含有 "--"' };
  if (/^-|-$/.test(value)) return { en: 'must not begin or end with "-"', zh: '不能以 "-" 开头或结尾' };
  return undefined;
};

/** The name of an HTTP header, as Go's library takes it. */
export const checkHttpHeaderName = grammar({
  longest: Infinity,
  pattern: /^[-A-Za-z0-9]+$/,
  reason: { en: 'must consist of letters, digits and "-"', zh: '只能由字母、数字和 "-" 组成' },
});

const configMapKey = grammar({
  longest: 253,
  pattern: /^[-._a-zA-Z0-9]+$/,
  reason: { en: 'must consist of letters, digits, "-", "_" and "."', zh: '只能由字母、数字、"-"、"_" 和 "." 组成' },
});

/** A key in the data of a ConfigMap or Secret. */
export const checkConfigMapKey: NameCheck = (value) => configMapKey(value) ?? parentDirectory(value);

const environmentName = grammar({
  longest: Infinity,
  pattern: /^[-._a-zA-Z][-._a-zA-Z0-9]*$/,
  reason: {
    en: 'must consist of letters, digits, "_", "-" and ".", and not begin with a digit',
    zh: '只能由字母、数字、"_"、"-" 和 "." 组成，且不能以数字开头',
  },
});

/** The name of an environment variable before RelaxedEnvironmentVariableValidation (beta in 1.32). */
export const checkStrictEnvironmentName: NameCheck = (value) => environmentName(value) ?? parentDirectory(value);

/** The name of an environment variable: any printable ASCII but "=". */
export const checkEnvironmentName: NameCheck = (value) => {
  if (value === '') return { en: 'must not be empty', zh: '不能为空' };
  if (/^[ -<>-~]+$/.test(value)) return undefined;
  return { en: 'must consist of printable ASCII characters other than "="', zh: '只能由 "=" 以外的可打印 ASCII 字符组成' };
};

function parentDirectory(value: string): Localized | undefined {
  if (value === '.') return { en: 'must not be "."', zh: '不能是 "."' };
  if (value.startsWith('..')) return { en: 'must not begin with ".."', zh: '不能以 ".." 开头' };
  return undefined;
}

const qualifiedPattern = new RegExp(`^${qualified}$`);

/** The key of a label or annotation, the name of a resource: a name with an optional DNS prefix and "/". */
export const checkQualifiedName: NameCheck = (value) => {
  const slash = value.indexOf('/');
  if (slash !== value.lastIndexOf('/')) {
    return { en: 'must have at most one "/", between an optional DNS prefix and the name', zh: '最多只能有一个 "/"，用来分隔可选的 DNS 前缀和名称' };
  }
  if (slash === 0) return { en: 'must have a DNS name before the "/"', zh: '的 "/" 之前必须有 DNS 名称' };
  const prefix = slash > 0 ? checkDns1123Subdomain(value.slice(0, slash)) : undefined;
  if (prefix) return { en: `has a prefix that ${prefix.en}`, zh: `的前缀${prefix.zh}` };
  const name = value.slice(slash + 1);
  if (name === '') return { en: 'must have a name after the "/" and not be empty', zh: '缺少名称部分，"/" 之后不能为空' };
  if (name.length > 63) return { en: 'must have a name part no longer than 63 characters', zh: '的名称部分不能超过 63 个字符' };
  if (qualifiedPattern.test(name)) return undefined;
  return {
    en: 'must consist of letters, digits, "-", "_" and ".", and begin and end with a letter or digit; a DNS prefix and "/" may stand before it',
    zh: '只能由字母、数字、"-"、"_" 和 "." 组成，并以字母或数字开头和结尾；前面可以加 DNS 前缀和 "/"',
  };
};

/** A DNS prefix, "/" and the characters of an HTTP path: a signer, a `managedBy`, a finalizer. */
export const checkDomainPrefixedPath: NameCheck = (value) => {
  const slash = value.indexOf('/');
  if (slash <= 0 || slash === value.length - 1) {
    return { en: 'must be a DNS name, "/" and a path, as in "example.com/name"', zh: '必须是 DNS 名称加 "/" 加路径，如 "example.com/name"' };
  }
  const prefix = checkDns1123Subdomain(value.slice(0, slash));
  if (prefix) return { en: `has a prefix that ${prefix.en}`, zh: `的前缀${prefix.zh}` };
  if (/^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(value.slice(slash + 1))) return undefined;
  return { en: 'may only have the characters of an HTTP path after the "/"', zh: '的 "/" 之后只能是 HTTP 路径允许的字符' };
};

/** What can stand between two "/" of an address: the name of a thing whose kind is not known here. It may be empty. */
export const checkPathSegment: NameCheck = (value) => {
  if (value === '.' || value === '..') return { en: 'must not be "." or ".."', zh: '不能是 "." 或 ".."' };
  return /[/%]/.test(value) ? { en: 'must not contain "/" or "%"', zh: '不能含有 "/" 或 "%"' } : undefined;
};

/** A webhook's name: a DNS name of at least three parts. */
export const checkFullyQualifiedName: NameCheck = (value) =>
  checkDns1123Subdomain(value) ??
  (value.split('.').length < 3
    ? { en: 'must have at least three parts separated by dots, as in "policy.example.com"', zh: '至少要有以点分隔的三段，如 "policy.example.com"' }
    : undefined);
