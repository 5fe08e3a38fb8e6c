import type { KubernetesRule } from '../../rule.ts';
import { configMapData } from './config-map-data.ts';
import { secretRules } from './secrets.ts';

export const configurationRules: readonly KubernetesRule[] = [configMapData, ...secretRules];
