import type { Finding, Fix } from '../../../../engine/diagnostic.ts';
import type { StringNode } from '../../../../engine/source-tree.ts';
import { readerRule } from '../../rule.ts';
import { readQuantity } from '../../schemas/scalar-format.ts';

/** A string that Kubernetes does not read as a quantity. */
export const invalidQuantity = readerRule({
  id: 'kubernetes/invalid-quantity',
  severity: 'error',
  source: 'kubernetes-quantity',
});

/** A string that is read as a quantity, and surely not the one that was meant. */
export const oddQuantity = readerRule({
  id: 'kubernetes/odd-quantity',
  severity: 'warning',
  source: 'kubernetes-quantity',
});

export function invalidQuantityFinding(node: StringNode, path: string): Finding {
  const meant = likelyQuantity(node.value);
  const fix: Fix | undefined = meant
    ? { title: { en: `Change to ${meant}`, zh: `改为 ${meant}` }, edits: [{ range: node.range, insert: meant }] }
    : undefined;
  const shown = JSON.stringify(node.value.slice(0, 40));
  return {
    range: node.range,
    path,
    message: {
      en: `${shown} is not a quantity. Write a number with one of the suffixes n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, or with an exponent such as e3; case matters and there is no "B".${meant ? ` Did you mean "${meant}"?` : ''}`,
      zh: `${shown} 不是合法的数量。请写数字，后缀可用 n、u、m、k、M、G、T、P、E、Ki、Mi、Gi、Ti、Pi、Ei，或 e3 这样的指数；区分大小写，且没有 "B"。${meant ? `是否想写 "${meant}"？` : ''}`,
    },
    ...(fix && { fix }),
  };
}

const suffixes: Readonly<Record<string, string>> = { k: 'k', ki: 'Ki', m: 'M', mi: 'Mi', g: 'G', gi: 'Gi', t: 'T', ti: 'Ti', p: 'P', pi: 'Pi' };

/** `512 mb` → `512M`: spaces, "B" and the wrong case taken out. */
function likelyQuantity(text: string): string | undefined {
  const match = /^\s*([0-9]+(?:\.[0-9]+)?)\s*([kmgtp]i?)?b?\s*$/i.exec(text);
  if (!match) return undefined;
  const suffix = match[2] ? suffixes[match[2].toLowerCase()] : '';
  const meant = `${match[1]}${suffix}`;
  return readQuantity(meant) === 'plain' && meant !== text ? meant : undefined;
}

export function oddQuantityFinding(node: StringNode, reading: 'no-digits' | 'huge-exponent', path: string): Finding {
  const shown = JSON.stringify(node.value.slice(0, 40));
  const message =
    reading === 'no-digits'
      ? {
          en: `${shown} has no digits. The API server accepts it and reads it as 0. Write the number before the suffix.`,
          zh: `${shown} 没有数字。API server 会接受它，并当作 0。请在后缀前写上数字。`,
        }
      : {
          en: `${shown} has an exponent far beyond any resource; computing it can keep the API server busy until the request times out. Write a smaller one.`,
          zh: `${shown} 的指数远超任何资源，计算它可能让 API server 一直忙到请求超时。请写小一些。`,
        };
  return { range: node.range, path, message };
}
