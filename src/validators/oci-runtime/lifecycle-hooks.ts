import type { Localized } from '../../engine/localized.ts';
import type { LifecycleOperation } from './lifecycle.ts';

/** The six kinds of hooks, in the order in which they run. */
export const hookNames = ['prestart', 'createRuntime', 'createContainer', 'startContainer', 'poststart', 'poststop'] as const;
export type HookName = (typeof hookNames)[number];

/** What config.md says of one kind of hook. */
export interface LifecycleHook {
  readonly name: HookName;
  /** Its number in the lifecycle. */
  readonly step: number;
  /** The operation that runs it and does not return before it is done. */
  readonly during: LifecycleOperation;
  /** Namespace that the program runs in. */
  readonly runsIn: 'runtime' | 'container';
  /** Namespace in which `path` is looked up. */
  readonly pathIn: 'runtime' | 'container';
  readonly deprecated: boolean;
  /** Release of the specification that brought it. */
  readonly since: string;
  /** Minor version from which a failure ends the container; before, it is only a warning. */
  readonly warnsBefore: number;
  readonly when: Localized;
}

const beforePivot: Localized = {
  en: 'After the namespaces and the rest of the environment exist, before pivot_root.',
  zh: '命名空间等运行环境已经建好、尚未 pivot_root 之时。',
};

/** By name. `prestart` moved from the start operation to create in 1.1, as runc had always done it. */
export const lifecycleHooks: Readonly<Record<HookName, LifecycleHook>> = {
  prestart: {
    name: 'prestart', step: 3, during: 'create', runsIn: 'runtime', pathIn: 'runtime',
    deprecated: true, since: '1.0.0', warnsBefore: 0, when: beforePivot,
  },
  createRuntime: {
    name: 'createRuntime', step: 4, during: 'create', runsIn: 'runtime', pathIn: 'runtime',
    deprecated: false, since: '1.0.2', warnsBefore: 0,
    when: { en: `${beforePivot.en} After the prestart hooks.`, zh: `${beforePivot.zh}在 prestart 钩子之后。` },
  },
  createContainer: {
    name: 'createContainer', step: 5, during: 'create', runsIn: 'container', pathIn: 'runtime',
    deprecated: false, since: '1.0.2', warnsBefore: 0,
    when: { en: `${beforePivot.en} After the createRuntime hooks.`, zh: `${beforePivot.zh}在 createRuntime 钩子之后。` },
  },
  startContainer: {
    name: 'startContainer', step: 7, during: 'start', runsIn: 'container', pathIn: 'container',
    deprecated: false, since: '1.0.2', warnsBefore: 0,
    when: {
      en: 'After start is called, before the user-specified program runs.',
      zh: '调用 start 之后、用户程序执行之前。',
    },
  },
  poststart: {
    name: 'poststart', step: 9, during: 'start', runsIn: 'runtime', pathIn: 'runtime',
    deprecated: false, since: '1.0.0', warnsBefore: 3,
    when: { en: 'After the user-specified program has started, before start returns.', zh: '用户程序已经启动、start 尚未返回之时。' },
  },
  poststop: {
    name: 'poststop', step: 13, during: 'delete', runsIn: 'runtime', pathIn: 'runtime',
    deprecated: false, since: '1.0.0', warnsBefore: Infinity,
    when: { en: 'After the container is destroyed, before delete returns.', zh: '容器已经销毁、delete 尚未返回之时。' },
  },
};
