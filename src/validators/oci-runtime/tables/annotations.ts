/** Keys under `org.opencontainers` that config.md of 1.3 describes. */
export const reservedAnnotations: ReadonlySet<string> = new Set(
  ['os', 'os.version', 'os.features', 'architecture', 'variant', 'author', 'created', 'stopSignal'].map((name) => `org.opencontainers.image.${name}`)
    // What Docker, containerd and Podman have long written there; the image specification describes them.
    .concat(['url', 'title', 'ref.name'].map((name) => `org.opencontainers.image.${name}`), 'org.opencontainers.image.exposedPorts'),
);
