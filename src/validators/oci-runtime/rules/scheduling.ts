/** Scheduler, I/O priority and CPU affinity of the process. */
import { selectFields } from '../../../engine/select-fields.ts';
import { documentRule } from '../rule.ts';
import { checkCpuList } from './cpu-list.ts';

export const ioPriority = documentRule({
  id: 'oci-runtime/io-priority', severity: 'error', source: 'oci-runtime-config',
  *check({ root }) {
    const priority = root.descend('process', 'ioPriority', 'priority');
    const value = priority.number();
    if (value === undefined || (value >= 0 && value <= 7)) return;
    yield priority.finding({
      en: `The I/O priority is ${value}, but goes from 0 (highest) to 7 (lowest).`,
      zh: `I/O 优先级的值是 ${value}，但取值范围是 0（最高）到 7（最低）。`,
    });
  },
});

/** Policies that a parameter has an effect on. */
const parameters: readonly (readonly [names: readonly string[], policies: readonly string[]])[] = [
  [['priority'], ['SCHED_FIFO', 'SCHED_RR']],
  [['runtime', 'deadline', 'period'], ['SCHED_DEADLINE']],
];

export const schedulerParameter = documentRule({
  id: 'oci-runtime/scheduler-parameter', severity: 'warning', source: 'runc-validate',
  *check({ root }) {
    const scheduler = root.descend('process', 'scheduler');
    const policy = scheduler.child('policy').string();
    if (policy === undefined) return;
    for (const [names, policies] of parameters) {
      for (const name of names) {
        const field = scheduler.child(name);
        if (!field.number() || policies.includes(policy)) continue;
        yield field.finding({
          en: `${name} is for ${policies.join(' and ')} only: runc refuses it together with ${policy}.`,
          zh: `${name} 只用于 ${policies.join(' 和 ')}：与 ${policy} 同用时 runc 会拒绝。`,
        });
      }
    }
    const nice = scheduler.child('nice');
    const value = nice.number();
    if (value !== undefined && (value < -20 || value > 19) && ['SCHED_OTHER', 'SCHED_BATCH'].includes(policy)) {
      yield nice.finding({ en: `nice is ${value}, but goes from -20 to 19: runc refuses it.`, zh: `nice 的值是 ${value}，但范围是 -20 到 19：runc 会拒绝。` });
    }
  },
});

export const cpuList = documentRule({
  id: 'oci-runtime/cpu-list', severity: 'error', source: 'oci-runtime-config',
  *check({ root }) {
    for (const name of ['initial', 'final']) yield* checkCpuList(root.descend('process', 'execCPUAffinity', name));
    yield* checkCpuList(root.descend('linux', 'memoryPolicy', 'nodes'));
  },
});

export const memoryPolicyNodes = documentRule({
  id: 'oci-runtime/memory-policy-nodes', severity: 'error', source: 'oci-runtime-config-linux',
  *check({ root }) {
    for (const policy of selectFields(root, 'linux/memoryPolicy')) {
      const nodes = policy.child('nodes');
      const mode = policy.child('mode').string() ?? '';
      if (forbidding.has(mode) && /\d/.test(nodes.text())) {
        yield nodes.finding({ en: `${mode} takes no nodes: set_mempolicy(2) refuses it with some.`, zh: `${mode} 不带节点：给出节点时 set_mempolicy(2) 会拒绝。` });
      }
      if (demanding.has(mode) && nodes.blank) {
        yield nodes.finding({ en: `${mode} needs at least one node in nodes, such as "0-1".`, zh: `${mode} 要求 nodes 里至少有一个节点，例如 "0-1"。` });
      }
    }
  },
});

const forbidding = new Set(['MPOL_DEFAULT', 'MPOL_LOCAL']);
const demanding = new Set(['MPOL_BIND', 'MPOL_INTERLEAVE', 'MPOL_WEIGHTED_INTERLEAVE', 'MPOL_PREFERRED_MANY']);

export const schedulingRules = [ioPriority, schedulerParameter, cpuList, memoryPolicyNodes];
