/** Signs of which every attachment has one. */
const anySign = /"SCMP_ACT_|<tunables\/|<abi\/|^[ \t]*\[(?:plugins?\b|runsc_config\])|^[ \t]*profile[ \t]|^[ \t]*"?\/[^\n]*\{/m;

/** Whether it is worth looking for attachments: most pastes hold nothing but objects. */
export function mayHoldAttachments(text: string): boolean {
  return anySign.test(text);
}
