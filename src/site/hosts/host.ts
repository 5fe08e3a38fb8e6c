import type { Headers } from '../response-headers.ts';

/** What the file of a host is written from. */
export interface HostedSite {
  /** Folder under the origin, as `base` of `deployment.ts`. */
  readonly base: string;
  /** Sent with every answer. */
  readonly headers: Headers;
  /** `Cache-Control` of what may change, and of assets, whose names change with their content. */
  readonly changing: string;
  readonly immutable: string;
}
