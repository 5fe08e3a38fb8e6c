import type { KubernetesRule } from '../../rule.ts';
import { secretData } from './secret-data.ts';
import { secretTlsPem } from './secret-tls-pem.ts';
import { secretType } from './secret-type.ts';

export const secretRules: readonly KubernetesRule[] = [secretData, secretType, secretTlsPem];
