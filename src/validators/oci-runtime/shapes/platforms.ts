/** The objects of the platforms other than Linux. */
import {
  boolean, fieldsOf, listOf, string, uint16, uint32, uint64, uint8, type FieldsShape, type Shape,
} from '../../../engine/shape/shape.ts';

export const solaris = fieldsOf({
  milestone: string,
  limitpriv: string,
  maxShmMemory: string,
  cappedCPU: fieldsOf({ ncpus: string }),
  cappedMemory: fieldsOf({ physical: string, swap: string }),
  anet: listOf(fieldsOf({
    linkname: string, lowerLink: string, allowedAddress: string, configureAllowedAddress: string, defrouter: string,
    linkProtection: string, macAddress: string,
  })),
});

/** The `windows` object. Go keeps whatever `credentialSpec` holds. */
export function windows(credentialSpec: Shape): FieldsShape {
  return fieldsOf({
    layerFolders: listOf(string),
    devices: listOf(fieldsOf({ id: string, idType: string })),
    resources: fieldsOf({
      memory: fieldsOf({ limit: uint64 }),
      cpu: fieldsOf({
        count: uint64, shares: uint16, maximum: uint16,
        // The JSON schema calls this an object; the text and the Go type, a list.
        affinity: listOf(fieldsOf({ mask: uint64, group: uint32 })),
      }),
      storage: fieldsOf({ iops: uint64, bps: uint64, sandboxSize: uint64 }),
    }),
    credentialSpec,
    servicing: boolean,
    ignoreFlushesDuringBoot: boolean,
    hyperv: fieldsOf({ utilityVMPath: string }),
    network: fieldsOf({
      endpointList: listOf(string), allowUnqualifiedDNSQuery: boolean, DNSSearchList: listOf(string),
      networkSharedContainerName: string, networkNamespace: string,
    }),
  });
}

export const vm = fieldsOf({
  hypervisor: fieldsOf({ path: string, parameters: listOf(string) }),
  kernel: fieldsOf({ path: string, parameters: listOf(string), initrd: string }),
  image: fieldsOf({ path: string, format: string }),
  hwConfig: fieldsOf({
    deviceTree: string, vcpus: uint32, memory: uint64, dtdevs: listOf(string),
    iomems: listOf(fieldsOf({ firstGFN: uint64, firstMFN: uint64, nrMFNs: uint64 })),
    irqs: listOf(uint32),
  }),
});

export const zos = fieldsOf({ namespaces: listOf(fieldsOf({ type: string, path: string })) });

export const freebsd = fieldsOf({
  devices: listOf(fieldsOf({ path: string, mode: uint32 })),
  jail: fieldsOf({
    parent: string, host: string, ip4: string, ip4Addr: listOf(string), ip6: string, ip6Addr: listOf(string), vnet: string,
    interface: string, vnetInterfaces: listOf(string), sysvmsg: string, sysvsem: string, sysvshm: string, enforceStatfs: uint8,
    allow: fieldsOf({
      setHostname: boolean, rawSockets: boolean, chflags: boolean, mount: listOf(string), quotas: boolean, socketAf: boolean,
      mlock: boolean, reservedPorts: boolean, suser: boolean,
    }),
  }),
});
