/** Whether a text is a URI with a scheme, as the `uri` format of JSON schema wants it (Go's url.Parse reads it). Linear. */
export function isAbsoluteUri(text: string): boolean {
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/.exec(text)?.[0];
  if (scheme === undefined || /[\u0000-\u001f\u007f]/.test(text)) return false;
  const rest = text.slice(scheme.length).replace(/#.*$/s, '');
  if (/%(?![0-9A-Fa-f]{2})/.test(rest.replace(/\?.*$/s, ''))) return false;
  return !rest.startsWith('//') || isHost(rest.slice(2).split(/[/?#]/, 1)[0]!);
}

/** A host, with a port of digits if there is one, and who asks before an `@`. */
function isHost(authority: string): boolean {
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  if (host.startsWith('[')) return /^\[[0-9A-Fa-f:.%\w]+\](?::\d*)?$/.test(host);
  return /^[^\s<>"\\^`{|}[\]:]*(?::\d*)?$/.test(host);
}
