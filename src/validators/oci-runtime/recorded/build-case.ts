/** A document to ask a real system about: a sample with some members set or removed. */
export interface Case {
  readonly name: string;
  /** File among the validator's samples. */
  readonly of: string;
  /** By place, steps parted by `/`: `process/rlimits/0/type`. What is not there yet is made. */
  readonly set?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  /** Why we say something else than the recorded systems; absent where we say the same. */
  readonly differs?: string;
}

type Container = Record<string, unknown>;

/** The text of a case, given the text of its sample. */
export function buildCase({ set = {}, remove = [] }: Case, sample: string): string {
  const document = JSON.parse(sample) as Container;
  for (const place of remove) {
    const { parent, key } = placeOf(document, place);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  }
  for (const [place, value] of Object.entries(set)) {
    const { parent, key } = placeOf(document, place);
    parent[key] = value;
  }
  return JSON.stringify(document, undefined, 2);
}

function placeOf(document: Container, place: string): { parent: Container; key: string } {
  const steps = place.split('/');
  const key = steps.pop()!;
  let parent = document;
  for (const step of steps) parent = (parent[step] ??= {}) as Container;
  return { parent, key };
}
