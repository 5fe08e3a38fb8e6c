import type { KubernetesRule } from '../../rule.ts';
import { claimDefaultClass } from './claim-default-class.ts';
import { claimSourceDropped } from './claim-source-dropped.ts';
import { csiDriverToken } from './csi-driver-token.ts';
import { csiDriver } from './csi-driver.ts';
import { csiNode } from './csi-node.ts';
import { csiStorageCapacity } from './csi-storage-capacity.ts';
import { persistentVolumeDeprecated } from './persistent-volume-deprecated.ts';
import { persistentVolumeSource } from './persistent-volume-source.ts';
import { persistentVolume } from './persistent-volume.ts';
import { storageClassProvisioner } from './storage-class-provisioner.ts';
import { storageClass } from './storage-class.ts';
import { storageDeprecatedNodeLabel } from './storage-deprecated-node-label.ts';
import { volumeAttachment } from './volume-attachment.ts';
import { volumeAttributesClass } from './volume-attributes-class.ts';

export const storageRules: readonly KubernetesRule[] = [
  persistentVolume, persistentVolumeSource, persistentVolumeDeprecated, claimSourceDropped, claimDefaultClass, storageClass,
  storageClassProvisioner, storageDeprecatedNodeLabel, volumeAttributesClass, csiDriver, csiDriverToken, csiNode, csiStorageCapacity,
  volumeAttachment,
];
