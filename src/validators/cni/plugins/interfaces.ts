/** Plugins that make interfaces, from each one's load and ADD functions (plugins 1.10). */
import type { Field } from '../../../engine/field.ts';
import { nearest } from '../../../engine/did-you-mean.ts';
import { decode, goDecoder } from '../../../engine/shape/decode.ts';
import { fieldsOf, listOf, string } from '../../../engine/shape/shape.ts';
import type { PluginCheck, PluginInput } from '../plugin-input.ts';
import { choice, conflict, missingField, range } from '../rules.ts';
import { checkMac, short } from '../values.ts';

/** One of some words; an empty one is the default. */
export function oneOf({ found }: PluginInput, field: Field, values: readonly string[], subject: string): void {
  const text = field.string();
  if (text === undefined || text === '' || values.includes(text)) return;
  const near = nearest(text, values);
  found.add(choice, field.finding(
    {
      en: `${subject}: "${short(text)}" is unknown${near ? `; did you mean "${near}"?` : `; it takes ${values.join(', ')}.`}`,
      zh: `${subject}：不认识 "${short(text)}"${near ? `，是不是想写 "${near}"？` : `，可用的有 ${values.join('、')}。`}`,
    },
    near ? { title: { en: `Write ${near}`, zh: `改为 ${near}` }, edits: [{ range: field.range, insert: JSON.stringify(near) }] } : undefined,
  ));
}

/** A whole number within bounds. */
export function within({ found }: PluginInput, field: Field, least: number, most: number, subject: string): void {
  const value = field.number();
  if (value === undefined || (value >= least && value <= most)) return;
  const isOpen = most === Infinity;
  found.add(range, field.finding({
    en: `${subject}: ${value} is out of range; it must be ${isOpen ? `at least ${least}` : `from ${least} to ${most}`}.`,
    zh: `${subject}：${value} 超出范围，${isOpen ? `不能小于 ${least}` : `应为 ${least} 到 ${most}`}。`,
  }));
}

function missing({ conf, found }: PluginInput, en: string, zh: string): void {
  found.add(missingField, conf.child('type').findingAtKey({ en, zh }));
}

/** The plugin asks for addresses whatever the configuration says. */
function needsAddresses(input: PluginInput): void {
  if (!input.conf.descend('ipam', 'type').blank) return;
  missing(input, `${input.type} needs "ipam" with the type of a plugin that gives it an address.`, `${input.type} 需要 "ipam"，写明分配地址的插件类型。`);
}

function masquerade(input: PluginInput, subject: string): void {
  if (input.conf.child('ipMasq').boolean()) oneOf(input, input.conf.child('ipMasqBackend'), ['iptables', 'nftables'], subject);
}

const bridge: PluginCheck = (input) => {
  const { conf, found } = input;
  within(input, conf.child('vlan'), 0, 4094, 'bridge vlan');
  for (const trunk of conf.child('vlanTrunk').items()) vlanTrunk(input, trunk);
  masquerade(input, 'bridge ipMasqBackend');
  checkMac(conf.descend('args', 'cni', 'mac'), found);
  checkMac(conf.descend('runtimeConfig', 'mac'), found);
  if (conf.child('hairpinMode').boolean() && conf.child('promiscMode').boolean()) {
    found.add(conflict, conf.child('promiscMode').findingAtKey({ en: 'bridge: hairpinMode and promiscMode exclude each other.', zh: 'bridge：hairpinMode 与 promiscMode 不能同时开启。' }));
  }
  if (conf.child('disableContainerInterface').boolean() && !conf.descend('ipam', 'type').blank) {
    found.add(conflict, conf.child('disableContainerInterface').findingAtKey({
      en: 'bridge: an interface that is left down (disableContainerInterface) gets no address: remove ipam.',
      zh: 'bridge：disableContainerInterface 让接口保持关闭，不能再分配地址：请去掉 ipam。',
    }));
  }
};

/** A range, which needs both ends, and a single number. */
function vlanTrunk(input: PluginInput, trunk: Field): void {
  const [least, most] = [trunk.child('minID'), trunk.child('maxID')];
  for (const [field, name] of [[least, 'minID'], [most, 'maxID'], [trunk.child('id'), 'id']] as const) {
    within(input, field, 1, 4094, `bridge vlanTrunk ${name}`);
  }
  if (least.present !== most.present) {
    const present = least.present ? least : most;
    const absent = least.present ? 'maxID' : 'minID';
    input.found.add(missingField, present.finding({ en: `bridge vlanTrunk: a range needs ${absent} too.`, zh: `bridge vlanTrunk：范围还缺少 ${absent}。` }));
  } else if ((least.number() ?? 0) > (most.number() ?? Infinity)) {
    input.found.add(range, least.finding({ en: 'bridge vlanTrunk: minID is above maxID.', zh: 'bridge vlanTrunk：minID 大于 maxID。' }));
  }
}

const ptp: PluginCheck = (input) => {
  needsAddresses(input);
  masquerade(input, 'ptp ipMasqBackend');
};

const macvlan: PluginCheck = (input) => {
  const { conf, found } = input;
  oneOf(input, conf.child('mode'), ['bridge', 'private', 'vepa', 'passthru'], 'macvlan mode');
  within(input, conf.child('mtu'), 0, Infinity, 'macvlan mtu');
  const own = conf.descend('runtimeConfig', 'mac');
  checkMac(own.blank ? conf.child('mac') : own, found);
};

/** What ipvlan looks for in the result before it. */
const linkShape = fieldsOf({ interfaces: listOf(fieldsOf({ name: string })) });

const ipvlan: PluginCheck = (input) => {
  const { conf, found } = input;
  oneOf(input, conf.child('mode'), ['l2', 'l3', 'l3s'], 'ipvlan mode');
  const result = conf.child('prevResult');
  if (result.node?.type !== 'map' || !conf.child('master').blank) return;
  const interfaces = decode(result.node, linkShape, goDecoder).root.child('interfaces').items();
  if (interfaces.length === 1 && !interfaces[0]!.child('name').blank) return;
  found.add(missingField, conf.child('type').findingAtKey({
    en: 'ipvlan without "master" takes the interface of the result before it, which must name exactly one.',
    zh: 'ipvlan 不写 "master" 时使用前一个结果里的接口，那里必须恰好有一个带名字的接口。',
  }));
};

const vlan: PluginCheck = (input) => {
  const { conf } = input;
  if (conf.child('master').blank) missing(input, 'vlan needs "master", the interface of the host that carries the VLAN.', 'vlan 需要 "master"，即承载该 VLAN 的主机接口。');
  within(input, conf.child('vlanId'), 0, 4094, 'vlan vlanId');
  within(input, conf.child('mtu'), 0, Infinity, 'vlan mtu');
};

const hostDevice: PluginCheck = (input) => {
  const { conf, found, capabilities } = input;
  const names = ['device', 'hwaddr', 'kernelpath', 'pciBusID'];
  const isGivenLater = capabilities.has('deviceID') || !conf.descend('runtimeConfig', 'deviceID').blank;
  if (!isGivenLater && names.every((name) => conf.child(name).blank)) {
    missing(input, 'host-device needs one of device, hwaddr, kernelpath and pciBusID.', 'host-device 需要 device、hwaddr、kernelpath、pciBusID 之一。');
  }
  if (conf.child('device').blank) checkMac(conf.child('hwaddr'), found);
};

const tap: PluginCheck = ({ conf, found }) => {
  const own = conf.descend('runtimeConfig', 'mac');
  checkMac(own.blank ? conf.child('mac') : own, found);
};

export const interfaceChecks: Readonly<Record<string, PluginCheck>> = {
  bridge, ptp, macvlan, ipvlan, vlan, 'host-device': hostDevice, dummy: needsAddresses, tap,
};
