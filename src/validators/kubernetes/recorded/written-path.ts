import type { Cause } from './verdict.ts';

/** Where, in the server's own form of an object, things stand otherwise than in the text. */
const moved: readonly (readonly [RegExp, string])[] = [
  // What all versions share is moved to the top of the spec before validation.
  [/^spec\.validation\b/, 'spec.versions[*].schema'],
  [/^spec\.(subresources|additionalPrinterColumns|selectableFields)\b/, 'spec.versions[*].$1'],
  [/\.JSONPath$/, '.jsonPath'],
  [/^spec\.conversion\.webhookClientConfig\b/, 'spec.conversion.webhook.clientConfig'],
  [/^spec\.conversion\.conversionReviewVersions\b/, 'spec.conversion.webhook.conversionReviewVersions'],
  [/^spec\.LoadBalancerSourceRanges\b/, 'spec.loadBalancerSourceRanges'],
  [/^annotations\.(.+)$/, 'metadata.annotations[$1]'],
  [/^spec\.template\.annotations\b/, 'spec.template.metadata.annotations'],
  [/^spec\.HostPID$/, 'spec.hostPID'],
  [/^spec\.HostIPC$/, 'spec.hostIPC'],
  [/^metadata\.taints\b/, 'spec.taints'],
  [/^spec\.persistentDisk\b/, 'spec.gcePersistentDisk'],
  [/^spec\.cephFS$/, 'spec.cephfs'],
  [/^spec\.iscsi\.targetportal$/, 'spec.iscsi.targetPortal'],
  [/^spec\.iscsi\.initiatorname$/, 'spec.iscsi.initiatorName'],
];

/** Fields that the server fills from others, which are what the text has. */
const filled: readonly (readonly [RegExp, string])[] = [
  [/^spec\.clusterIPs(?:\[0\])?$/, 'spec.clusterIP'],
  [/^spec\.podCIDRs\[0\]$/, 'spec.podCIDR'],
  [/^data\[/, 'stringData['],
];

/** The paths, in the text, of the field that a cause is about: one for each version that it may mean. */
export function writtenPaths(cause: Cause, versions: number): string[] {
  const path = moved.reduce((written, [from, to]) => written.replace(from, to), namedField(cause));
  if (!path.includes('[*]')) return [path, ...filled.flatMap(([from, to]) => (from.test(path) ? [path.replace(from, to)] : []))];
  return Array.from({ length: versions }, (_, at) => path.replace('[*]', `[${at}]`));
}

/** Faults of alternatives and of number ranges have no field and name it in their words. */
function namedField({ field, message }: Cause): string {
  // The paths of the scale subresource are named as the definition has them, with a dot first.
  if (field !== '<nil>') return field.replace(/^\./, '');
  const quoted = /"([^"]*)" must (?:not )?validate/.exec(message)?.[1];
  return quoted ?? / in (\S+)$/.exec(message)?.[1] ?? '';
}
