import type { KubernetesRule } from '../../rule.ts';
import { csiDriver } from './csi-driver.ts';
import { csiNode } from './csi-node.ts';
import { csiStorageCapacity } from './csi-storage-capacity.ts';
import { persistentVolumeSource } from './persistent-volume-source.ts';
import { persistentVolume } from './persistent-volume.ts';
import { storageClass } from './storage-class.ts';
import { volumeAttachment } from './volume-attachment.ts';
import { volumeAttributesClass } from './volume-attributes-class.ts';

export const storageRules: readonly KubernetesRule[] = [
  persistentVolume, persistentVolumeSource, storageClass, volumeAttributesClass, csiDriver, csiNode, csiStorageCapacity, volumeAttachment,
];
