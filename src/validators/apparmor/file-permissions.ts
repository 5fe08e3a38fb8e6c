import type { Localized } from '../../engine/localized.ts';

/** How a program is started: the letters before the x, and whether the environment is scrubbed (capital letter). */
export interface ExecMode {
  /** `i`, `u`, `p`, `c`, `pi`, `ci`, `pu`, `cu`, or nothing for a bare x. */
  readonly way: string;
  readonly unsafe: boolean;
}

/** What the letters of a file rule say; `exec` where one of them is an x. */
export interface FilePermissions {
  readonly letters: ReadonlySet<string>;
  readonly exec: ExecMode | undefined;
  readonly problem: Localized | undefined;
}

/** Reads letters as the parser does, from left to right. */
export function readFilePermissions(text: string): FilePermissions {
  const letters = new Set<string>();
  let exec: ExecMode | undefined;
  let problem: Localized | undefined;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    const lower = letter.toLowerCase();
    if ('iupc'.includes(lower)) {
      const second = (lower === 'p' || lower === 'c') && 'iu'.includes(text[at + 1]?.toLowerCase() ?? ' ') ? text[at + 1]!.toLowerCase() : '';
      // Of `Px` and its kind the small letter keeps the environment; i has no such form.
      const found = { way: lower + second, unsafe: lower !== 'i' && letter === lower };
      problem ??= exec && conflict(exec, found, lower === 'i');
      exec = found;
      letters.add('x');
      at += second === '' ? 1 : 2;
    } else if (lower === 'x') {
      letters.add('x');
      exec ??= { way: '', unsafe: false };
    } else {
      problem ??= (lower === 'a' && letters.has('w')) || (lower === 'w' && letters.has('a')) ? appendAndWrite : undefined;
      letters.add(lower);
    }
  }
  return { letters, exec, problem };
}

function conflict(before: ExecMode, found: ExecMode, inherits: boolean): Localized | undefined {
  const same = before.way === found.way && before.unsafe === found.unsafe;
  if (same || (inherits && before.way === '')) return undefined;
  return { en: 'One rule has one way to start a program: two exec qualifiers contradict each other.', zh: '一条规则只能有一种启动程序的方式：两个 exec 限定符互相矛盾。' };
}

const appendAndWrite: Localized = { en: '`w` writes anywhere in a file, `a` only at its end: the parser takes one of them.', zh: '`w` 可写文件任意位置，`a` 只能追加：解析器只接受其中之一。' };
