const oci = 'application/vnd.oci.';
const docker = 'application/vnd.docker.';

/** The media types that the specification defines, and those of Docker that it names as similar. */
export const mediaTypes = {
  manifest: new Set([`${oci}image.manifest.v1+json`, `${docker}distribution.manifest.v2+json`]),
  index: new Set([`${oci}image.index.v1+json`, `${docker}distribution.manifest.list.v2+json`]),
  config: `${oci}image.config.v1+json`,
  dockerConfig: `${docker}container.image.v1+json`,
  empty: `${oci}empty.v1+json`,
  /** Beginnings of the names of layers. */
  layer: `${oci}image.layer.v1.tar`,
  dockerLayer: `${docker}image.rootfs.`,
} as const;

/** Those of 1.0.0-rc that Docker's first format had; nothing that pulls images takes them any longer. */
export const obsoleteMediaTypes: ReadonlySet<string> = new Set([
  `${docker}distribution.manifest.v1+json`, `${docker}distribution.manifest.v1+prettyjws`,
]);

/** RFC 6838, section 4.2, as the JSON schema has it. */
export function isMediaType(text: string): boolean {
  return text.length <= 255 && /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$/.test(text);
}
