import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { encodingFor } from './file-cache.ts';
import { pathOf, startStaticServer, type StaticServer } from './static-server.ts';

let folder: string;
let server: StaticServer;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'speclens-'));
  mkdirSync(join(folder, 'site/a'), { recursive: true });
  writeFileSync(join(folder, 'site/index.html'), '<p>home</p>'.repeat(100));
  writeFileSync(join(folder, 'site/a/index.html'), 'a');
  writeFileSync(join(folder, 'site/404.html'), 'nothing here');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  server = await startStaticServer({ folder: join(folder, 'site'), base: '/docs', port: 0 });
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A request whose path is sent as it is: `fetch` would tidy it up. */
function get(path: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.address);
    request({ port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject).end();
  });
}

test('a page comes compressed, with its type, and is not sent twice', async () => {
  const first = await get('/docs/', { 'accept-encoding': 'gzip, br' });
  assert.equal(first.headers['content-encoding'], 'br');
  assert.equal(first.headers['content-type'], 'text/html; charset=utf-8');
  assert.ok(first.body.length < 200);
  const second = await get('/docs/', { 'accept-encoding': 'gzip, br', 'if-none-match': String(first.headers.etag) });
  assert.equal(second.status, 304);
  assert.equal(second.body.length, 0);
});

test('a folder without its slash is sent to the address with it', async () => {
  const { status, headers } = await get('/docs/a');
  assert.equal(status, 301);
  assert.equal(headers.location, '/docs/a/');
});

test('what is not there is the 404 page, with the status', async () => {
  const { status, body } = await get('/docs/nothing/');
  assert.equal(status, 404);
  assert.equal(body.toString(), 'nothing here');
});

test('nothing outside of the folder is served', async () => {
  for (const path of ['/docs/../secret.txt', '/docs/%2e%2e/secret.txt', '/docs/..%2fsecret.txt', '/secret.txt', '/docs/%00']) {
    const { status, body } = await get(path);
    assert.equal(status, 404, path);
    assert.notEqual(body.toString(), 'secret');
  }
});

test('a path that is none is no path', () => {
  assert.equal(pathOf('/%E0%A4%A', ''), undefined);
  assert.equal(pathOf('/a/?q=1', ''), '/a/');
  assert.equal(pathOf('/a/', '/docs'), undefined);
});

test('pictures and small files are sent as they are', () => {
  assert.equal(encodingFor('image/png', 9999, 'br'), undefined);
  assert.equal(encodingFor('text/html', 10, 'br'), undefined);
  assert.equal(encodingFor('text/html', 9999, 'gzip'), 'gzip');
  assert.equal(encodingFor('image/svg+xml', 9999, 'gzip, br'), 'br');
});
