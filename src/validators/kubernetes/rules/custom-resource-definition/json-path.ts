import type { Localized } from '../../../../engine/localized.ts';

/** Why a simple path such as `.spec.replicas` is not one: the server looks at its beginning only. */
export function problemOfPath(path: string, roots: readonly string[] = []): Localized | undefined {
  if (!path.startsWith('.')) {
    return { en: `The path "${path}" must begin with a dot, as in ".spec.replicas".`, zh: `路径 "${path}" 必须以点开头，例如 ".spec.replicas"。` };
  }
  if (roots.length === 0 || roots.some((root) => path.startsWith(root))) return undefined;
  return {
    en: `The path "${path}" must be below ${roots.map((root) => root.slice(0, -1)).join(' or ')}.`,
    zh: `路径 "${path}" 必须在 ${roots.map((root) => root.slice(0, -1)).join(' 或 ')} 之下。`,
  };
}
