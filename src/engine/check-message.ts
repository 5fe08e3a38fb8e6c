import type { Outcome, ValidateOptions } from './validator.ts';

/** What is asked of a worker: one text, one validator. */
export interface CheckRequest {
  readonly validator: string;
  readonly text: string;
  readonly options: ValidateOptions;
}

/** A request on its way to a worker, under a number that its answers carry. */
export interface NumberedRequest extends CheckRequest {
  readonly id: number;
}

/**
 * What a worker says about request `id`: that its code is loaded and the run begins, or what came
 * of it. The watchdog counts from the beginning of the run, so that a slow network is not taken
 * for a slow document.
 */
export type WorkerMessage =
  | { readonly id: number; readonly started: true }
  | { readonly id: number; readonly outcome: Outcome };
