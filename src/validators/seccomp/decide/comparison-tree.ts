/**
 * What libseccomp makes of the argument rules of one system call.
 *
 * A rule becomes a path of comparisons of 32-bit words, since that is all that the kernel's filters compare. Rules
 * that begin alike share the beginning; what stands side by side is tried in libseccomp's own order, and that
 * order, not the profile's, says which of two rules with different actions wins where both match. Two rules that
 * end in the same comparison with different actions cannot both be kept: libseccomp answers EEXIST, and the
 * runtime refuses the profile. The behaviour is that of libseccomp 2.6 (`db.c`), tried against the library in
 * `recorded/`.
 */
import { sameAction, type Action } from './action.ts';

/** A comparison as libseccomp takes it: `(argument & mask) op datum`. */
export interface Condition {
  readonly index: number;
  readonly op: 'ne' | 'lt' | 'le' | 'eq' | 'ge' | 'gt' | 'masked';
  readonly mask: bigint;
  readonly datum: bigint;
}

/** Where a path ends: what happens, and which rule of the profile says so. */
export interface Leaf {
  readonly action: Action;
  readonly rule: number;
}

interface Test {
  /** The argument doubled, plus one for its upper word: also the order in which tests stand. */
  readonly word: number;
  readonly compare: 'gt' | 'ge' | 'eq' | 'masked';
  readonly written: Condition['op'];
  readonly mask: number;
  readonly datum: number;
  /** The whole number of which `datum` is a word. */
  readonly whole: bigint;
  yes: Branch;
  no: Branch;
}

interface Branch {
  end?: Leaf;
  level?: Test[];
}

/** Thrown for a rule that contradicts one before it; both by their number. */
export class ContradictionError extends Error {
  readonly earlier: number;
  readonly later: number;

  constructor(earlier: Leaf, later: Leaf) {
    super(`rule ${later.rule} contradicts rule ${earlier.rule}`);
    this.name = 'ContradictionError';
    this.earlier = earlier.rule;
    this.later = later.rule;
  }
}

/** The rules of one call on one architecture. */
export class ComparisonTree {
  readonly #bits: 32 | 64;
  #whole: Leaf | undefined;
  #level: Test[] = [];

  constructor(bits: 32 | 64) {
    this.#bits = bits;
  }

  /** Adds a rule whose conditions all have to hold, each of another argument. */
  add(conditions: readonly Condition[], leaf: Leaf): void {
    // A rule without conditions covers the call: it puts aside what was there, and nothing comes after it.
    if (this.#whole) return;
    const path = pathOf(conditions.toSorted((a, b) => a.index - b.index), this.#bits, leaf);
    if (!path) {
      this.#level = [];
      this.#whole = leaf;
    } else {
      insert(this.#level, path);
    }
  }

  /** What the filter answers for these arguments; nothing where no rule matches. */
  find(args: readonly bigint[]): Leaf | undefined {
    return this.#whole ?? walk(this.#level, args);
  }
}

function walk(level: readonly Test[], args: readonly bigint[]): Leaf | undefined {
  for (const test of level) {
    const { end, level: next } = holds(test, args) ? test.yes : test.no;
    const found = end ?? (next && walk(next, args));
    if (found) return found;
  }
  return undefined;
}

function holds({ word, compare, mask, datum }: Test, args: readonly bigint[]): boolean {
  const whole = args[word >> 1] ?? 0n;
  const value = (Number(BigInt.asUintN(32, word & 1 ? whole >> 32n : whole)) & mask) >>> 0;
  if (compare === 'gt') return value > datum;
  if (compare === 'ge') return value >= datum;
  return value === datum;
}

/** Turns conditions into a path; nothing where all of them hold always. */
function pathOf(conditions: readonly Condition[], bits: 32 | 64, leaf: Leaf): Test | undefined {
  let first: Test | undefined;
  let ends: Branch[] = [];
  for (const condition of conditions) {
    if (BigInt.asUintN(bits, condition.mask) === 0n) continue;
    const step = bits === 64 ? wideStep(condition) : narrowStep(condition);
    first ??= step.first;
    // Branches that go on alike go on to the same tests, as they do in libseccomp.
    const level = [step.first];
    for (const end of ends) end.level = level;
    ends = step.ends;
  }
  for (const end of ends) end.end = leaf;
  return first;
}

interface Step {
  readonly first: Test;
  /** The branches on which the condition holds. */
  readonly ends: Branch[];
}

function testOf(condition: Condition, high: boolean, compare: Test['compare']): Test {
  const { index, op, mask, datum } = condition;
  const word = (value: bigint) => Number(BigInt.asUintN(32, high ? value >> 32n : value));
  return {
    word: index * 2 + (high ? 1 : 0), compare, written: op, mask: word(mask), datum: (word(datum) & word(mask)) >>> 0, whole: datum,
    yes: {}, no: {},
  };
}

const lowCompare: Readonly<Record<Condition['op'], Test['compare']>> = {
  gt: 'gt', le: 'gt', ge: 'ge', lt: 'ge', eq: 'eq', ne: 'eq', masked: 'masked',
};

/** On 32-bit architectures only the lower word is compared. */
function narrowStep(condition: Condition): Step {
  const first = testOf(condition, false, lowCompare[condition.op]);
  const negative = condition.op === 'ne' || condition.op === 'lt' || condition.op === 'le';
  return { first, ends: [negative ? first.no : first.yes] };
}

/** A 64-bit comparison in 32-bit words: the upper decides, or is equal and the lower decides. */
function wideStep(condition: Condition): Step {
  const low = testOf(condition, false, lowCompare[condition.op]);
  if (condition.op === 'eq' || condition.op === 'ne' || condition.op === 'masked') {
    const high = testOf(condition, true, condition.op === 'masked' ? 'masked' : 'eq');
    high.yes.level = [low];
    return { first: high, ends: condition.op === 'ne' ? [high.no, low.no] : [low.yes] };
  }
  const above = testOf(condition, true, 'gt');
  const equal = testOf(condition, true, 'eq');
  above.no.level = [equal];
  equal.yes.level = [low];
  const greater = condition.op === 'gt' || condition.op === 'ge';
  return { first: above, ends: greater ? [above.yes, low.yes] : [equal.no, low.no] };
}

const ranks: Readonly<Record<Condition['op'], number>> = { masked: 3, eq: 3, ne: 3, le: 2, lt: 2, ge: 1, gt: 1 };

/** libseccomp's order within a level, the later first. */
function isBefore(a: Test, b: Test): boolean {
  if (a.word !== b.word) return a.word < b.word;
  if (ranks[a.written] !== ranks[b.written]) return ranks[a.written] < ranks[b.written];
  return a.written === 'le' || a.written === 'lt' ? a.datum > b.datum : a.datum < b.datum;
}

function isSame(a: Test, b: Test): boolean {
  return a.word === b.word && a.compare === b.compare && a.datum === b.datum && a.mask === b.mask;
}

function insert(level: Test[], test: Test): void {
  for (const [at, there] of level.entries()) {
    if (isSame(there, test)) return merge(there, test);
    if (isBefore(there, test)) return void level.splice(at, 0, test);
  }
  level.push(test);
}

function merge(there: Test, added: Test): void {
  mergeEnd(there, added, 'yes', added.whole > there.whole);
  mergeEnd(there, added, 'no', added.whole < there.whole);
  for (const side of ['yes', 'no'] as const) {
    const next = added[side].level;
    if (!next) continue;
    const branch = there[side];
    if (branch.level) insert(branch.level, next[0]!);
    else if (!branch.end) branch.level = next;
    // A branch that ends here covers what would go further.
    else return;
  }
}

function mergeEnd(there: Test, added: Test, side: 'yes' | 'no', reachesFurther: boolean): void {
  const end = added[side].end;
  if (!end) return;
  const branch = there[side];
  if (!branch.end) {
    for (const other of ends(branch.level)) if (!sameAction(other.action, end.action)) throw new ContradictionError(other, end);
    delete branch.level;
    branch.end = end;
  } else if (!sameAction(branch.end.action, end.action)) {
    const earlier = branch.end;
    // Of two comparisons of one upper word the one whose whole number lies further on decides.
    if (added.word & 1 && reachesFurther) branch.end = end;
    if (isLeaf(there) || isLeaf(added)) throw new ContradictionError(earlier, end);
  }
}

function isLeaf({ yes, no }: Test): boolean {
  return !yes.level && !no.level;
}

function* ends(level: readonly Test[] | undefined): Iterable<Leaf> {
  for (const test of level ?? []) {
    for (const { end, level: next } of [test.yes, test.no]) {
      if (end) yield end;
      yield* ends(next);
    }
  }
}
