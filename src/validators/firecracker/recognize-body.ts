import { inspectSerde } from '../../engine/serde/inspect-serde.ts';
import type { SourceNode } from '../../engine/source-tree.ts';
import type { Endpoint } from './endpoints.ts';

/**
 * What a body without a request line is for: of the endpoints that know one of its keys the first
 * that takes it, else the one that knows the most of them. Nothing where no key is known: `PUT /mmds`
 * stores any JSON at all.
 */
export function recognizeBody(root: SourceNode | undefined, endpoints: readonly Endpoint[]): Endpoint | undefined {
  if (root?.type !== 'map') return undefined;
  const candidates = endpoints
    .map((endpoint) => ({ endpoint, known: knownKeys(root.entries, endpoint), refused: refusals(root, endpoint) }))
    .filter(({ endpoint, known }) => known > 0 || (root.entries.size === 0 && endpoint.path === '/entropy'));
  const taking = candidates.filter(({ refused }) => refused === 0);
  const best = (taking.length > 0 ? taking : candidates).toSorted((a, b) => b.known - a.known || a.refused - b.refused)[0];
  return best?.endpoint;
}

function knownKeys(entries: ReadonlyMap<string, unknown>, { body }: Endpoint): number {
  if (body?.type !== 'struct') return 0;
  return [...entries.keys()].filter((key) => Object.hasOwn(body.fields, key)).length;
}

function refusals(root: SourceNode, { body }: Endpoint): number {
  if (body?.type !== 'struct') return 0;
  return inspectSerde(root, body).filter((fault) => fault.kind !== 'known-field' && !(fault.kind === 'unknown-field' && !fault.denied)).length;
}
