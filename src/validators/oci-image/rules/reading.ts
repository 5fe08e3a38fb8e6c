/** Rules whose findings come of reading: the JSON, and what a decoder makes of it. */
import { readerRule } from '../rule.ts';

export const syntax = readerRule({ id: 'oci-image/syntax', severity: 'error', source: 'rfc-8259' });

export const duplicateMember = readerRule({ id: 'oci-image/duplicate-member', severity: 'warning', source: 'rfc-8259' });

export const wrongType = readerRule({ id: 'oci-image/wrong-type', severity: 'error', source: 'oci-image-schema-package' });

/** config.md allows null for what is optional; the JSON schema does not. */
export const nullInConfig = readerRule({ id: 'oci-image/null-in-config', severity: 'warning', source: 'oci-image-config' });

export const misspeltMember = readerRule({ id: 'oci-image/misspelt-member', severity: 'warning', source: 'oci-image-manifest' });

export const readingRules = [syntax, duplicateMember, wrongType, nullInConfig, misspeltMember];
