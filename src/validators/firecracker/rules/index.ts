import type { MicrovmRule } from '../rule.ts';
import { bodyAlone, deprecatedField, guestCid, rateLimiterOff } from './advice.ts';
import { ignoredField, missingField, repeatedField, unknownField, unsupportedValue, wrongType } from './decoding.ts';
import { driveBacking, rootDevice } from './drives.ts';
import { json } from './json.ts';
import { balloonSize, bootArgs, memoryHotplug, snapshotMemory } from './limits.ts';
import { machineSize } from './machine-size.ts';
import { mmdsConfig, networkInterface } from './network.ts';
import { emptyUpdate, requestLine, requestOrder, resourceId } from './requests.ts';

export const firecrackerRules: readonly MicrovmRule[] = [
  json, repeatedField, unknownField, ignoredField, wrongType, missingField, unsupportedValue,
  requestLine, resourceId, emptyUpdate, requestOrder,
  machineSize, bootArgs, driveBacking, rootDevice, networkInterface, mmdsConfig, memoryHotplug, balloonSize, snapshotMemory,
  guestCid, deprecatedField, rateLimiterOff, bodyAlone,
];
