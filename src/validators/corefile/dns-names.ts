/** Names that miekg/dns 1.1.72 knows, which CoreDNS 1.14 is built with. */

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Types of records and queries (`dns.StringToType`); `TYPE123` is none of them. */
export const recordTypes = words(`
  A AAAA AFSDB AMTRELAY ANY APL ATMA AVC AXFR CAA CDNSKEY CDS CERT CNAME CSYNC DHCID DLV DNAME DNSKEY DS EID EUI48 EUI64
  GID GPOS HINFO HIP HTTPS IPSECKEY ISDN IXFR KEY KX L32 L64 LOC LP MAILA MAILB MB MD MF MG MINFO MR MX NAPTR NID NIMLOC
  NINFO NS NSAP-PTR NSEC NSEC3 NSEC3PARAM NULL NXNAME NXT None OPENPGPKEY OPT PTR PX RESINFO RKEY RP RRSIG RT Reserved SIG
  SMIMEA SOA SPF SRV SSHFP SVCB TA TALINK TKEY TLSA TSIG TXT UID UINFO UNSPEC URI X25 ZONEMD`);

/** Classes (`dns.StringToClass`). */
export const classes = words('ANY CH CS HS IN NONE');

/** Response codes (`dns.StringToRcode`). */
export const responseCodes = words(`
  BADALG BADCOOKIE BADKEY BADMODE BADNAME BADSIG BADTIME BADTRUNC DSOTYPENI FORMERR NOERROR NOTAUTH NOTIMP NOTIMPL NOTZONE
  NXDOMAIN NXRRSET REFUSED SERVFAIL YXDOMAIN YXRRSET`);

/** Operation codes (`dns.StringToOpcode`). */
export const operationCodes = words('IQUERY NOTIFY QUERY STATUS UPDATE');
