/**
 * Which validator a text is for, where nobody says: by the name of its file, then by what only its
 * format holds. Cheap, and loads no validator: the terminal asks it for every file, the page for
 * every paste. A wrong guess costs a click or `--validator`; it never changes a verdict.
 */
import { defaultValidator } from './default-validator.ts';

interface Recognizer {
  readonly validator: string;
  /** Names of files that are of this format, whatever they hold; tested on the last part of a path, in lower case. */
  readonly fileName?: RegExp;
  /** What stands in a text of this format and hardly in any other. Linear: it runs on every paste. */
  readonly sign?: RegExp;
}

/** In the order in which they are asked: a format that may hold another stands before it. */
const recognizers: readonly Recognizer[] = [
  { validator: 'oci-runtime', sign: /"(?:ociVersion(?:Min|Max)?|rootfsPropagation|noNewPrivileges|maskedPaths)"\s*:/ },
  {
    validator: 'oci-image',
    fileName: /^oci-layout$/,
    sign: /"(?:schemaVersion|imageLayoutVersion|diff_ids)"\s*:|"application\/vnd\.(?:oci|docker)\.|"digest"\s*:\s*"[a-z0-9+._-]{1,40}:/,
  },
  // A bundle's configuration may hold a profile, which then stands behind its own keys.
  { validator: 'seccomp', fileName: /seccomp.*\.json$/, sign: /^\s*\{(?:(?!"(?:ociVersion|linux)")[\s\S]){0,4000}?"(?:defaultAction"\s*:\s*"SCMP_|default_action"\s*:)/ },
  {
    // Before the Corefile, whose plugin `file` is a word of this language too.
    validator: 'apparmor',
    fileName: /\.apparmor$|^usr\.(?:local\.)?(?:s?bin|lib\w*)\.[\w.+-]+$/,
    sign: /^(?:[ \t]*(?:profile[ \t]+[^\s{}][^\n;:{]*\{|abi[ \t]+<?"?abi\/|#?include[ \t]+(?:if[ \t]+exists[ \t]+)?["<](?:tunables|abstractions)\/)|\/\S+[ \t]+(?:flags=\([^)\n]*\)[ \t]*)?\{)/m,
  },
  {
    validator: 'corefile',
    fileName: /(?:^|\.)corefile$|^corefile[.-]/,
    // A plugin on the first line of a block, or two plugins below each other.
    sign: /(?:^[ \t]*[^\s{}"=<>][^\n{}"=<>]*\{[ \t\r]*(?:#[^\n]*)?\n|^[ \t]*(?:errors|health|ready|log|kubernetes|forward|cache|whoami|file|hosts|prometheus|bind|reload|loop|bufsize|rewrite|template|acl|tls|minimal|any)(?:[ \t]+[^\n{}=]*)?\n)[ \t]*(?:errors|health|ready|log|kubernetes|forward|cache|whoami|file|hosts|prometheus|bind|reload|loop|bufsize|rewrite|template|acl|tls|minimal|any|import)(?:[ \t]+[^\n:=(]*)?\r?\n/m,
  },
  { validator: 'kata-toml', fileName: /^(?:configuration|kata)[\w.-]*\.toml(?:\.in)?$/, sign: /^[ \t]*\[(?:hypervisor|agent\.kata|factory)\b/m },
  { validator: 'containerd-toml', fileName: /^(?:containerd|runsc)[\w.-]*\.toml$|^config\.toml$/, sign: /^[ \t]*\[(?:plugins\.|proxy_plugins\.|stream_processors\.|runsc_config\])|^[ \t]*version[ \t]*=[ \t]*[1-4][ \t\r]*(?:#.*)?$|^[ \t]*(?:disabled|required)_plugins[ \t]*=/m },
  { validator: 'firecracker', fileName: /^(?:vm_config|vmconfig|firecracker)[\w-]*\.json$|\.http$/, sign: /"boot-source"\s*:|"kernel_image_path"\s*:|"is_root_device"\s*:|^(?:PUT|PATCH) (?:http:\/\/localhost)?\/(?:actions|boot-source|drives|machine-config|network-interfaces|snapshot|vm|mmds|vsock|balloon|logger|metrics)\b/m },
  { validator: 'cni', fileName: /\.conflist$/, sign: /^\s*\{[\s\S]{0,4000}?"cniVersions?"\s*:/ },
];

/** Longer texts are recognized by their beginning. */
const mostRead = 100_000;

/** A manifest says so itself; what it embeds, such as a profile in a ConfigMap, does not count. */
const manifest = /^(?:[ \t]*(?:[{,][ \t]*)?"apiVersion"|apiVersion)\s*:/m;

/** Id of the validator for a text, from a file of that name if there is one; nothing where nothing speaks for any. */
export function recognizeValidator(text: string, fileName = ''): string | undefined {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).toLowerCase();
  const named = recognizers.find((one) => one.fileName?.test(name));
  if (named) return named.validator;
  const beginning = text.slice(0, mostRead);
  if (manifest.test(beginning)) return defaultValidator;
  return recognizers.find((one) => one.sign?.test(beginning))?.validator;
}

/** Whether the name of a file speaks for a format: a walk through a directory takes it along. */
export function isKnownFileName(name: string): boolean {
  return recognizers.some(({ fileName }) => fileName?.test(name.toLowerCase()));
}
