/** Plugins that give addresses: host-local, static, dhcp. */
import type { Field } from '../../../engine/field.ts';
import { parseUint } from '../../../engine/go/integer.ts';
import { parseCidr, parseIp } from '../../../engine/go/ip-address.ts';
import { fieldsOf } from '../../../engine/shape/shape.ts';
import type { PluginInput } from '../plugin-input.ts';
import { read } from '../read.ts';
import { address, choice, ipRange, missingField } from '../rules.ts';
import { addressPlugins } from '../shapes.ts';
import { isAtLeast } from '../versions.ts';
import { ipOf, networkOf, short } from '../values.ts';
import { checkRangeSets, type RangeSet } from './ranges.ts';

/** Checks `ipam` if its type is one of the reference plugins; tells whether it is. */
export function checkAddresses(input: PluginInput): boolean {
  const type = input.conf.descend('ipam', 'type').text();
  if (!Object.hasOwn(addressPlugins, type) || input.node.type !== 'map') return false;
  const plugin = addressPlugins[type]!;
  // What is around it is the business of the plugin that asks.
  const shape = fieldsOf({ ipam: plugin.ipam, args: plugin.args, runtimeConfig: plugin.runtimeConfig });
  const conf = read(input.node, shape, input.found, (path) => path.startsWith('ipam.'));
  if (type === 'host-local') hostLocal(input, conf);
  if (type === 'static') staticAddresses(input, conf);
  if (type === 'dhcp') dhcp(input, conf.child('ipam'));
  return true;
}

function hostLocal(input: PluginInput, conf: Field): void {
  const { found, capabilities } = input;
  const ipam = conf.child('ipam');
  for (const route of ipam.child('routes').items()) givenRoute(route, input);
  for (const ip of [...conf.descend('args', 'cni', 'ips').items(), ...conf.descend('runtimeConfig', 'ips').items()]) plainIp(ip, input);
  const sets: RangeSet[] = [];
  if (ipam.child('subnet').present) sets.push({ field: ipam, ranges: [ipam] });
  else for (const name of ['rangeStart', 'rangeEnd', 'gateway']) ipOf(ipam.child(name), found);
  if (ipam.child('subnet').written && !ipam.child('subnet').present) networkOf(ipam.child('subnet'), found);
  for (const set of [...conf.descend('runtimeConfig', 'ipRanges').items(), ...ipam.child('ranges').items()]) sets.push({ field: set, ranges: set.items() });
  if (sets.length === 0) {
    if (!capabilities.has('ipRanges')) {
      found.add(missingField, ipam.child('type').findingAtKey({ en: 'host-local needs addresses to give: "ranges", or a "subnet".', zh: 'host-local 需要可分配的地址："ranges" 或 "subnet"。' }));
    }
    return;
  }
  checkRangeSets(sets, input);
}

/** A route's destination is a network, its gateway an address. */
export function checkRoute(route: Field, { found }: Pick<PluginInput, 'found'>): void {
  networkOf(route.child('dst'), found);
  ipOf(route.child('gw'), found);
}

/** Plugins that were seen to refuse a result with a route without destination; dummy takes it. */
const readingRoutes = ['bridge', 'ptp', 'tap'];

/** A route in the result that the asking plugin gets; those before 0.3.0 have it in another form. */
function givenRoute(route: Field, input: PluginInput): void {
  checkRoute(route, input);
  if (route.node?.type !== 'map' || route.child('dst').written) return;
  if (!readingRoutes.includes(input.type) || !isAtLeast(input.cniVersion, '0.3.0')) return;
  input.found.add(missingField, route.finding({ en: 'A route needs "dst", a network such as 0.0.0.0/0.', zh: '路由需要 "dst"，即目的网段，例如 0.0.0.0/0。' }));
}

/** An address with or without the length of its prefix. */
function plainIp(field: Field, { found }: PluginInput): void {
  const text = field.string();
  if (text === undefined || text === '' || parseIp(text) || parseCidr(text)) return;
  found.add(address, field.finding({ en: `${field.path}: "${short(text)}" is not an IP address.`, zh: `${field.path}："${short(text)}" 不是 IP 地址。` }));
}

function staticAddresses(input: PluginInput, conf: Field): void {
  const { found, cniVersion } = input;
  const ipam = conf.child('ipam');
  for (const route of ipam.child('routes').items()) givenRoute(route, input);
  const given = [...conf.descend('args', 'cni', 'ips').items(), ...conf.descend('runtimeConfig', 'ips').items()];
  for (const ip of given) networkOf(ip, found);
  const addresses = ipam.child('addresses').items();
  for (const entry of addresses) ipOf(entry.child('gateway'), found);
  if (given.length > 0) return;
  const families = addresses.map((entry) => oneAddress(entry, input));
  if (isAtLeast(cniVersion, '0.3.0')) return;
  const second = families.findIndex((family, at) => family !== undefined && families.indexOf(family) !== at);
  if (second >= 0) found.add(ipRange, addresses[second]!.finding(oneAFamily));
}

export const oneAFamily = {
  en: 'Before version 0.3.0 a network has one address of IPv4 and one of IPv6 at most.',
  zh: '0.3.0 之前的版本，每个网络最多一个 IPv4 地址和一个 IPv6 地址。',
};

/** The length in bytes of an address, which has to be there with its prefix. */
function oneAddress(entry: Field, { found }: PluginInput): number | undefined {
  const field = entry.child('address');
  if (field.written) return networkOf(field, found)?.bytes.length;
  found.add(missingField, entry.finding({ en: 'static: an address needs "address", such as 10.1.0.5/16.', zh: 'static：每个地址都要写 "address"，例如 10.1.0.5/16。' }));
  return undefined;
}

const dhcpOptions = ['dhcp-client-identifier', 'subnet-mask', 'routers', 'host-name', 'user-class', 'vendor-class-identifier'];

function dhcp({ found }: PluginInput, ipam: Field): void {
  for (const entry of [...ipam.child('provide').items(), ...ipam.child('request').items()]) {
    const option = entry.child('option');
    const text = option.text();
    if (dhcpOptions.includes(text) || parseUint(text, 8) !== undefined) continue;
    if (option.present && option.string() === undefined) continue;
    found.add(choice, option.finding({
      en: `dhcp: "${short(text)}" is no option that the daemon knows: a number up to 255, or ${dhcpOptions.join(', ')}.`,
      zh: `dhcp：守护进程不认识选项 "${short(text)}"：应为不超过 255 的数字，或 ${dhcpOptions.join('、')}。`,
    }));
  }
}
