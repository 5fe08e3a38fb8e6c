/** Serves the built site: `node src/site/serve.ts [--port 8080]`. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { base } from './deployment.ts';
import { startStaticServer } from './static-server.ts';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
if (!existsSync('dist/index.html')) {
  console.error('There is no site in dist/ yet: run "npm run build" first, or "npm start" for both.');
  process.exit(1);
}
const port = values.port === undefined ? undefined : Number(values.port);
if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536)) {
  console.error(`--port ${values.port} is no port.`);
  process.exit(2);
}
try {
  const { address } = await startStaticServer({ folder: 'dist', base, ...(port !== undefined && { port }) });
  console.log(`\n  Speclens is at ${address}${base}/\n  Stop it with Ctrl-C.\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
