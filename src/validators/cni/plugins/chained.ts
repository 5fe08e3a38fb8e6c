/** Plugins that work on the result of others, from each one's parse and ADD functions (plugins 1.10). */
import type { Field } from '../../../engine/field.ts';
import { parseIp } from '../../../engine/go/ip-address.ts';
import type { PluginCheck, PluginInput } from '../plugin-input.ts';
import { address, bandwidth as bandwidthRule, missingField, portmap as portmapRule, range, unusedSetting } from '../rules.ts';
import { checkMac, short } from '../values.ts';
import { oneOf, within } from './interfaces.ts';

const portmap: PluginCheck = (input) => {
  const { conf, found } = input;
  const chain = conf.child('externalSetMarkChain');
  const bit = conf.child('markMasqBit');
  if (bit.present && chain.present) {
    found.add(portmapRule, bit.findingAtKey({ en: 'portmap: markMasqBit and externalSetMarkChain exclude each other.', zh: 'portmap：markMasqBit 与 externalSetMarkChain 不能同时使用。' }));
  }
  within(input, bit, 0, 31, 'portmap markMasqBit');
  if (conf.child('backend').string() === '') {
    found.add(portmapRule, conf.child('backend').finding({ en: 'portmap backend: it is iptables or nftables.', zh: 'portmap backend：应为 iptables 或 nftables。' }));
  }
  oneOf(input, conf.child('backend'), ['iptables', 'nftables'], 'portmap backend');
  checkBackends(input, [chain, conf.child('conditionsV4'), conf.child('conditionsV6')]);
  for (const mapping of conf.descend('runtimeConfig', 'portMappings').items()) {
    portOf(input, mapping, 'containerPort');
    portOf(input, mapping, 'hostPort');
  }
};

/** Settings that are written for one backend; where none is named, the machine chooses, but they have to agree. */
function checkBackends({ conf, found }: PluginInput, settings: readonly Field[]): void {
  const backends = ['iptables', 'nftables'];
  const named = conf.child('backend');
  const backend = named.present ? named.text() : settings.map(backendOf).find((own) => own !== undefined);
  if (backend === undefined || !backends.includes(backend)) return;
  for (const setting of settings) {
    const own = backendOf(setting);
    if (own === undefined || own === backend) continue;
    found.add(portmapRule, setting.findingAtKey({
      en: `portmap: ${setting.name} is written for ${own}, and ${named.present ? 'the backend is' : 'others are written for'} ${backend}.`,
      zh: `portmap：${setting.name} 是为 ${own} 写的，而${named.present ? ' backend 是' : '其他设置是为'} ${backend}${named.present ? '' : ' 写的'}。`,
    }));
  }
}

/** Conditions of iptables begin with "-" or "!", those of nftables with neither; a chain to mark in is of iptables. */
function backendOf(setting: Field): string | undefined {
  const first = setting.node?.type === 'list' ? (setting.items()[0]?.text() ?? '') : setting.present ? '-' : '';
  if (first === '') return undefined;
  return first.startsWith('-') || first.startsWith('!') ? 'iptables' : 'nftables';
}

function portOf({ found }: PluginInput, mapping: Field, name: string): void {
  const port = mapping.child(name);
  if ((port.number() ?? 0) > 0) return;
  if (port.present && port.number() === undefined) return;
  found.add(range, port.finding({ en: `portmap: ${name} must be a port above 0.`, zh: `portmap：${name} 必须是大于 0 的端口。` }));
}

/** Bits a second and bits; the kernel takes bursts below 4 GB. */
const mostBurst = 4_294_967_295 * 8;

const bandwidth: PluginCheck = (input) => {
  const { conf } = input;
  const own = conf.descend('runtimeConfig', 'bandwidth');
  // getBandwidth: a rate or burst in the file, be it null, makes those of the runtime count no more.
  const isSet = ['ingressRate', 'ingressBurst', 'egressRate', 'egressBurst'].some((name) => conf.child(name).written);
  const settings = own.present && !isSet ? own : conf;
  for (const direction of ['ingress', 'egress']) rateAndBurst(input, settings, direction);
};

function rateAndBurst({ found }: PluginInput, settings: Field, direction: string): void {
  const rate = settings.child(`${direction}Rate`);
  const burst = settings.child(`${direction}Burst`);
  const isLimited = (rate.number() ?? 0) !== 0;
  const bursts = (burst.number() ?? 0) !== 0;
  if (isLimited !== bursts) {
    const [given, absent] = isLimited ? [rate, burst] : [burst, rate];
    found.add(bandwidthRule, given.findingAtKey({
      en: `bandwidth: ${given.name} needs ${absent.name} beside it, above 0.`,
      zh: `bandwidth：${given.name} 必须与大于 0 的 ${absent.name} 一起使用。`,
    }));
  } else if ((burst.number() ?? 0) >= mostBurst) {
    found.add(bandwidthRule, burst.finding({ en: `bandwidth: ${burst.name} counts bits and must stay below 4 GB.`, zh: `bandwidth：${burst.name} 以比特计，必须小于 4 GB。` }));
  }
}

const tuning: PluginCheck = ({ conf, found }) => {
  checkMac(conf.descend('args', 'cni', 'mac'), found);
  const own = conf.descend('runtimeConfig', 'mac');
  checkMac(own.blank ? conf.child('mac') : own, found);
};

const firewall: PluginCheck = (input) => {
  const { conf, found } = input;
  oneOf(input, conf.child('ingressPolicy'), ['open', 'same-bridge', 'isolated'], 'firewall ingressPolicy');
  const backend = conf.child('backend').text();
  if (!['', 'iptables', 'firewalld'].includes(backend)) {
    found.add(unusedSetting, conf.child('backend').finding({
      en: `firewall backend: "${short(backend)}" is unknown, so the plugin chooses: firewalld if it runs, else iptables.`,
      zh: `firewall backend：不认识 "${short(backend)}"，插件会自行选择：firewalld 在运行就用它，否则用 iptables。`,
    }));
  }
};

const sbr: PluginCheck = ({ conf, found }) => {
  const gateways = conf.child('gateways').items();
  if (gateways.length > 2) found.add(range, gateways[2]!.finding({ en: 'sbr gateways: at most one of IPv4 and one of IPv6.', zh: 'sbr gateways：最多一个 IPv4 和一个 IPv6。' }));
  for (const gateway of gateways) {
    const text = gateway.string();
    if (text === undefined || parseIp(text)) continue;
    found.add(address, gateway.finding({ en: `${gateway.path}: "${short(text)}" is not an IP address.`, zh: `${gateway.path}："${short(text)}" 不是 IP 地址。` }));
  }
};

const vrf: PluginCheck = ({ conf, found }) => {
  if (!conf.child('vrfname').blank) return;
  found.add(missingField, conf.child('type').findingAtKey({ en: 'vrf needs "vrfname".', zh: 'vrf 需要 "vrfname"。' }));
};

export const chainedChecks: Readonly<Record<string, PluginCheck>> = { portmap, bandwidth, tuning, firewall, sbr, vrf };

/** Plugins that refuse ADD without the result of a plugin before them. */
export const needingResult: ReadonlySet<string> = new Set(['portmap', 'tuning', 'firewall', 'sbr', 'vrf']);

/** Plugins that read prevResult whenever it is there. */
export const readingResult: ReadonlySet<string> = new Set(['portmap', 'bandwidth', 'tuning', 'firewall', 'sbr', 'vrf', 'loopback', 'ipvlan']);
