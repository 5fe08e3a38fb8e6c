/** Puts the documents of a case before a kube-apiserver. */
import type { CaseDocument, RecordedCase } from '../recorded/cases.ts';
import type { Verdict } from '../recorded/verdict.ts';
import type { Answer, ApiServer } from './api-server.ts';
import { readVerdict } from './read-verdict.ts';

const definitions = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

/** What a document says it is, read by eye: the document may be broken, or odd on purpose. */
function identity({ text }: CaseDocument) {
  const find = (name: string) => {
    const pattern = `["']?${name}["']?[ \\t]*:\\s*["']?([^\\s"',#}]+)`;
    return (new RegExp(`^${pattern}`, 'm').exec(text) ?? new RegExp(pattern).exec(text))?.[1];
  };
  const namespace = /^metadata:(?:\n[ \t]+.*|\n)*?\n?[ \t]+namespace:\s*["']?([^\s"'#]+)/m.exec(text)?.[1];
  return { apiVersion: find('apiVersion'), kind: find('kind'), namespace: namespace ?? 'default' };
}

async function post(server: ApiServer, document: CaseDocument, dryRun: boolean): Promise<Answer> {
  const { apiVersion, kind, namespace } = identity(document);
  if (!apiVersion || !kind) return { status: 0, body: { message: 'no apiVersion or no kind: nowhere to post it' } };
  const endpoint = await server.endpoint(apiVersion, kind);
  if (!endpoint) return { status: 404, body: { message: `the server does not serve ${apiVersion} ${kind}` } };
  const place = endpoint.namespaced
    ? endpoint.path.replace(/\/([^/]+)$/, `/namespaces/${encodeURIComponent(namespace)}/$1`)
    : endpoint.path;
  try {
    return await server.ask('POST', `${place}?fieldValidation=Strict${dryRun ? '&dryRun=All' : ''}`, document.text);
  } catch (error) {
    // A handler that panics (some do, over documents that validation should have refused) closes the connection.
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    return { status: 0, body: { message: 'the server closed the connection' } };
  }
}

/**
 * The server's verdicts, one a document. Everything is posted with `dryRun=All`: decoding, defaulting,
 * validation and admission run as they would, nothing is stored, so cases can't meet each other's
 * leftovers and no clean-up can go wrong. The exception is a CustomResourceDefinition with documents
 * after it: custom resources can only be judged by a definition that is served, so it is created,
 * waited for, and deleted again.
 */
export async function judge(server: ApiServer, { documents }: RecordedCase): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const created: string[] = [];
  try {
    for (const [at, document] of documents.entries()) {
      const isNeeded = identity(document).kind === 'CustomResourceDefinition' && at < documents.length - 1;
      const answer = await post(server, document, !isNeeded);
      verdicts.push(readVerdict(answer, document.text.includes('generateName')));
      if (isNeeded && answer.status === 409) throw new Error(`${answer.body.message}: its verdicts would not be ours`);
      if (!isNeeded || answer.status !== 201) continue;
      created.push(answer.body.metadata.name);
      await waitUntilServed(server, answer.body.metadata.name);
    }
  } finally {
    for (const name of created) await deleteDefinition(server, name);
  }
  return verdicts;
}

async function waitUntilServed(server: ApiServer, name: string): Promise<void> {
  await until(`${name} is served`, async () => {
    const { body } = await server.ask('GET', `${definitions}/${name}`);
    const established = body.status?.conditions?.some((one: any) => one.type === 'Established' && one.status === 'True');
    if (!established) return false;
    server.forgetResources();
    for (const version of body.spec.versions) {
      const endpoint = await server.endpoint(`${body.spec.group}/${version.name}`, body.spec.names.kind);
      if (version.served && !endpoint) return false;
    }
    return true;
  });
  // Discovery may know a definition a moment before its handler does.
  await pause(300);
}

async function deleteDefinition(server: ApiServer, name: string): Promise<void> {
  await server.ask('DELETE', `${definitions}/${name}`);
  await until(`${name} is gone`, async () => (await server.ask('GET', `${definitions}/${name}`)).status === 404);
  server.forgetResources();
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error(`waited in vain until ${what}`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
