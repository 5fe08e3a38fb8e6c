import { spawnSync } from 'node:child_process';

/** What the oracle is asked; see `oracle/main.go`. */
export interface OracleRequest {
  readonly id: number;
  readonly format: 'oci' | 'docker';
  readonly text: string;
  readonly caps?: readonly string[];
  readonly native?: string;
  readonly queries?: readonly { readonly arch: number; readonly nr: number; readonly args: readonly string[] }[];
  readonly install?: boolean;
}

export interface OracleAnswer {
  readonly id: number;
  readonly verdict: 'accept' | 'reject';
  readonly stage?: string;
  readonly error?: string;
  readonly results?: readonly string[];
}

/** Asks all at once; the answers come in the order of the requests. */
export function askOracle(program: string, requests: readonly OracleRequest[]): OracleAnswer[] {
  const input = requests.map((request) => JSON.stringify(request)).join('\n');
  const { stdout, error } = spawnSync(program, { input, encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['pipe', 'pipe', 'ignore'] });
  if (error) throw error;
  return stdout.trim().split('\n').map((line) => JSON.parse(line) as OracleAnswer);
}
