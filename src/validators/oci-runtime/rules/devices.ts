import type { Finding } from '../../../engine/diagnostic.ts';
import { selectFields } from '../../../engine/select-fields.ts';
import type { RuntimeDocument } from '../document.ts';
import { documentRule } from '../rule.ts';
import { shown } from '../words.ts';

export const deviceNumbers = documentRule({
  id: 'oci-runtime/device-numbers', severity: 'error', source: 'oci-runtime-config-linux',
  *check({ root }) {
    for (const device of selectFields(root, 'linux/devices[]')) {
      const type = device.child('type').string();
      if (type === undefined || type === 'p') continue;
      for (const name of ['major', 'minor']) {
        if (device.child(name).present) continue;
        yield device.child(name).finding({
          en: `The device has no ${name}: major and minor are REQUIRED unless the type is p.`,
          zh: `该设备缺少 ${name}：除非 type 为 p，major 与 minor 都是必需（REQUIRED）的。`,
        });
      }
    }
  },
});

export const duplicateDevice = documentRule({
  id: 'oci-runtime/duplicate-device', severity: 'warning', source: 'oci-runtime-config-linux',
  *check({ root }) {
    const seen = new Map<string, string>();
    for (const device of selectFields(root, 'linux/devices[]')) {
      const [type, major, minor] = [device.child('type').string(), device.child('major').number(), device.child('minor').number()];
      if (type === undefined || type === 'p' || major === undefined || minor === undefined) continue;
      const key = `${type === 'u' ? 'c' : type} ${major}:${minor}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, device.child('path').text());
      else yield device.finding({
        en: `${key} is the device at ${shown(first)} already: one device SHOULD NOT be listed twice.`,
        zh: `${key} 已经是 ${shown(first)} 处的设备：同一设备不应（SHOULD NOT）列出两次。`,
      });
    }
  },
});

export function* fileMode({ root }: RuntimeDocument): Iterable<Finding> {
  const modes = [...selectFields(root, 'linux/devices[]/fileMode'), ...selectFields(root, 'freebsd/devices[]/mode')];
  for (const mode of modes) {
    const value = mode.number();
    if (value === undefined || value <= 0o777) continue;
    const octal = /^[0-7]{3}$/.test(String(value)) ? Number.parseInt(String(value), 8) : undefined;
    yield mode.finding(octal === undefined
      ? {
          en: `${value} is more than permission bits (at most 511, octal 0777): the JSON schema refuses it, runc drops the type bits.`,
          zh: `${value} 超出了权限位（最大 511，即八进制 0777）：JSON schema 会拒绝，runc 则去掉类型位。`,
        }
      : {
          en: `${value} is a decimal number, and the JSON schema refuses more than 511. Was octal 0${value} meant? That is ${octal}.`,
          zh: `${value} 是十进制数，JSON schema 不接受大于 511 的值。是否想写八进制 0${value}？它等于 ${octal}。`,
        });
  }
}

export const deviceAccess = documentRule({
  id: 'oci-runtime/device-access', severity: 'error', source: 'oci-runtime-config-linux',
  *check({ root }) {
    for (const access of selectFields(root, 'linux/resources/devices[]/access')) {
      const value = access.string();
      if (value === undefined || /^[rwm]*$/.test(value)) continue;
      yield access.finding({
        en: `access is "${shown(value)}", but is made of r (read), w (write) and m (mknod).`,
        zh: `access 的值是 "${shown(value)}"，但它只由 r（读）、w（写）、m（mknod）组成。`,
      });
    }
  },
});

export function* deviceAccessMissing({ root }: RuntimeDocument): Iterable<Finding> {
  for (const rule of selectFields(root, 'linux/resources/devices[]')) {
    if (rule.node?.type !== 'map' || !rule.child('access').blank) continue;
    yield rule.child('access').finding({
      en: 'The entry has no access. The specification lets it be left out; runc refuses that. Write "rwm" for all.',
      zh: '该项没有 access。规范允许省略，runc 却会拒绝。要全部权限请写 "rwm"。',
    });
  }
}

export function* netDeviceName({ root }: RuntimeDocument): Iterable<Finding> {
  for (const [name, device] of root.descend('linux', 'netDevices').entries()) {
    if (!isInterfaceName(name)) yield device.findingAtKey(invalidName(name));
    const renamed = device.child('name');
    const value = renamed.string();
    if (value !== undefined && value !== '' && !isInterfaceName(value)) yield renamed.finding(invalidName(value));
  }
}

/** As dev_valid_name of the kernel: 1 to 15 bytes, no slash, colon or white space. */
function isInterfaceName(name: string): boolean {
  return name.length > 0 && name.length < 16 && name !== '.' && name !== '..' && !/[/:\s]/.test(name);
}

const invalidName = (name: string) => ({
  en: `"${shown(name)}" cannot be the name of a network interface: at most 15 characters, without "/", ":" and white space.`,
  zh: `"${shown(name)}" 不能作为网络接口名：最多 15 个字符，不能含 "/"、":" 和空白。`,
});

export const deviceRules = [deviceNumbers, duplicateDevice, deviceAccess];
