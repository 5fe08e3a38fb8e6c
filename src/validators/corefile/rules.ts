import type { RuleDescription } from '../../engine/rule.ts';

function error(name: string, source: string): RuleDescription {
  return { id: `corefile/${name}`, severity: 'error', source };
}

function warning(name: string, source: string): RuleDescription {
  return { id: `corefile/${name}`, severity: 'warning', source };
}

function hint(name: string, source: string): RuleDescription {
  return { id: `corefile/${name}`, severity: 'hint', source };
}

function unchecked(name: string, source: string): RuleDescription {
  return { ...hint(name, source), unchecked: true };
}

// What reading the file as such refuses.
export const syntax = error('syntax', 'coredns-caddyfile-parser');
export const importRule = error('import', 'coredns-caddyfile-parser');
export const unknownPlugin = error('unknown-plugin', 'coredns-1.14-plugin-list');
export const zone = error('zone', 'coredns-1.14-zone-names');
export const duplicateZone = error('duplicate-zone', 'coredns-1.14-server-blocks');

// What plugins refuse.
export const repeatedPlugin = error('repeated-plugin', 'coredns-1.14-plugin');
export const unknownProperty = error('unknown-property', 'coredns-caddyfile-dispenser');
export const argumentCount = error('argument-count', 'coredns-caddyfile-dispenser');
export const number = error('number', 'coredns-1.14-cache');
export const duration = error('duration', 'go-time-duration');
export const address = error('address', 'coredns-1.14-parse-host');
export const choice = error('choice', 'coredns-1.14-forward');
export const recordType = error('record-type', 'miekg-dns-types');
export const regularExpression = error('regular-expression', 'coredns-notes-1.14.0');
export const template = error('template', 'coredns-1.14-template');
export const expression = error('expression', 'coredns-1.14-view');
export const conflict = error('conflict', 'coredns-1.14-kubernetes');
export const missingProperty = error('missing-property', 'coredns-1.14-secondary');
export const forwardUpstream = error('forward-upstream', 'coredns-1.14-forward');
export const rewriteRule = error('rewrite-rule', 'coredns-1.14-rewrite');
export const kubernetesZone = error('kubernetes-zone', 'coredns-1.14-kubernetes');

// What CoreDNS accepts and a reviewer would not.
export const bareDirective = warning('bare-directive', 'coredns-1.14-corefile');
export const noPlugins = warning('no-plugins', 'coredns-1.14-corefile');
export const ignoredRepeat = warning('ignored-repeat', 'coredns-caddyfile-dispenser');
export const ignoredWords = warning('ignored-words', 'coredns-caddyfile-dispenser');
export const ignoredProperty = warning('ignored-property', 'coredns-notes-1.5.2');
export const deprecatedProperty = warning('deprecated-property', 'coredns-notes-1.9.2');
export const wordComment = warning('word-comment', 'coredns-caddyfile-lexer');
export const loopMissing = warning('loop-missing', 'coredns-1.14-loop');
export const podsInsecure = warning('pods-insecure', 'coredns-1.14-kubernetes');
export const autopathPods = warning('autopath-pods', 'coredns-1.14-autopath');
export const fallthrough = warning('fallthrough', 'coredns-1.14-hosts');
export const cacheZone = warning('cache-zone', 'coredns-1.14-cache');
export const openTransfer = warning('open-transfer', 'coredns-1.14-transfer');
export const shadowedPlugin = warning('shadowed-plugin', 'coredns-1.14-plugin-list');
export const kubernetesProbes = hint('kubernetes-probes', 'coredns-1.14-health');
export const cacheMissing = hint('cache-missing', 'coredns-1.14-cache');

// What only the running server knows.
export const importNotChecked = unchecked('import-not-checked', 'coredns-caddyfile-parser');
export const variableNotChecked = unchecked('variable-not-checked', 'coredns-caddyfile-parser');
export const machineNotChecked = unchecked('machine-not-checked', 'coredns-1.14-bind');

/** All rules, in the order in which their pages are listed. */
export const corefileRules: readonly RuleDescription[] = [
  syntax, importRule, unknownPlugin, zone, duplicateZone, repeatedPlugin, unknownProperty, argumentCount, number, duration,
  address, choice, recordType, regularExpression, template, expression, conflict, missingProperty, forwardUpstream,
  rewriteRule, kubernetesZone, bareDirective, noPlugins, ignoredRepeat, ignoredWords, ignoredProperty, deprecatedProperty,
  wordComment, loopMissing, podsInsecure, autopathPods, fallthrough, cacheZone, openTransfer, shadowedPlugin, kubernetesProbes,
  cacheMissing, importNotChecked, variableNotChecked, machineNotChecked,
];
