/** Rules whose findings come of reading: the JSON, and what a decoder makes of it. */
import { readerRule } from '../rule.ts';

export const syntax = readerRule({ id: 'oci-runtime/syntax', severity: 'error', source: 'rfc-8259' });

/** runc's decoder and the schema's stop behind the first value. */
export const trailingText = readerRule({ id: 'oci-runtime/trailing-text', severity: 'warning', source: 'rfc-8259' });

export const duplicateMember = readerRule({ id: 'oci-runtime/duplicate-member', severity: 'warning', source: 'rfc-8259' });

export const wrongType = readerRule({ id: 'oci-runtime/wrong-type', severity: 'error', source: 'oci-runtime-go-types' });

export const unknownMember = readerRule({ id: 'oci-runtime/unknown-member', severity: 'warning', source: 'oci-runtime-config' });

export const memberCase = readerRule({ id: 'oci-runtime/member-case', severity: 'warning', source: 'oci-runtime-config' });

export const readingRules = [syntax, trailingText, duplicateMember, wrongType, unknownMember, memberCase];
