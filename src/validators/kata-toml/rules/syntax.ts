import type { Field } from '../../../engine/field.ts';
import type { Localized } from '../../../engine/localized.ts';
import type { TomlProblemCode } from '../../../engine/toml/toml-problem.ts';
import type { KataRule } from '../rule.ts';

/** What BurntSushi/toml, the Go runtime's reader, lets pass though TOML forbids it. */
const passedByGo: ReadonlySet<TomlProblemCode> = new Set(['closed-table', 'dotted-table']);

export const syntax: KataRule = {
  id: 'kata-toml/syntax',
  severity: 'error',
  source: 'toml-1.1',
  *check({ toml, isTemplate }) {
    if (isTemplate) return;
    for (const { kind, range, message } of toml.faults) if (kind === 'syntax') yield { range, message };
  },
};

export const repeated: KataRule = {
  id: 'kata-toml/repeated',
  severity: 'error',
  source: 'toml-1.1',
  *check({ toml, flavour, isTemplate, root }) {
    for (const { code, kind, range, message } of toml.faults) {
      const isPassed = isTemplate || (flavour === 'go' && passedByGo.has(code));
      if (kind === 'duplicate' && !isPassed) yield { range, message };
    }
    if (flavour === 'runtime-rs') for (const [name, alias, field] of aliases(root)) yield field.findingAtKey(twice(name, alias));
  },
};

/** Fields that runtime-rs knows by two names: where both are written, one of them is one too many. */
function* aliases(root: Field): Iterable<[string, string, Field]> {
  const tables = [
    ...root.child('hypervisor').children().map(([, table]) => [table, 'extra_monitor_socket', 'dbg_monitor_socket'] as const),
    ...root.child('agent').children().map(([, agent]) => [agent.child('mem_agent'), 'enable', 'mem_agent_enable'] as const),
  ];
  for (const [table, name, alias] of tables) if (table.child(name).written && table.child(alias).written) yield [name, alias, table.child(alias)];
}

const twice = (name: string, alias: string): Localized => ({
  en: `\`${alias}\` is another name of \`${name}\`, which is set already.`,
  zh: `\`${alias}\` 是 \`${name}\` 的别名，后者已经设置过。`,
});

export const template: KataRule = {
  id: 'kata-toml/template',
  severity: 'hint',
  source: 'kata-makefile',
  unchecked: true,
  *check({ text, isTemplate }) {
    const at = isTemplate ? text.search(/@[A-Z][A-Z0-9_]*@/) : -1;
    if (at < 0) return;
    const to = text.indexOf('@', at + 1) + 1;
    yield {
      range: { from: at, to },
      message: {
        en: 'This is a template: the build of Kata puts values in the place of such names. Check the file that it makes; of this one no values are judged.',
        zh: '这是模板：构建 Kata 时会把这样的名称替换成实际的值。请检查生成的文件；这里不对值作判断。',
      },
    };
  },
};
