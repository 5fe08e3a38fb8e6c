import type { PlaygroundSetup } from './setup.ts';

type Syntax = PlaygroundSetup['syntax'];

const formatters: Partial<Record<Syntax, () => Promise<(text: string) => string | undefined>>> = {
  yaml: async () => (await import('./format-yaml.ts')).formatYaml,
  json: async () => (await import('./format-json.ts')).formatJson,
};

/** Whether texts of a syntax can be set out anew. */
export function isFormatted(syntax: Syntax): boolean {
  return syntax in formatters;
}

/** The text set out anew, or nothing where that cannot be done without loss. */
export async function formatText(text: string, syntax: Syntax): Promise<string | undefined> {
  return (await formatters[syntax]?.())?.(text);
}
