// go-yaml v2's own limits (decode.go): how much of a decoded document may come out of aliases.
const low = 400_000;
const high = 4_000_000;

function allowedShare(decoded: number): number {
  if (decoded <= low) return 0.99;
  if (decoded >= high) return 0.1;
  return 0.99 - 0.89 * ((decoded - low) / (high - low));
}

/**
 * Counts the nodes that a document has with its aliases written out, without writing them out, so that
 * an alias bomb is refused at the alias with which go-yaml would give up.
 */
export class AliasBudget {
  #decoded = 0;
  #aliased = 0;

  /** Nodes so far: the difference over a node is its size. */
  get decoded(): number {
    return this.#decoded;
  }

  /** Counts one node; tells whether the document is still within bounds. */
  addNode(): boolean {
    this.#decoded++;
    return this.#isWithin();
  }

  /** Counts an alias and all that it stands for. */
  addAlias(size: number): boolean {
    this.#decoded += 1 + size;
    this.#aliased += size;
    return this.#isWithin();
  }

  /** A merge key and a list of maps to merge are not decoded themselves. */
  uncountNode(): void {
    this.#decoded--;
  }

  #isWithin(): boolean {
    if (this.#aliased <= 100 || this.#decoded <= 1000) return true;
    return this.#aliased / this.#decoded <= allowedShare(this.#decoded);
  }
}
