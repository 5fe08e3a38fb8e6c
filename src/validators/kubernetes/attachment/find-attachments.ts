import { splitDocuments, type Piece } from '../yaml/split.ts';
import type { Attachment, AttachmentKind } from './attachment.ts';

const object = /^(?:\s*[{,]?\s*"apiVersion"|apiVersion)\s*:/m;
/** A comment that names a file: one word with a dot or a slash in it. `#include` is AppArmor's. */
const fileComment = /^#[ \t]*(?!include\b)(\S*[./]\S*)[ \t]*\r?$/;
const comment = /^[ \t]*(?:#(?!include\b).*)?\r?$/;
/** Long ones are known by their beginning. */
const mostRead = 100_000;

/** By kind, what its text begins with once comments are passed, and what it must hold. */
const signs: readonly { readonly kind: AttachmentKind; readonly begins: RegExp; readonly holds: RegExp }[] = [
  { kind: 'seccomp', begins: /^\s*\{/, holds: /"defaultAction"\s*:\s*"SCMP_ACT_/ },
  { kind: 'containerd-toml', begins: /^[ \t]*(?:\[|[A-Za-z_]+[ \t]*=)/, holds: /^[ \t]*\[(?:plugins?\b|runsc_config\])/m },
  {
    kind: 'apparmor',
    begins: /^[ \t]*(?:#?include[ \t]+[<"]|abi[ \t]+[<"]|@\{|(?:profile[ \t]+|"?\/)[^\n:{]*(?:\{|\n))/,
    // The brace may stand on a line of its own.
    holds: /^[ \t]*(?:profile[ \t]+\S|"?\/\S)[^\n:{]*(?:\{|\n\s{0,200}\{)/m,
  },
];

/**
 * The parts of a paste, between `---` lines, that are no objects but what objects refer to. Such a part
 * is taken for one only beside an object: alone it is what its own validator is for.
 */
export function findAttachments(text: string): readonly Attachment[] {
  const { pieces } = splitDocuments(text);
  const beginning = ({ from, to }: Piece) => text.slice(from, Math.min(to, from + mostRead));
  if (!pieces.some((piece) => object.test(beginning(piece)))) return [];
  return pieces.flatMap((piece) => (object.test(beginning(piece)) ? [] : attachmentIn(text, piece)));
}

function attachmentIn(text: string, piece: Piece): Attachment[] {
  const { from, fileName } = contentOf(text, piece);
  const content = text.slice(from, Math.min(piece.to, from + mostRead));
  const kind = signs.find(({ begins, holds }) => begins.test(content) && holds.test(content))?.kind;
  if (!kind) return [];
  return [{ kind, range: { from, to: piece.to }, text: text.slice(from, piece.to), fileName }];
}

/** Where what is no comment begins, and the file that a comment before it names. */
function contentOf(text: string, { from, to }: Piece): { readonly from: number; readonly fileName: string | undefined } {
  let fileName: string | undefined;
  let at = from;
  while (at < to) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 || end > to ? to : end);
    if (!comment.test(line)) break;
    fileName ??= fileComment.exec(line)?.[1];
    at = end < 0 ? to : end + 1;
  }
  return { from: Math.min(at, to), fileName };
}

/** The text with its attachments blanked out, so that every object keeps its place. */
export function withoutAttachments(text: string, attachments: readonly Attachment[]): string {
  let rest = '';
  let at = 0;
  for (const { range: { from, to } } of attachments) {
    rest += text.slice(at, from) + text.slice(from, to).replaceAll(/[^\r\n]/g, ' ');
    at = to;
  }
  return rest + text.slice(at);
}
