import type { NumberedRequest, WorkerMessage } from '../engine/check-message.ts';
import type { Localized } from '../engine/localized.ts';
import type { Outcome } from '../engine/validator.ts';
import { loadChecker, plannedValidators, type Checker } from './registry.ts';

/**
 * What a worker does with a request: loads the validator, says that the run begins, runs it, and
 * says what came of it. Browser and Node workers share it; it never rejects.
 */
export async function answerCheck(request: NumberedRequest, say: (message: WorkerMessage) => void): Promise<void> {
  const { id } = request;
  say({ id, outcome: await outcomeOf(request, () => say({ id, started: true })) });
}

async function outcomeOf(request: NumberedRequest, started: () => void): Promise<Outcome> {
  let checker: Checker | undefined;
  try {
    checker = await loadChecker(request.validator);
  } catch (error) {
    return { failure: couldNotLoad(error) };
  }
  if (!checker) return { failure: noSuchValidator(request.validator) };
  started();
  try {
    return await checker.validate(request.text, request.options);
  } catch (error) {
    return { failure: brokeDown(error) };
  }
}

/** Why a validator cannot be had: it is only planned, or nobody knows it. */
export function noSuchValidator(id: string): Localized {
  if ((plannedValidators as readonly string[]).includes(id)) {
    return { en: `the validator "${id}" is not built yet`, zh: `校验器“${id}”尚未实现` };
  }
  return { en: `there is no validator "${id}"`, zh: `没有名为“${id}”的校验器` };
}

function couldNotLoad(error: unknown): Localized {
  return { en: `the validator could not be loaded: ${said(error)}`, zh: `无法加载校验器：${said(error)}` };
}

function brokeDown(error: unknown): Localized {
  return { en: `the validator broke down: ${said(error)}`, zh: `校验器内部出错：${said(error)}` };
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
