import type { KubernetesRule } from '../../rule.ts';
import { deprecatedNodeLabel } from './deprecated-node-label.ts';
import { handler } from './handler.ts';
import { overhead } from './overhead.ts';
import { sandboxOverhead } from './sandbox-overhead.ts';
import { scheduling } from './scheduling.ts';

export const runtimeClassRules: readonly KubernetesRule[] = [handler, overhead, scheduling, deprecatedNodeLabel, sandboxOverhead];
