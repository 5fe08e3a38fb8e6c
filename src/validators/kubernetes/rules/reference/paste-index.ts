import { nearest } from '../../../../engine/did-you-mean.ts';
import { definitionKind, groupKindOf, type KubernetesObject, type Paste } from '../../object.ts';

const known = new WeakMap<Paste, PasteIndex>();

/** Likeness is dear to compute: so many names are compared, for so many that were not found. */
const mostCandidates = 100;
const mostSuggestions = 300;

/** The objects of a paste by what they are. A paste may hold thousands, so nothing is searched twice. */
export class PasteIndex {
  readonly #byKind = new Map<string, KubernetesObject[]>();
  readonly #byName = new Map<string, KubernetesObject[]>();
  readonly #byPlace = new Map<string, KubernetesObject>();
  readonly #definitions = new Map<string, KubernetesObject>();
  readonly #suggestions = new Map<string, string | undefined>();

  private constructor({ objects }: Paste) {
    for (const object of objects) {
      listed(this.#byKind, object.groupKind).push(object);
      listed(this.#byName, `${object.groupKind} ${object.name}`).push(object);
      const place = `${object.groupKind} ${object.name} ${object.namespace}`;
      if (!this.#byPlace.has(place)) this.#byPlace.set(place, object);
    }
    for (const definition of this.all(definitionKind)) {
      const spec = definition.root.child('spec');
      this.#definitions.set(groupKindOf(spec.descend('names', 'kind').text(), spec.child('group').text()), definition);
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
    if (namespace === '') return this.named(groupKind, name)[0];
    return this.#byPlace.get(`${groupKind} ${name} ${namespace}`) ?? this.#byPlace.get(`${groupKind} ${name} `);
  }

  /** The CustomResourceDefinition of a kind, as `Kind.group`. */
  definition(groupKind: string): KubernetesObject | undefined {
    return this.#definitions.get(groupKind);
  }

  /** The name of such an object that is nearest to one that was not found. */
  suggestion(groupKind: string, name: string, namespace = ''): string | undefined {
    const question = `${groupKind} ${namespace} ${name}`;
    if (!this.#suggestions.has(question) && this.#suggestions.size < mostSuggestions) {
      const candidates = this.all(groupKind).filter((object) => mayShareNamespace(object.namespace, namespace)).slice(0, mostCandidates);
      this.#suggestions.set(question, nearest(name, candidates.map((object) => object.name)));
    }
    return this.#suggestions.get(question);
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
