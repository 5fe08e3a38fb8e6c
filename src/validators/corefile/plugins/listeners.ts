/** Plugins that set limits of one transport each: one number a property, each once in a server block. */
import type { Stanza } from '../stanza.ts';
import { twice } from '../twice.ts';
import { integer } from '../values.ts';
import type { Setup } from './setup.ts';

function limits(name: string, properties: readonly string[], least: number): Setup {
  return (stanza) => stanza.first(() => {
    const seen = new Set<string>();
    stanza.arguments(0, 0);
    stanza.properties(Object.fromEntries(properties.map((property) => [property, () => limit(stanza, `${name} ${property}`, least, seen)])));
  });
}

function limit(stanza: Stanza, subject: string, least: number, seen: Set<string>): void {
  const { word } = stanza;
  integer(stanza.arguments(1, 1)[0]!, subject, { least });
  if (seen.has(subject)) throw twice(word, subject);
  seen.add(subject);
}

export const https = limits('https', ['max_connections'], 0);
export const https3 = limits('https3', ['max_streams', 'max_connections'], 0);
export const grpcServer = limits('grpc_server', ['max_streams', 'max_connections'], 0);
export const quic = limits('quic', ['max_streams', 'worker_pool_size'], 1);
