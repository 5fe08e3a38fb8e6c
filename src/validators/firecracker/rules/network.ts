import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import { isCarriedOut, settings, type Part } from '../microvm.ts';
import type { MicrovmRule } from '../rule.ts';
import { ipv4Octets } from '../scalars.ts';

/** NetBuilder::build and Net::new: the MTU, and no MAC address twice. */
export const networkInterface: MicrovmRule = {
  id: 'firecracker/network-interface',
  severity: 'error',
  source: 'firecracker-network',
  *check({ parts }) {
    const macs = new Macs();
    for (const part of parts) {
      if (part.request?.method === 'DELETE') macs.clear();
      for (const network of settings(part, 'network')) yield* interfaceFaults(network, macs);
    }
  },
};

// RFC 791: every IPv4 host takes datagrams of 68 octets.
const smallestMtu = 68;

function* interfaceFaults(network: Field, macs: Macs): Iterable<Finding> {
  const mtu = network.child('mtu');
  if ((mtu.number() ?? smallestMtu) < smallestMtu) {
    yield mtu.finding({ en: `The MTU is from ${smallestMtu} to 65535.`, zh: `MTU 的取值为 ${smallestMtu} 到 65535。` });
  }
  const field = network.child('guest_mac');
  const other = macs.take(network.child('iface_id').text(), field.string()?.toLowerCase());
  if (other !== undefined) {
    yield field.finding({ en: `The interface "${other}" has this MAC address already.`, zh: `网络接口“${other}”已经使用这个 MAC 地址。` });
  }
}

/** The addresses of the interfaces so far. One that is set again under its id gives its former address back. */
class Macs {
  readonly #byId = new Map<string, string>();
  readonly #owners = new Map<string, string>();

  /** Gives an address to an interface, or says which other has it. */
  take(id: string, mac: string | undefined): string | undefined {
    const owner = mac === undefined ? undefined : this.#owners.get(mac);
    if (owner !== undefined && owner !== id) return owner;
    const former = this.#byId.get(id);
    if (former !== undefined) this.#owners.delete(former);
    this.#byId.delete(id);
    if (mac === undefined) return undefined;
    this.#byId.set(id, mac);
    this.#owners.set(mac, id);
    return undefined;
  }

  clear(): void {
    this.#byId.clear();
    this.#owners.clear();
  }
}

/** VmResources::set_mmds_network_stack_config. */
export const mmdsConfig: MicrovmRule = {
  id: 'firecracker/mmds-config',
  severity: 'error',
  source: 'firecracker-resources',
  *check({ parts }) {
    for (const part of parts) {
      if (isCarriedOut(part)) for (const config of settings(part, 'mmdsConfig')) yield* mmdsFaults(part, config);
    }
  },
};

function* mmdsFaults(part: Part, config: Field): Iterable<Finding> {
  const interfaces = config.child('network_interfaces');
  if (interfaces.node?.type === 'list' && interfaces.items().length === 0) {
    yield interfaces.finding({ en: 'The metadata service needs at least one network interface to answer on.', zh: '元数据服务至少要有一个网络接口来应答。' });
  }
  const octets = ipv4Octets(config.child('ipv4_address').text());
  if (octets && !isLinkLocal(octets)) {
    yield config.child('ipv4_address').finding({
      en: 'The metadata service answers on a link-local address: 169.254.1.0 to 169.254.254.255 (RFC 3927).',
      zh: '元数据服务只能用链路本地地址应答：169.254.1.0 到 169.254.254.255（RFC 3927）。',
    });
  }
  if (part.kind === 'file') yield* unknownInterfaces(part, interfaces);
}

function isLinkLocal([first, second, third]: readonly number[]): boolean {
  return first === 169 && second === 254 && third !== 0 && third !== 255;
}

/** Only the file tells of all interfaces; earlier requests may not be in the paste. */
function* unknownInterfaces(part: Part, interfaces: Field): Iterable<Finding> {
  const known = new Set(settings(part, 'network').map((network) => network.child('iface_id').text()));
  for (const item of interfaces.items()) {
    const id = item.string();
    if (id !== undefined && !known.has(id)) yield item.finding({ en: `No network interface has the \`iface_id\` "${id}".`, zh: `没有 \`iface_id\` 为“${id}”的网络接口。` });
  }
}
