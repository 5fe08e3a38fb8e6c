import type { Attachment } from './attachment.ts';
import { mayHoldAttachments } from './may-hold-attachments.ts';

/** A text parted into what is read as objects and what stands beside them. */
export interface Separated {
  /** As long as the whole, with the attachments blanked out. */
  readonly objects: string;
  readonly attachments: readonly Attachment[];
}

/** Parts a text; what that takes is loaded when a text first needs it. */
export async function separate(text: string): Promise<Separated> {
  if (!mayHoldAttachments(text)) return { objects: text, attachments: [] };
  const { findAttachments, withoutAttachments } = await import('./find-attachments.ts');
  const attachments = findAttachments(text);
  return { objects: withoutAttachments(text, attachments), attachments };
}

/** Loads what texts with attachments need. */
export async function loadAttachmentChecks(): Promise<void> {
  const [{ loadChecks }] = await Promise.all([import('./check-attachments.ts'), import('./find-attachments.ts')]);
  await loadChecks();
}
