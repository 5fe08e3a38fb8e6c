/** Keys that annotations.md of 1.1.1 defines, without their prefix. */
export const definedAnnotations: ReadonlySet<string> = new Set([
  'created', 'authors', 'url', 'documentation', 'source', 'version', 'revision', 'vendor', 'licenses', 'ref.name', 'title', 'description',
  'base.digest', 'base.name',
]);

export const annotationPrefix = 'org.opencontainers.image.';
