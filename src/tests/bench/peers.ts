import { spawnSync } from 'node:child_process';

/** A validator of another project, run as a process. It passes the text or it is left out. */
export interface Peer {
  readonly name: string;
  readonly note: string;
  readonly command: string;
  words(file: string): string[];
}

/** Those that are there: by variable or on the path. */
export function findPeers(): Peer[] {
  const { KUBECONFORM: kubeconform = 'kubeconform', KUBECTL_VALIDATE: kubectlValidate = 'kubectl-validate', KUBECONFORM_SCHEMAS: schemas } = process.env;
  const peers: Peer[] = [
    {
      name: 'kubeconform',
      note: schemas ? 'JSON schemas from a local folder' : 'JSON schemas from the network or its cache',
      command: kubeconform,
      words: (file) => ['-strict', ...(schemas ? ['-schema-location', schemas] : []), file],
    },
    {
      name: 'kubectl-validate',
      note: 'its newest built-in schemas',
      command: kubectlValidate,
      words: (file) => [file],
    },
  ];
  return peers.filter(({ command }) => !spawnSync(command, ['--help'], { stdio: 'ignore' }).error);
}
