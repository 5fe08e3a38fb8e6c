import { acl, bind, proxyproto, transfer, tsig } from './access.ts';
import { template, view } from './answers.ts';
import { cache } from './cache.ts';
import { azure, clouddns, route53 } from './clouds.ts';
import { k8sExternal, kubernetes } from './cluster.ts';
import { dynupdate, siit } from './later.ts';
import { grpcServer, https, https3, quic } from './listeners.ts';
import { dnstap, header, loadbalance, log, on, timeouts, tls } from './output.ts';
import { rewrite } from './rewrite.ts';
import type { Setup } from './setup.ts';
import {
  any, bufsize, cancel, chaos, debug, dns64, dnssec, erratic, errors, geoip, health, local, loop, metadata, minimal,
  multisocket, nsid, pprof, prometheus, ready, reload, root, shed, trace, whoami,
} from './simple.ts';
import { forward, grpc } from './upstreams.ts';
import { auto, autopath, etcd, file, hosts, nomad, secondary, sign } from './zone-sources.ts';

/** What each built-in plugin does with its words. */
export const setups: Readonly<Record<string, Setup>> = {
  acl, any, auto, autopath, azure, bind, bufsize, cache, cancel, chaos, clouddns, debug, dns64, dnssec, dnstap, dynupdate, erratic,
  errors, etcd, file, forward, geoip, grpc, grpc_server: grpcServer, header, health, hosts, https, https3,
  k8s_external: k8sExternal, kubernetes, loadbalance, local, log, loop, metadata, minimal, multisocket, nomad, nsid, on,
  pprof, prometheus, proxyproto, quic, ready, reload, rewrite, root, route53, secondary, shed, sign, siit, template, timeouts,
  tls, trace, transfer, tsig, view, whoami,
};
