/** Documents of the image specification as specs-go/v1 of 1.1.1 declares them, where its JSON schemas do not narrow it. */
import { any, boolean, fieldsOf, int64, listOf, mapOf, string, type FieldsShape } from '../../../engine/shape/shape.ts';
import type { DocumentKind } from '../document.ts';

const platform = fieldsOf({
  architecture: string, os: string, 'os.version': string, 'os.features': listOf(string), variant: string, features: listOf(string),
});

const descriptor = fieldsOf({
  mediaType: string, digest: string, size: int64, urls: listOf(string), annotations: mapOf(string), data: string, platform,
  artifactType: string,
});

/** A set, as Go writes it: names with empty objects. */
const set = mapOf(mapOf(any));

const execution = fieldsOf({
  User: string, ExposedPorts: set, Env: listOf(string), Entrypoint: listOf(string), Cmd: listOf(string), Volumes: set,
  WorkingDir: string, Labels: mapOf(string), StopSignal: string, ArgsEscaped: boolean,
  // Reserved for compatibility with Docker, or its own; nobody checks them.
  Memory: any, MemorySwap: any, CpuShares: any, Healthcheck: any, Hostname: any, Domainname: any, OnBuild: any, Shell: any,
  Image: any, Tty: any, OpenStdin: any, StdinOnce: any, AttachStdin: any, AttachStdout: any, AttachStderr: any,
  NetworkDisabled: any, MacAddress: any, StopTimeout: any,
});

/** By kind. */
export const shapes: Readonly<Record<DocumentKind, FieldsShape>> = {
  manifest: fieldsOf({
    schemaVersion: int64, mediaType: string, artifactType: string, config: descriptor, layers: listOf(descriptor),
    subject: descriptor, annotations: mapOf(string),
  }),
  index: fieldsOf({
    schemaVersion: int64, mediaType: string, artifactType: string, manifests: listOf(descriptor), subject: descriptor,
    annotations: mapOf(string),
  }),
  config: fieldsOf({
    created: string, author: string, architecture: string, variant: string, os: string, 'os.version': string,
    'os.features': listOf(string), config: execution,
    rootfs: fieldsOf({ type: string, diff_ids: listOf(string) }),
    history: listOf(fieldsOf({ created: string, author: string, created_by: string, comment: string, empty_layer: boolean })),
    id: any, parent: any, container: any, container_config: any, docker_version: any, Size: any, throwaway: any, layer_id: any,
  }),
  layout: fieldsOf({ imageLayoutVersion: string }),
  descriptor,
};
