/** Ranges of host-local (plugins/ipam/host-local/backend/allocator). */
import type { Field } from '../../../engine/field.ts';
import type { PluginInput } from '../plugin-input.ts';
import { ipRange, missingField } from '../rules.ts';
import { isAtLeast } from '../versions.ts';
import { ipOf, ipText, networkOf } from '../values.ts';
import { oneAFamily } from './addresses.ts';

/** Ranges of which one address is given. */
export interface RangeSet {
  readonly field: Field;
  readonly ranges: readonly Field[];
}

/** From the first to the last address, both included. */
interface Span {
  readonly field: Field;
  readonly bytes: number;
  readonly from: bigint;
  readonly to: bigint;
}

/** Checks each range, each set, and the sets beside each other. */
export function checkRangeSets(sets: readonly RangeSet[], input: PluginInput): void {
  const spans = sets.map((set) => spansOf(set, input));
  refuseOverlap(spans.flat(), input);
  if (isAtLeast(input.cniVersion, '0.3.0')) return;
  const families = spans.map(([first]) => first?.bytes);
  const second = families.findIndex((family, at) => family !== undefined && families.indexOf(family) !== at);
  if (second >= 0) input.found.add(ipRange, sets[second]!.field.findingAtKey(oneAFamily));
}

function spansOf({ field, ranges }: RangeSet, input: PluginInput): Span[] {
  if (ranges.length === 0) input.found.add(ipRange, field.finding({ en: 'host-local: a set of ranges must not be empty.', zh: 'host-local：一组地址范围不能为空。' }));
  const spans = ranges.map((range) => spanOf(range, input)).filter((span) => span !== undefined);
  const other = spans.find((span) => span.bytes !== spans[0]?.bytes);
  if (other) input.found.add(ipRange, other.field.child('subnet').finding({ en: 'host-local: ranges of one set must be of one family, IPv4 or IPv6.', zh: 'host-local：同一组里的范围必须同为 IPv4 或 IPv6。' }));
  return spans;
}

/** Ranges that have an address in common, in one set or in two: of each such pair the later in the text is named. */
function refuseOverlap(spans: readonly Span[], { found }: PluginInput): void {
  for (const bytes of [4, 16]) {
    const own = spans.map((span, at) => ({ span, at })).filter(({ span }) => span.bytes === bytes).toSorted((a, b) => (a.span.from < b.span.from ? -1 : 1));
    let [widest] = own;
    for (const one of own.slice(1)) {
      if (widest && one.span.from <= widest.span.to) {
        const { field } = (one.at > widest.at ? one : widest).span;
        found.add(ipRange, field.child('subnet').finding({ en: 'host-local: this range overlaps with another.', zh: 'host-local：这个范围与另一个范围重叠。' }));
      }
      if (!widest || one.span.to > widest.span.to) widest = one;
    }
  }
}

/** The addresses of a range, defaults filled in; nothing where it is refused. */
function spanOf(range: Field, input: PluginInput): Span | undefined {
  const { found } = input;
  const subnet = range.child('subnet');
  const [start, end, gateway] = ['rangeStart', 'rangeEnd', 'gateway'].map((name) => ipOf(range.child(name), found));
  if (!subnet.written) {
    found.add(missingField, range.finding({ en: 'host-local: a range needs "subnet".', zh: 'host-local：每个范围都要写 "subnet"。' }));
    return undefined;
  }
  const network = networkOf(subnet, found);
  if (!network) return undefined;
  const { bytes, prefix } = network;
  const refuse = (field: Field, en: string, zh: string): undefined => {
    found.add(ipRange, field.finding({ en: `host-local: ${en}`, zh: `host-local：${zh}` }));
    return undefined;
  };
  if (prefix > bytes.length * 8 - 2) return refuse(subnet, 'the subnet is too small to give addresses from: leave two bits at least.', '子网太小，没有可分配的地址：至少要留两个主机位。');
  if (network.address.join() !== bytes.join()) {
    return refuse(subnet, `the subnet has bits of a host set: the network is ${ipText(bytes)}/${prefix}.`, `子网带有主机位：网络地址应为 ${ipText(bytes)}/${prefix}。`);
  }
  const first = valueOf(bytes);
  const last = first + (1n << BigInt(bytes.length * 8 - prefix)) - 1n;
  const inside = (ip: readonly number[]) => ip.length === bytes.length && valueOf(ip) >= first && valueOf(ip) <= last;
  if (gateway && !inside(gateway)) return refuse(range.child('gateway'), 'the gateway lies outside of the subnet.', '网关不在子网之内。');
  if (start && !inside(start)) return refuse(range.child('rangeStart'), 'rangeStart lies outside of the subnet.', 'rangeStart 不在子网之内。');
  const from = start ? valueOf(start) : first + 1n;
  if (end && (!inside(end) || valueOf(end) < from)) {
    return refuse(range.child('rangeEnd'), inside(end) ? 'rangeEnd comes before rangeStart.' : 'rangeEnd lies outside of the subnet.', inside(end) ? 'rangeEnd 在 rangeStart 之前。' : 'rangeEnd 不在子网之内。');
  }
  const to = end ? valueOf(end) : bytes.length === 4 ? last - 1n : last;
  if (from > to) return refuse(range.child('rangeStart'), 'rangeStart comes after the last address that can be given.', 'rangeStart 在最后一个可分配地址之后。');
  return { field: range, bytes: bytes.length, from, to };
}

function valueOf(bytes: readonly number[]): bigint {
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}
