import type { Finding } from '../../../engine/diagnostic.ts';
import type { TomlProblemCode } from '../../../engine/toml/toml-problem.ts';
import type { Configuration } from '../configuration.ts';
import type { ContainerdRule } from '../rule.ts';

/** What go-toml 1.9, the reader of containerd 1.7, lets pass though TOML forbids it. */
const passedBy17: ReadonlySet<TomlProblemCode> = new Set([
  'control', 'lone-cr', 'number', 'integer', 'inline-line', 'code-point', 'closed-table', 'dotted-table',
]);

function isPassed({ release }: Configuration, code: TomlProblemCode): boolean {
  return release.place === 0 && passedBy17.has(code);
}

function* faults(configuration: Configuration, kind: 'syntax' | 'duplicate'): Iterable<Finding> {
  for (const fault of configuration.toml.faults) {
    if (fault.kind === kind && !isPassed(configuration, fault.code)) yield { range: fault.range, message: fault.message };
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
    for (const { code, range, message } of configuration.toml.faults) {
      if (isPassed(configuration, code)) {
        yield { range, message: { en: `containerd 1.7 lets this pass, containerd 2 refuses it. ${message.en}`, zh: `containerd 1.7 能读，containerd 2 会拒绝。${message.zh}` } };
      }
    }
  },
};
