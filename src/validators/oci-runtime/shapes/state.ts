import { fieldsOf, listOf, mapOf, string, type IntegerShape } from '../../../engine/shape/shape.ts';

/** Go's `int`, without what is below zero: the JSON schema demands that. */
const processId: IntegerShape = { type: 'integer', name: 'int', min: 0n, max: 2n ** 63n - 1n };

/** The state of a container, which the state operation returns and hooks read from standard input. */
export const stateShape = fieldsOf({
  ociVersion: string, id: string, status: string, pid: processId, bundle: string, annotations: mapOf(string),
});

/** What the runtime sends to a seccomp agent: the state, and the names of the descriptors that come with it. */
export const processStateShape = fieldsOf({
  ociVersion: string, fds: listOf(string), pid: processId, metadata: string, state: stateShape,
});
