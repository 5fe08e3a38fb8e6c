import type { KubernetesRule } from '../../rule.ts';
import { configMapData } from './config-map-data.ts';
import { secretData } from './secret-data.ts';
import { secretTlsPem } from './secret-tls-pem.ts';
import { secretType } from './secret-type.ts';

export const configurationRules: readonly KubernetesRule[] = [configMapData, secretData, secretType, secretTlsPem];
