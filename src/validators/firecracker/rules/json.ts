import type { MicrovmRule } from '../rule.ts';

export const json: MicrovmRule = {
  id: 'firecracker/json',
  severity: 'error',
  source: 'firecracker-api-server',
  *check({ parts }) {
    for (const part of parts) if (part.json) yield* part.json.problems;
  },
};
