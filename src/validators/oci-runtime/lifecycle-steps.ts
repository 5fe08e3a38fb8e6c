import type { Localized } from '../../engine/localized.ts';
import type { HookName } from './lifecycle-hooks.ts';
import type { ContainerState, LifecycleOperation } from './lifecycle.ts';

/** One of the thirteen steps of runtime.md. */
export interface LifecycleStep {
  readonly number: number;
  /** The operation that is called in this step, or that it happens inside. */
  readonly operation: LifecycleOperation;
  /** The hooks that run in it. */
  readonly hook?: HookName;
  /** Status that a query in this step reports. */
  readonly status: ContainerState;
  readonly what: Localized;
}

/** In their order; `lifecycleSteps[n - 1]` is step n. */
export const lifecycleSteps: readonly LifecycleStep[] = [
  {
    number: 1, operation: 'create', status: 'none',
    what: { en: 'create is called with a bundle and an id that no other container has.', zh: '调用 create，给出 bundle 和一个未被占用的 id。' },
  },
  {
    number: 2, operation: 'create', status: 'creating',
    what: {
      en: 'The environment is made as config.json says: namespaces, cgroups, mounts. The program does not run yet, and later edits of the file have no effect.',
      zh: '按 config.json 建好运行环境：命名空间、cgroup、挂载。用户程序还不运行，此后再改文件也不起作用。',
    },
  },
  {
    number: 3, operation: 'create', hook: 'prestart', status: 'creating',
    what: { en: 'The deprecated prestart hooks run.', zh: '执行已弃用的 prestart 钩子。' },
  },
  {
    number: 4, operation: 'create', hook: 'createRuntime', status: 'creating',
    what: { en: 'The createRuntime hooks run.', zh: '执行 createRuntime 钩子。' },
  },
  {
    number: 5, operation: 'create', hook: 'createContainer', status: 'creating',
    what: { en: 'The createContainer hooks run; then create returns.', zh: '执行 createContainer 钩子，随后 create 返回。' },
  },
  {
    number: 6, operation: 'start', status: 'created',
    what: { en: 'start is called with the id.', zh: '用该 id 调用 start。' },
  },
  {
    number: 7, operation: 'start', hook: 'startContainer', status: 'created',
    what: { en: 'The startContainer hooks run inside the container.', zh: '在容器内执行 startContainer 钩子。' },
  },
  {
    number: 8, operation: 'start', status: 'running',
    what: { en: 'The program that process describes runs.', zh: '执行 process 所描述的用户程序。' },
  },
  {
    number: 9, operation: 'start', hook: 'poststart', status: 'running',
    what: { en: 'The poststart hooks run; then start returns.', zh: '执行 poststart 钩子，随后 start 返回。' },
  },
  {
    number: 10, operation: 'exit', status: 'stopped',
    what: { en: 'The process exits: by itself, by a crash, or by the signal that kill sent.', zh: '进程退出：自行结束、崩溃，或收到 kill 发出的信号。' },
  },
  {
    number: 11, operation: 'delete', status: 'stopped',
    what: { en: 'delete is called with the id.', zh: '用该 id 调用 delete。' },
  },
  {
    number: 12, operation: 'delete', status: 'none',
    what: { en: 'The container is destroyed: what step 2 made is undone.', zh: '销毁容器，撤销第 2 步所做的一切。' },
  },
  {
    number: 13, operation: 'delete', hook: 'poststop', status: 'none',
    what: { en: 'The poststop hooks run; then delete returns, and the id is free again.', zh: '执行 poststop 钩子，随后 delete 返回，该 id 可以再用。' },
  },
];
