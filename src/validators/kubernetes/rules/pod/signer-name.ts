import { checkDns1123Label, checkDns1123Subdomain, type NameCheck } from '../../names.ts';

const longest = 571;
const longestDomain = 253;

/** `example.com/signer-name`: a domain of at least two labels, one "/", and a path as objects are named. */
export const checkSignerName: NameCheck = (value) => {
  const parts = value.split('/');
  const [domain = '', path = ''] = parts;
  const labels = domain.split('.');
  if (parts.length !== 2 || labels.length < 2) return { en: 'must be a domain, one "/" and a name, as in example.com/signer', zh: '必须是域名、一个 "/" 和名称，如 example.com/signer' };
  if (value.length > longest || domain.length > longestDomain || labels.some((label) => checkDns1123Label(label))) {
    return { en: 'must have a lower-case DNS name before the "/"', zh: '的 "/" 之前必须是小写的 DNS 名称' };
  }
  return path.split('.').some((segment) => checkDns1123Subdomain(segment))
    ? { en: 'must have lower-case DNS labels after the "/"', zh: '的 "/" 之后必须是小写的 DNS 标签' }
    : undefined;
};
