/** Writes `../recorded/decisions.json`; see README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { architectureOf } from '../system-calls/architectures.ts';
import { numberOf, tableVersions } from '../system-calls/system-calls.ts';
import { answerOf, readCases, recordedTrials, type AskedTrial, type DecisionRecord } from '../recorded/decisions.ts';
import { askOracle, type OracleAnswer, type OracleRequest } from './ask-oracle.ts';
import { auditArchitectures } from './audit-architectures.ts';

const [program] = process.argv.slice(2);
if (!program) throw new Error('usage: record-decisions.ts ORACLE');
const folder = new URL('../recorded/', import.meta.url);

const trials = recordedTrials(readCases(readFileSync(new URL('decisions.cases.json', folder), 'utf8')));
const answers = askOracle(program, trials.map(requestOf));
const records = trials.map((trial, at) => recordOf(trial, answers[at]!));
const lines = records.map((record) => JSON.stringify(record)).join(',\n');
writeFileSync(fileURLToPath(new URL('decisions.json', folder)), `{"libseccomp": "${tableVersions.libseccomp}", "runc": "1.5.3", "records": [\n${lines}\n]}\n`);

function requestOf({ text, native, questions }: AskedTrial, id: number): OracleRequest {
  const queries = questions.map(({ call, architecture, args }) => ({
    arch: auditArchitectures[architecture]!,
    nr: numberOf(call, architectureOf(architecture)!)!,
    args: args.map(String),
  }));
  return { id, format: 'oci', text, native, queries };
}

function recordOf(trial: AskedTrial, { verdict, results = [] }: OracleAnswer): DecisionRecord {
  const deviations = trial.questions.flatMap((question, at) => (verdict === 'accept' && answerOf(trial, question) !== results[at] ? [at] : []));
  return { name: trial.name, verdict, results, ...(deviations.length > 0 && { deviations }) };
}
