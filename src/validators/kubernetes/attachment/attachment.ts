import type { Range } from '../../../engine/range.ts';

/** The kinds of text that objects refer to and that a paste may hold beside them, by whose text it is. */
export type AttachmentKind = 'seccomp' | 'apparmor' | 'containerd-toml';

/** A part of a paste that is no object, but what objects refer to: a profile, a runtime's configuration. */
export interface Attachment {
  readonly kind: AttachmentKind;
  /** Where its text stands, without the comment that names its file and what else JSON has no place for. */
  readonly range: Range;
  readonly text: string;
  /** The path or name that a comment above it gives, such as `profiles/audit.json`. */
  readonly fileName: string | undefined;
}
