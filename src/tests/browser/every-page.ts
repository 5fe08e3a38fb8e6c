/** One address of every kind of page: what holds for all of them is tried on these, in both languages. */
export const kindsOfPages = [
  '/',
  '/kubernetes/',
  '/kubernetes/runtimeclass/',
  '/kubernetes/admission-policies/',
  '/containerization/oci-runtime/',
  '/sandboxing/seccomp/',
  '/sandboxing/security-model/',
  '/rules/',
  '/rules/kubernetes/runtime-class-handler/',
  '/validators/kubernetes/',
  '/sources/',
  '/glossary/',
  '/as-of/',
  '/addresses/',
  '/validate/',
  '/validate/corefile/',
  '/review/',
  '/offline/',
] as const;

export const everyPage: readonly string[] = kindsOfPages.flatMap((address) => [address, `/zh${address}`]);
