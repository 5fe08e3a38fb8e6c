/** Plugins that set limits of one transport each: one number a property, each once in a server block. */
import type { Stanza } from '../stanza.ts';
import { twice } from '../twice.ts';
import { integer } from '../values.ts';
import type { Minor } from '../versions.ts';
import type { Setup } from './setup.ts';

function limits(name: string, properties: readonly string[], least: number, since: Readonly<Record<string, Minor>> = {}): Setup {
  return (stanza) => stanza.first(() => {
    const seen = new Set<string>();
    stanza.arguments(0, 0);
    stanza.properties(Object.fromEntries(properties.map((property) => [property, () => limit(stanza, `${name} ${property}`, property in since ? 0 : least, seen)])), { since });
  });
}

function limit(stanza: Stanza, subject: string, least: number, seen: Set<string>): void {
  const { word } = stanza;
  integer(stanza.arguments(1, 1)[0]!, subject, { least, ...(subject === 'https max_streams' && { most: 2 ** 32 - 1 }) });
  if (seen.has(subject)) throw twice(word, subject);
  seen.add(subject);
}

export const https = limits('https', ['max_connections', 'max_streams'], 0, { max_streams: 15 });
export const https3 = limits('https3', ['max_streams', 'max_connections'], 0);
export const grpcServer = limits('grpc_server', ['max_streams', 'max_connections'], 0);
export const quic = limits('quic', ['max_streams', 'worker_pool_size', 'max_connections'], 1, { max_connections: 15 });
