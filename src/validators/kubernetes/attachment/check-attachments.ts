import type { Diagnostic } from '../../../engine/diagnostic.ts';
import type { Localized } from '../../../engine/localized.ts';
import type { Report } from '../../../engine/report.ts';
import type { Outcome } from '../../../engine/validator.ts';
import { shiftFinding } from '../yaml/shift.ts';
import type { Attachment, AttachmentKind } from './attachment.ts';
import { attachmentNotChecked } from './rules.ts';

interface Check {
  readonly validate: (text: string) => Promise<Outcome>;
  /** Who refuses what this validator calls an error. */
  readonly authority: string;
}

/** By kind, its own validator, loaded when a paste first needs it. */
const checks: Readonly<Record<AttachmentKind, () => Promise<Check>>> = {
  apparmor: async () => {
    const { validate } = await import('../../apparmor/validate.ts');
    return { validate: (text) => validate(text, {}), authority: 'apparmor_parser' };
  },
  seccomp: async () => ({ validate: (await import('../../seccomp/validate.ts')).validate, authority: 'runc' }),
  'containerd-toml': async () => {
    const { validate } = await import('../../containerd-toml/validate.ts');
    return { validate: (text) => validate(text, {}), authority: 'containerd' };
  },
};

/** Loads the validators of all kinds, so that later texts need no network. */
export async function loadChecks(): Promise<void> {
  await Promise.all(Object.values(checks).map((load) => load()));
}

/** More are hardly pasted, and each takes its time. */
const mostAttachments = 10;

/**
 * Adds what their own validators say of the attachments, under those validators' rules. Nothing of it
 * is an error here: kube-apiserver, whose verdict this is, never sees these texts.
 */
export async function checkAttachments(attachments: readonly Attachment[], report: Report): Promise<void> {
  for (const [at, attachment] of attachments.entries()) {
    const check = at < mostAttachments ? await checks[attachment.kind]() : undefined;
    const outcome = await check?.validate(attachment.text);
    if (!check || !outcome || 'failure' in outcome) report.add(attachmentNotChecked, [notChecked(attachment)]);
    else for (const diagnostic of outcome.diagnostics) add(diagnostic, attachment.range.from, check.authority, report);
  }
}

function add({ rule, severity, message, unchecked, ...finding }: Diagnostic, by: number, authority: string, report: Report): void {
  const isError = severity === 'error';
  const description = { id: rule, severity: isError ? ('warning' as const) : severity, source: '', ...(unchecked && { unchecked }) };
  report.add(description, [shiftFinding({ ...finding, message: isError ? refusedBy(authority, message) : message }, by)]);
}

function refusedBy(authority: string, { en, zh }: Localized): Localized {
  return { en: `${en} (${authority} refuses this; kube-apiserver never sees it.)`, zh: `${zh}（${authority} 会拒绝；kube-apiserver 看不到这段文本。）` };
}

const names: Readonly<Record<AttachmentKind, Localized>> = {
  seccomp: { en: 'a seccomp profile', zh: ' seccomp 配置文件' },
  apparmor: { en: 'an AppArmor profile', zh: ' AppArmor 配置文件' },
  'containerd-toml': { en: 'a configuration of containerd', zh: ' containerd 配置' },
};

function notChecked({ kind, range }: Attachment) {
  const { en, zh } = names[kind];
  return {
    range: { from: range.from, to: Math.min(range.from + 1, range.to) },
    message: {
      en: `This is no object but ${en}, and it was not checked itself: of one text at most ${mostAttachments} such parts are. Only what objects refer to was read from it.`,
      zh: `这不是对象，而是${zh}，没有检查它本身：一段文本里最多检查 ${mostAttachments} 个这样的部分。这里只读取了对象所引用的内容。`,
    },
  };
}
