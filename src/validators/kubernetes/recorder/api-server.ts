import { readFileSync } from 'node:fs';
import https from 'node:https';

/** What came back over HTTP. */
export interface Answer {
  readonly status: number;
  // Kubernetes' own JSON: read where it is used.
  readonly body: any;
}

/** Where a kind's objects are posted to. */
export interface Endpoint {
  readonly path: string;
  readonly namespaced: boolean;
}

/** A connection to one kube-apiserver, taken from the environment (see README.md). */
export class ApiServer {
  readonly #url: URL;
  readonly #token: string;
  readonly #agent: https.Agent;
  readonly #resources = new Map<string, any[]>();

  constructor(environment: NodeJS.ProcessEnv) {
    const { KUBE_APISERVER: url, KUBE_TOKEN: token, KUBE_CA: ca, KUBE_INSECURE: insecure } = environment;
    if (!url || !token) throw new Error('KUBE_APISERVER and KUBE_TOKEN say which server to ask; see README.md');
    this.#url = new URL(url);
    this.#token = token;
    this.#agent = new https.Agent({
      keepAlive: true,
      rejectUnauthorized: insecure !== '1',
      ...(ca && { ca: readFileSync(ca) }),
    });
  }

  close(): void {
    this.#agent.destroy();
  }

  async version(): Promise<string> {
    return (await this.ask('GET', '/version')).body.gitVersion;
  }

  /** Looks a kind up in the server's own discovery. */
  async endpoint(apiVersion: string, kind: string): Promise<Endpoint | undefined> {
    const base = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    let resources = this.#resources.get(apiVersion);
    if (!resources) {
      const { status, body } = await this.ask('GET', base);
      resources = status === 200 ? (body.resources as any[]) : [];
      this.#resources.set(apiVersion, resources);
    }
    const resource = resources.find((one) => one.kind === kind && !one.name.includes('/'));
    return resource && { path: `${base}/${resource.name}`, namespaced: resource.namespaced };
  }

  /** Discovery changes when a CustomResourceDefinition comes or goes. */
  forgetResources(): void {
    this.#resources.clear();
  }

  ask(method: string, path: string, body?: string): Promise<Answer> {
    const headers = {
      Authorization: `Bearer ${this.#token}`,
      Accept: 'application/json',
      ...(body !== undefined && { 'Content-Type': contentType(body) }),
    };
    return new Promise((resolve, reject) => {
      const request = https.request(new URL(path, this.#url), { method, agent: this.#agent, headers }, (response) => {
        let data = '';
        response.on('data', (chunk) => (data += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: asJson(data) }));
      });
      request.on('error', reject);
      request.end(body);
    });
  }
}

/** As kubectl does: what begins with a brace is tried as JSON first, and is YAML if it is none. */
function contentType(body: string): string {
  const isJson = body.trimStart().startsWith('{') && asJson(body).message !== body;
  return isJson ? 'application/json' : 'application/yaml';
}

function asJson(data: string): any {
  try {
    return JSON.parse(data);
  } catch {
    return { message: data };
  }
}
