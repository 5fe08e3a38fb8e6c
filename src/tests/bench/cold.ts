/** One engine, one text, once: what a new process costs. `node cold.ts ENGINE FILE` */
import { readFileSync } from 'node:fs';
import { engines } from './engines.ts';

const [, , engine, file] = process.argv;
const check = await engines[engine!]!.load();
await check(readFileSync(file!, 'utf8'));
