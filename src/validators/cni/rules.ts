import type { RuleDescription } from '../../engine/rule.ts';

function error(name: string, source: string): RuleDescription {
  return { id: `cni/${name}`, severity: 'error', source };
}

function warning(name: string, source: string): RuleDescription {
  return { id: `cni/${name}`, severity: 'warning', source };
}

function hint(name: string, source: string): RuleDescription {
  return { id: `cni/${name}`, severity: 'hint', source };
}

// What libcni refuses of a list, or a plugin's decoder of its part.
export const jsonSyntax = error('json-syntax', 'libcni-configuration');
export const networkName = error('network-name', 'libcni-names');
export const version = error('version', 'libcni-version');
export const listFlag = error('list-flag', 'libcni-configuration');
export const pluginList = error('plugin-list', 'libcni-configuration');
export const pluginType = error('plugin-type', 'libcni-configuration');
export const wrongType = error('wrong-type', 'libcni-types');
export const address = error('address', 'libcni-types');

// What the reference plugins refuse of their own settings.
export const choice = error('choice', 'cni-plugin-macvlan');
export const range = error('range', 'cni-plugin-bridge');
export const missingField = error('missing-field', 'cni-plugin-vlan');
export const conflict = error('conflict', 'cni-plugin-bridge');
export const ipRange = error('ip-range', 'cni-plugin-host-local');
export const bandwidth = error('bandwidth', 'cni-plugin-bandwidth');
export const portmap = error('portmap', 'cni-plugin-portmap');

// What runtimes and plugins refuse of results and answers.
export const resultVersion = error('result-version', 'libcni-results');
export const versionReply = error('version-reply', 'libcni-version');

// What is taken, though it is wrong or does not do what it says.
export const misspeltField = warning('misspelt-field', 'cni-spec-1.1');
export const fieldCase = warning('field-case', 'libcni-configuration');
export const repeatedField = warning('repeated-field', 'libcni-configuration');
export const singlePlugin = warning('single-plugin', 'cni-spec-1.1');
export const missingVersion = warning('missing-version', 'libcni-version');
export const missingName = warning('missing-name', 'libcni-names');
export const newerField = warning('newer-field', 'cni-spec-1.1');
export const reservedField = warning('reserved-field', 'cni-spec-1.1');
export const missingCapability = warning('missing-capability', 'cni-conventions');
export const chainOrder = warning('chain-order', 'cni-plugin-portmap');
export const interfaceIndex = warning('interface-index', 'cni-spec-1.1');
export const errorCode = warning('error-code', 'cni-spec-1.1');
export const unusedSetting = warning('unused-setting', 'cni-plugin-firewall');

export const oldVersion = hint('old-version', 'cni-spec-1.1');
export const unknownField = hint('unknown-field', 'cni-spec-1.1');
export const notChecked: RuleDescription = { ...hint('not-checked', 'cni-spec-1.1'), unchecked: true };

/** All rules, in the order in which their pages are listed. */
export const cniRules: readonly RuleDescription[] = [
  jsonSyntax, networkName, version, listFlag, pluginList, pluginType, wrongType, address, choice, range, missingField,
  conflict, ipRange, bandwidth, portmap, resultVersion, versionReply, misspeltField, fieldCase, repeatedField,
  singlePlugin, missingVersion, missingName, newerField, reservedField, missingCapability, chainOrder, interfaceIndex, errorCode,
  unusedSetting, oldVersion, unknownField, notChecked,
];
