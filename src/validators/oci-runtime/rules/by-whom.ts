/**
 * Rules over values that the specification's text takes and somebody else refuses, or the other way round.
 * Each is made of small checks that live beside those of their part of the document.
 */
import type { Finding } from '../../../engine/diagnostic.ts';
import { documentKinds, type RuntimeDocument } from '../document.ts';
import { documentRule } from '../rule.ts';
import { deviceAccessMissing, fileMode, netDeviceName } from './devices.ts';
import { stateStatus } from './features-and-state.ts';
import { removedMember } from './general.ts';
import { idmapOfOtherMount } from './mounts.ts';
import { timeOffset } from './namespaces.ts';
import { closId, personalityFlag, recursivePropagation, windowsDeviceId, windowsLayers } from './others.ts';
import { rlimitOrder } from './process.ts';
import { deviceWeight, memoryOrder, obsoleteMemory, pidsLimit, rdmaLimit, swappiness, unifiedKey } from './resources.ts';
import { seccompArchitecture, seccompArgument, seccompNames } from './seccomp.ts';

type Check = (document: RuntimeDocument) => Iterable<Finding>;

function* all(document: RuntimeDocument, checks: readonly Check[]): Iterable<Finding> {
  for (const check of checks) yield* check(document);
}

export const stricterSchema = documentRule({
  id: 'oci-runtime/stricter-schema', severity: 'warning', source: 'oci-runtime-schema', kinds: documentKinds,
  *check(document) {
    if (document.kind === 'config') yield* all(document, [fileMode, windowsDeviceId, recursivePropagation, pidsLimit]);
    else if (document.kind !== 'features') yield* stateStatus(document);
  },
});

export const runcRefuses = documentRule({
  id: 'oci-runtime/runc-refuses', severity: 'warning', source: 'runc-spec-conversion',
  check: (document) => all(document, [idmapOfOtherMount, deviceAccessMissing, closId, unifiedKey, seccompArchitecture]),
});

export const kernelRefuses = documentRule({
  id: 'oci-runtime/kernel-refuses', severity: 'warning', source: 'man-getrlimit',
  check: (document) => all(document, [rlimitOrder, timeOffset, seccompArgument, netDeviceName, memoryOrder, swappiness]),
});

export const obsoleteMember = documentRule({
  id: 'oci-runtime/obsolete-member', severity: 'warning', source: 'oci-runtime-config-linux',
  check: (document) => all(document, [removedMember, obsoleteMemory, personalityFlag]),
});

export const emptyList = documentRule({
  id: 'oci-runtime/empty-list', severity: 'error', source: 'oci-runtime-config-linux',
  check: (document) => all(document, [seccompNames, windowsLayers]),
});

export const emptyLimit = documentRule({
  id: 'oci-runtime/empty-limit', severity: 'error', source: 'oci-runtime-config-linux',
  check: (document) => all(document, [rdmaLimit, deviceWeight]),
});

export const combinedRules = [stricterSchema, runcRefuses, kernelRefuses, obsoleteMember, emptyList, emptyLimit];
