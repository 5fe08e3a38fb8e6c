import type { Finding } from '../../../engine/diagnostic.ts';
import type { Shape } from '../../../engine/shape/shape.ts';
import type { TomlFault } from '../../../engine/toml/read-toml.ts';
import type { TomlProblemCode } from '../../../engine/toml/toml-problem.ts';
import type { Configuration } from '../configuration.ts';
import type { ContainerdRule } from '../rule.ts';

/** What go-toml 1.9, the reader of containerd 1.7, lets pass though TOML forbids it. */
const passedBy17: ReadonlySet<TomlProblemCode> = new Set([
  'control', 'lone-cr', 'number', 'integer', 'inline-line', 'code-point', 'closed-table', 'dotted-table',
]);

/** What go-toml 2 finds only in a value that it decodes. */
const foundOnDecoding: ReadonlySet<TomlProblemCode> = new Set(['number', 'integer', 'date']);

/** What go-toml 2 takes for a number or a date at first sight; at anything else the value ends, and the line is broken. */
const scanned = /^(?:0x[\da-fA-F_]*|0o[0-7_]*|0b[01_]*|(?!0[\d_])[-+\d._eE:TZ ]*)$/;

function isPassed({ release, tables, text }: Configuration, { code, kind, header, key, range }: TomlFault): boolean {
  if (release.place === 0) return passedBy17.has(code);
  if (foundOnDecoding.has(code)) {
    return scanned.test(text.slice(range.from, range.to)) && key.length > 0 && isSkipped(tables.config, [...header, ...key]);
  }
  // go-toml 2 leaves a table that no struct has a field for without looking for repetitions in it.
  return kind === 'duplicate' && header.length > 0 && isSkipped(tables.config, header);
}

function isSkipped(config: Shape, header: readonly string[]): boolean {
  let shape: Shape = config;
  for (const name of header) {
    if (shape.type === 'fields') {
      const known = Object.keys(shape.fields).find((field) => field.toLowerCase() === name.toLowerCase());
      if (known === undefined) return true;
      shape = shape.fields[known]!;
    } else if (shape.type === 'map') shape = shape.values;
    else return false;
  }
  return false;
}

function* faults(configuration: Configuration, kind: 'syntax' | 'duplicate'): Iterable<Finding> {
  for (const fault of configuration.toml.faults) {
    if (fault.kind === kind && !isPassed(configuration, fault)) yield { range: fault.range, message: fault.message };
  }
}

export const syntax: ContainerdRule = {
  id: 'containerd-toml/syntax',
  severity: 'error',
  source: 'toml-1.0',
  check: (configuration) => faults(configuration, 'syntax'),
};

export const repeated: ContainerdRule = {
  id: 'containerd-toml/repeated',
  severity: 'error',
  source: 'toml-1.0',
  check: (configuration) => faults(configuration, 'duplicate'),
};

export const strictLater: ContainerdRule = {
  id: 'containerd-toml/strict-later',
  severity: 'warning',
  source: 'containerd-1.7-config',
  *check(configuration) {
    if (configuration.release.place > 0) return;
    for (const fault of configuration.toml.faults) {
      if (isPassed(configuration, fault)) {
        const { range, message } = fault;
        yield { range, message: { en: `containerd 1.7 lets this pass, containerd 2 refuses it. ${message.en}`, zh: `containerd 1.7 能读，containerd 2 会拒绝。${message.zh}` } };
      }
    }
  },
};
