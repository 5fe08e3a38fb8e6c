/** What is compared, as far as it runs in Node: each turns a text into findings, and is loaded when asked for. */
export interface Engine {
  readonly name: string;
  readonly note: string;
  load(): Promise<(text: string) => Promise<unknown>>;
}

export const engines: Readonly<Record<string, Engine>> = {
  speclens: {
    name: 'Speclens',
    note: 'all rules, kube-apiserver 1.37',
    async load() {
      const { loadChecker } = await import('../../validators/registry.ts');
      const checker = (await loadChecker('kubernetes'))!;
      return async (text) => {
        const outcome = await checker.validate(text, {});
        // A comparison of speed is worth nothing where one of them does not see the text as valid.
        if ('failure' in outcome) throw new Error(outcome.failure.en);
        const error = outcome.diagnostics.find(({ severity }) => severity === 'error');
        if (error) throw new Error(`${error.rule}: ${error.message.en}`);
        return outcome;
      };
    },
  },
  yaml: {
    name: 'yaml (bare parsing)',
    note: 'tree only, nothing checked',
    async load() {
      const { parseAllDocuments } = await import('yaml');
      return async (text) => parseAllDocuments(text);
    },
  },
  'yaml-language-server': {
    name: 'yaml-language-server',
    note: 'its validation without a schema: syntax only',
    async load() {
      const name = 'yaml-language-server';
      const { getLanguageService } = (await import(name)) as YamlLanguageServer;
      const service = getLanguageService({
        schemaRequestService: async () => '{}',
        workspaceContext: { resolveRelativePath: (path: string) => path },
        telemetry: { send() {}, sendError() {}, sendTrack() {} },
      });
      service.configure({ validate: true, schemas: [], hover: false, completion: false, format: false, customTags: [] });
      const { TextDocument } = (await import('vscode-languageserver-textdocument' as string)) as TextDocumentModule;
      // It remembers documents by address and version.
      let version = 0;
      return async (text) => service.doValidation(TextDocument.create(`file:///${++version}.yaml`, 'yaml', version, text), false);
    },
  },
};

interface YamlLanguageServer {
  getLanguageService(context: object): {
    configure(settings: object): void;
    doValidation(document: object, isKubernetes: boolean): Promise<unknown>;
  };
}

interface TextDocumentModule {
  readonly TextDocument: { create(uri: string, language: string, version: number, text: string): object };
}
