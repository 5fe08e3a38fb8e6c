import type { KubernetesObject, Paste } from '../../object.ts';

const known = new WeakMap<Paste, PasteIndex>();

/** The objects of a paste by what they are. A paste may hold thousands, so nothing is searched twice. */
export class PasteIndex {
  readonly #byKind = new Map<string, KubernetesObject[]>();
  readonly #byName = new Map<string, KubernetesObject[]>();

  private constructor({ objects }: Paste) {
    for (const object of objects) {
      listed(this.#byKind, object.groupKind).push(object);
      listed(this.#byName, `${object.groupKind} ${object.name}`).push(object);
    }
  }

  static of(paste: Paste): PasteIndex {
    let index = known.get(paste);
    if (!index) known.set(paste, (index = new PasteIndex(paste)));
    return index;
  }

  /** All objects of a kind, as `Kind.group`. */
  all(groupKind: string): readonly KubernetesObject[] {
    return this.#byKind.get(groupKind) ?? [];
  }

  /** Objects of that kind and name, in whatever namespace. */
  named(groupKind: string, name: string): readonly KubernetesObject[] {
    return this.#byName.get(`${groupKind} ${name}`) ?? [];
  }

  /** The one of that kind and name that an object in `namespace` would reach. */
  find(groupKind: string, name: string, namespace: string): KubernetesObject | undefined {
    return this.named(groupKind, name).find((object) => mayShareNamespace(object.namespace, namespace));
  }
}

/** A manifest without a namespace goes where kubectl's context says, which may be the other's namespace. */
export function mayShareNamespace(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}

function listed(map: Map<string, KubernetesObject[]>, key: string): KubernetesObject[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}
