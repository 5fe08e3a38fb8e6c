import type { Validator } from '../engine/validator.ts';

/**
 * The validators that exist, by public id. Each is loaded when first asked for, so that a page
 * pays for none it does not use. The contract test fails when a folder here is not listed.
 */
const loaders: Readonly<Record<string, () => Promise<{ validator: Validator }>>> = {
  kubernetes: () => import('./kubernetes/validator.ts'),
  seccomp: () => import('./seccomp/validator.ts'),
  apparmor: () => import('./apparmor/validator.ts'),
  corefile: () => import('./corefile/validator.ts'),
  cni: () => import('./cni/validator.ts'),
  'oci-runtime': () => import('./oci-runtime/validator.ts'),
  firecracker: () => import('./firecracker/validator.ts'),
  'oci-image': () => import('./oci-image/validator.ts'),
  'containerd-toml': () => import('./containerd-toml/validator.ts'),
  'kata-toml': () => import('./kata-toml/validator.ts'),
};

/** A validator without the descriptions of its rules, whose code is loaded when a text first needs it. */
export interface Checker extends Pick<Validator, 'validate'> {
  /** Loads the rest ahead of need. */
  loadAll(): Promise<void>;
}

/** What workers load. */
const checkers: Readonly<Record<string, () => Promise<Checker>>> = {
  kubernetes: () => import('./kubernetes/validate.ts'),
  seccomp: () => import('./seccomp/validate.ts'),
  apparmor: () => import('./apparmor/validate.ts'),
  corefile: () => import('./corefile/validate.ts'),
  cni: () => import('./cni/validate.ts'),
  'oci-runtime': () => import('./oci-runtime/validate.ts'),
  firecracker: () => import('./firecracker/validate.ts'),
  'oci-image': () => import('./oci-image/validate.ts'),
  'containerd-toml': () => import('./containerd-toml/validate.ts'),
  'kata-toml': () => import('./kata-toml/validate.ts'),
};

/** Other names under which a validator answers. */
export const validatorAliases: Readonly<Record<string, string>> = { 'gateway-api': 'kubernetes' };

/** Ids that are promised and not built yet: asked for, they say so instead of "unknown". */
export const plannedValidators = [
  'wit', 'wadm', 'otel-collector', 'prometheus-rules', 'promql', 'openapi', 'protobuf',
] as const;

export const validatorIds: readonly string[] = Object.keys(loaders);

/** The validator of that id or alias, or nothing where there is none. */
export async function loadValidator(id: string): Promise<Validator | undefined> {
  return (await load(loaders, id))?.validator;
}

/** What checks a text for the validator of that id or alias, or nothing where there is none. */
export async function loadChecker(id: string): Promise<Checker | undefined> {
  return load(checkers, id);
}

async function load<Loaded>(from: Readonly<Record<string, () => Promise<Loaded>>>, id: string): Promise<Loaded | undefined> {
  const name = Object.hasOwn(validatorAliases, id) ? validatorAliases[id]! : id;
  return Object.hasOwn(from, name) ? from[name]!() : undefined;
}
