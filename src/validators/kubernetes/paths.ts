/** The grammars that Kubernetes has for file paths in a Pod. Reasons end a sentence, as in names.ts. */
import type { NameCheck } from './names.ts';

/** No step may be "..". */
export const checkNoBacksteps: NameCheck = (value) =>
  value.split('/').includes('..')
    ? { en: 'must not contain ".."', zh: '不能含有 ".."' }
    : undefined;

/** A path below some directory: relative, without "..". */
export const checkDescendingPath: NameCheck = (value) =>
  value.startsWith('/')
    ? { en: 'must be a relative path: remove the leading "/"', zh: '必须是相对路径，请去掉开头的 "/"' }
    : checkNoBacksteps(value);

/** A {@link checkDescendingPath} that does not begin with "..", which the kubelet keeps for itself. */
export const checkUnreservedPath: NameCheck = (value) =>
  checkDescendingPath(value)
    ?? (value.startsWith('..') ? { en: 'must not begin with ".."', zh: '不能以 ".." 开头' } : undefined);
