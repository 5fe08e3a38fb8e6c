/** What Go decodes the parts of a network configuration into (libcni 1.3, plugins 1.10). */
import { any, boolean, fieldsOf, int64, listOf, mapOf, string, uint32, uint64, type FieldsShape, type Shape } from '../../engine/shape/shape.ts';

export const dnsShape = fieldsOf({ nameservers: listOf(string), domain: string, search: listOf(string), options: listOf(string) });

/** `types.Route`; dst is a network, gw an address. */
export const routeShape = fieldsOf({ dst: string, gw: string, mtu: int64, advmss: int64, priority: int64, table: int64, scope: int64 });

/** `types.PluginConf`, which every plugin begins with. */
export const pluginFields = {
  cniVersion: string,
  name: string,
  type: string,
  capabilities: mapOf(boolean),
  ipam: fieldsOf({ type: string }) as Shape,
  dns: dnsShape,
  prevResult: mapOf(any),
  'cni.dev/valid-attachments': listOf(fieldsOf({ containerID: string, ifname: string })),
} as const;

export const pluginShape = fieldsOf(pluginFields);

const macConfig = fieldsOf({ mac: string });

/** Fields that runtimes put in, and the specification reserves. */
const reserved = { args: any, runtimeConfig: any };

function plugin(fields: Readonly<Record<string, Shape>>): FieldsShape {
  return fieldsOf({ ...pluginFields, ...reserved, ...fields });
}

const attached = { master: string, mtu: int64, linkInContainer: boolean };
const tuned = { mac: string, promisc: boolean, mtu: int64, txQLen: int64, allmulti: boolean };
const rates = { ingressRate: uint64, ingressBurst: uint64, egressRate: uint64, egressBurst: uint64 };

/** Each reference plugin's own fields. */
export const referencePlugins: Readonly<Record<string, FieldsShape>> = {
  bridge: plugin({
    bridge: string, isGateway: boolean, isDefaultGateway: boolean, forceAddress: boolean, ipMasq: boolean, ipMasqBackend: string,
    mtu: int64, hairpinMode: boolean, promiscMode: boolean, vlan: int64,
    vlanTrunk: listOf(fieldsOf({ minID: int64, maxID: int64, id: int64 })), preserveDefaultVlan: boolean, macspoofchk: boolean,
    enabledad: boolean, disableContainerInterface: boolean, portIsolation: boolean,
    args: fieldsOf({ cni: macConfig }), runtimeConfig: macConfig,
  }),
  ptp: plugin({ ipMasq: boolean, ipMasqBackend: string, mtu: int64 }),
  macvlan: plugin({ ...attached, mode: string, mac: string, bcqueuelen: uint32, runtimeConfig: macConfig }),
  ipvlan: plugin({ ...attached, mode: string }),
  vlan: plugin({ ...attached, vlanId: int64 }),
  'host-device': plugin({
    device: string, hwaddr: string, DPDKMode: boolean, kernelpath: string, pciBusID: string, useInterfaceNetwork: boolean,
    runtimeConfig: fieldsOf({ deviceID: string }),
  }),
  dummy: plugin({}),
  loopback: plugin({}),
  tap: plugin({
    multiQueue: boolean, mtu: int64, mac: string, owner: uint32, group: uint32, selinuxContext: string, bridge: string,
    runtimeConfig: macConfig,
  }),
  portmap: plugin({
    backend: string, snat: boolean, conditionsV4: listOf(string), conditionsV6: listOf(string), masqAll: boolean, markMasqBit: int64,
    externalSetMarkChain: string,
    runtimeConfig: fieldsOf({ portMappings: listOf(fieldsOf({ hostPort: int64, containerPort: int64, protocol: string, hostIP: string })) }),
  }),
  bandwidth: plugin({ ...rates, runtimeConfig: fieldsOf({ bandwidth: fieldsOf(rates) }) }),
  tuning: plugin({
    dataDir: string, sysctl: mapOf(string), ...tuned,
    runtimeConfig: macConfig, args: fieldsOf({ cni: fieldsOf({ sysctl: mapOf(string), ...tuned }) }),
  }),
  firewall: plugin({ backend: string, iptablesAdminChainName: string, firewalldZone: string, ingressPolicy: string }),
  sbr: plugin({ table: int64, gateways: listOf(string), addSourceHints: boolean }),
  vrf: plugin({ vrfname: string, table: uint32 }),
};

const rangeFields = { rangeStart: string, rangeEnd: string, subnet: string, gateway: string };
const rangeSets = listOf(listOf(fieldsOf(rangeFields)));

/** What an address plugin reads of the plugin configuration around its own part, and that part. */
export interface AddressPlugin {
  readonly ipam: FieldsShape;
  readonly args: Shape;
  readonly runtimeConfig: Shape;
}

export const addressPlugins: Readonly<Record<string, AddressPlugin>> = {
  'host-local': {
    ipam: fieldsOf({ ...rangeFields, name: string, type: string, routes: listOf(routeShape), dataDir: string, resolvConf: string, ranges: rangeSets }),
    args: fieldsOf({ cni: fieldsOf({ ips: listOf(string) }) }),
    runtimeConfig: fieldsOf({ ipRanges: rangeSets, ips: listOf(string) }),
  },
  static: {
    ipam: fieldsOf({ name: string, type: string, routes: listOf(routeShape), addresses: listOf(fieldsOf({ address: string, gateway: string, version: string })), dns: dnsShape }),
    args: fieldsOf({ cni: fieldsOf({ ips: listOf(string) }) }),
    runtimeConfig: fieldsOf({ ips: listOf(string) }),
  },
  dhcp: {
    ipam: fieldsOf({
      type: string, daemonSocketPath: string, priority: int64,
      provide: listOf(fieldsOf({ option: string, value: string, fromArg: string })),
      request: listOf(fieldsOf({ skipDefault: boolean, option: string })),
    }),
    args: any,
    runtimeConfig: any,
  },
};

const interfaceFields = { name: string, mac: string, sandbox: string };

/** Results by the versions that share a type (pkg/types/100, 040, 020). */
export const resultShapes = {
  current: fieldsOf({
    cniVersion: string,
    interfaces: listOf(fieldsOf({ ...interfaceFields, mtu: int64, socketPath: string, pciID: string })),
    ips: listOf(fieldsOf({ interface: int64, address: string, gateway: string })),
    routes: listOf(routeShape),
    dns: dnsShape,
  }),
  old: fieldsOf({
    cniVersion: string,
    interfaces: listOf(fieldsOf(interfaceFields)),
    ips: listOf(fieldsOf({ version: string, interface: int64, address: string, gateway: string })),
    routes: listOf(routeShape),
    dns: dnsShape,
  }),
  first: fieldsOf({
    cniVersion: string,
    ip4: fieldsOf({ ip: string, gateway: string, routes: listOf(routeShape) }),
    ip6: fieldsOf({ ip: string, gateway: string, routes: listOf(routeShape) }),
    dns: dnsShape,
  }),
} as const;

/** `types.Error`, which has no cniVersion, whatever stands there. */
export const errorShape = fieldsOf({ cniVersion: any, code: uint64, msg: string, details: string });
export const versionReplyShape = fieldsOf({ cniVersion: string, supportedVersions: listOf(string) });
