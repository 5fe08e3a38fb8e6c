/** What each operation does in each state: runtime.md, "Operations" and "Lifecycle". */
import type { Localized } from '../../engine/localized.ts';
import type { ContainerState, IllegalOperation, LegalOperation, LifecycleOperation } from './lifecycle.ts';

type Pair = `${LifecycleOperation} ${ContainerState}`;

/** The allowed pairs. */
export const legalOperations: Readonly<Partial<Record<Pair, LegalOperation>>> = {
  'create none': legal(['none', 'creating', 'created'], [1, 2, 3, 4, 5], {
    en: 'The environment is made and the create hooks run; the program waits for start.',
    zh: '建好运行环境，执行创建阶段的钩子；用户程序等待 start。',
  }),
  'start created': legal(['created', 'running'], [6, 7, 8, 9], {
    en: 'The startContainer hooks, the program and the poststart hooks run, in this order. Without process it is an error.',
    zh: '依次执行 startContainer 钩子、用户程序和 poststart 钩子。没有 process 则出错。',
  }),
  'kill created': legal(['created'], [], {
    en: 'The signal goes to the container process. Only when the process exits of it does the state change.',
    zh: '把信号发给容器进程。进程因此退出时状态才会改变。',
  }),
  'kill running': legal(['running'], [], {
    en: 'The signal goes to the container process, which may handle or ignore it. Only its exit changes the state.',
    zh: '把信号发给容器进程，进程可以处理或忽略它。只有进程退出才会改变状态。',
  }),
  'exit created': legal(['created', 'stopped'], [10], {
    en: 'The process ends before start was called, by a signal for instance: the program never ran.',
    zh: '进程在 start 之前就结束了（例如收到信号）：用户程序从未运行。',
  }),
  'exit running': legal(['running', 'stopped'], [10], {
    en: 'The process is gone; namespaces, cgroups and the state remain until delete.',
    zh: '进程已经结束；命名空间、cgroup 和状态要保留到 delete。',
  }),
  'delete stopped': legal(['stopped', 'none'], [11, 12, 13], {
    en: 'What create made is undone, then the poststop hooks run. What others made, such as a joined namespace, stays.',
    zh: '撤销 create 所做的一切，然后执行 poststop 钩子。别人创建的（例如加入的已有命名空间）不动。',
  }),
  'state creating': query('creating', { en: 'pid may be missing, since the process may not exist yet.', zh: '进程可能还不存在，pid 可以缺省。' }),
  'state created': query('created', { en: 'On Linux pid is REQUIRED.', zh: '在 Linux 上必须（REQUIRED）有 pid。' }),
  'state running': query('running', { en: 'On Linux pid is REQUIRED.', zh: '在 Linux 上必须（REQUIRED）有 pid。' }),
  'state stopped': query('stopped', { en: 'The container can be asked about until it is deleted.', zh: '删除之前都可以查询。' }),
};

/** All others. Each leaves everything as it was. */
export const illegalOperations: Readonly<Partial<Record<Pair, IllegalOperation>>> = {
  'create creating': taken(),
  'create created': taken(),
  'create running': taken(),
  'create stopped': illegal({
    en: 'The id stays taken until the stopped container is deleted; it cannot be started a second time either.',
    zh: '已停止的容器在删除之前一直占用这个 id；它也不能再次启动。',
  }),
  'start none': unknown(),
  'start creating': illegal({ en: 'The container is still being created: start needs created.', zh: '容器还在创建之中：start 要求状态为 created。' }),
  'start running': illegal({ en: 'It is running already: start needs created.', zh: '容器已在运行：start 要求状态为 created。' }),
  'start stopped': illegal({
    en: 'A container runs once. Delete it and create another.',
    zh: '容器只运行一次。请删除它，再创建一个。',
  }),
  'kill none': unknown(),
  'kill creating': illegal({ en: 'Signals go to a container that is created or running; here there may be no process yet.', zh: '只有 created 或 running 的容器才能接收信号；此时可能还没有进程。' }),
  'kill stopped': illegal({ en: 'There is no process left that could receive a signal.', zh: '已经没有进程可以接收信号。' }),
  'delete none': unknown(),
  'delete creating': illegal({ en: 'Only a stopped container can be deleted.', zh: '只有 stopped 的容器才能删除。' }),
  'delete created': illegal({
    en: 'Only a stopped container can be deleted: its process waits for start and is still there.',
    zh: '只有 stopped 的容器才能删除：它的进程还在等待 start。',
  }, { en: 'runc 1.5 kills the waiting process and deletes the container.', zh: 'runc 1.5 会杀掉等待中的进程，然后删除容器。' }),
  'delete running': illegal({ en: 'Only a stopped container can be deleted: kill it and wait for its exit.', zh: '只有 stopped 的容器才能删除：请先 kill，等它退出。' }, {
    en: 'runc 1.5 refuses as well, unless told --force, which kills first.',
    zh: 'runc 1.5 同样拒绝，除非带 --force：那会先杀掉进程。',
  }),
  'state none': unknown(),
  'exit none': illegal({ en: 'There is no process that could exit.', zh: '没有可以退出的进程。' }),
  'exit creating': illegal({
    en: 'What ends here ends the create operation: it generates an error, and no container comes into being.',
    zh: '此时进程结束就是 create 失败：产生错误，容器不会出现。',
  }),
  'exit stopped': illegal({ en: 'The process has exited already.', zh: '进程已经退出。' }),
};

function legal(states: readonly ContainerState[], steps: readonly number[], what: Localized): LegalOperation {
  return { legal: true, states, steps, what };
}

function query(state: ContainerState, what: Localized): LegalOperation {
  return legal([state], [], {
    en: `Returns the state with status "${state}". ${what.en}`,
    zh: `返回状态，其中 status 为 "${state}"。${what.zh}`,
  });
}

function illegal(why: Localized, inPractice?: Localized): IllegalOperation {
  return { legal: false, why, ...(inPractice && { inPractice }) };
}

function taken(): IllegalOperation {
  return illegal({ en: 'The id is taken: it has to be unique among the containers of the runtime.', zh: 'id 已被占用：它在运行时的所有容器中必须唯一。' });
}

function unknown(): IllegalOperation {
  return illegal({ en: 'There is no container with this id.', zh: '没有这个 id 的容器。' });
}
