/**
 * How words are read depends on the rule that they stand in: the lexer is always in one of these states. Names and
 * transitions are those of apparmor_parser 5.0 (`parser_lex.l`); the tests of `recorded/` hold them to it.
 */
export type State =
  | 'initial' | 'sub-id' | 'sub-id-blank' | 'sub-value' | 'condition' | 'condition-list' | 'list' | 'list-conditions' | 'list-condition-value'
  | 'list-condition-values' | 'assign' | 'rlimit' | 'mount' | 'dbus' | 'signal' | 'ptrace' | 'unix' | 'network' | 'mqueue' | 'userns'
  | 'change-profile' | 'expression' | 'assign-sign' | 'assign-expression' | 'identity' | 'abi' | 'include' | 'include-exists' | 'integer';

/** Words that begin a rule or stand in one, in the initial state. */
export const keywords: ReadonlySet<string> = new Set([
  'network', 'unix', 'capability', 'if', 'else', 'not', 'defined', 'change_profile', 'unsafe', 'safe', 'link', 'owner', 'user', 'other', 'subset',
  'audit', 'deny', 'allow', 'prompt', 'set', 'rlimit', 'alias', 'rewrite', 'ptrace', 'file', 'mount', 'remount', 'umount', 'unmount', 'pivot_root',
  'in', 'dbus', 'signal', 'send', 'receive', 'bind', 'read', 'write', 'eavesdrop', 'peer', 'trace', 'tracedby', 'readby', 'abi', 'userns', 'mqueue',
  'delete', 'open', 'io_uring', 'override_creds', 'sqpoll', 'all', 'priority',
]);

/** The state that a keyword leads to; the others stay where they are. */
export const stateOfKeyword: Readonly<Record<string, State>> = {
  rlimit: 'rlimit', network: 'network', change_profile: 'change-profile', mount: 'mount', remount: 'mount', umount: 'mount', unmount: 'mount',
  dbus: 'dbus', signal: 'signal', ptrace: 'ptrace', unix: 'unix', abi: 'abi', if: 'expression', userns: 'userns', mqueue: 'mqueue',
};

const socket = ['create', 'listen', 'accept', 'connect', 'getopt', 'setopt', 'shutdown', 'getattr', 'setattr', 'bind', 'send', 'receive', 'read', 'write'];

/** Words that are permissions in the states of rules. */
export const permissionWords: Readonly<Partial<Record<State, readonly string[]>>> = {
  network: socket,
  unix: socket,
  dbus: ['bind', 'eavesdrop', 'send', 'receive', 'read', 'write'],
  signal: ['send', 'receive', 'read', 'write'],
  ptrace: ['trace', 'readby', 'tracedby', 'read', 'write'],
  mqueue: ['create', 'open', 'delete', 'getattr', 'setattr', 'read', 'write'],
  userns: ['create'],
};

/** States in which `name=` and `peer=(` are conditions. */
export const withConditions: ReadonlySet<State> = new Set(['initial', 'mount', 'dbus', 'signal', 'ptrace', 'unix', 'mqueue', 'network']);

/** States of rules whose permissions may stand in brackets or be letters. */
export const withPermissions: ReadonlySet<State> = new Set(['dbus', 'signal', 'ptrace', 'unix', 'mqueue', 'network']);

/** States of rules that end with a comma. */
export const endedByComma: ReadonlySet<State> = new Set([
  'network', 'rlimit', 'change-profile', 'mount', 'dbus', 'signal', 'ptrace', 'unix', 'abi', 'userns', 'mqueue',
]);

/** States in which a line break is a blank. */
export const acrossLines: ReadonlySet<State> = new Set([
  'initial', 'sub-id-blank', 'include', 'include-exists', 'list', 'condition', 'list-condition-value', 'list-condition-values', 'list-conditions',
  'condition-list', 'network', 'change-profile', 'rlimit', 'mount', 'dbus', 'signal', 'ptrace', 'unix', 'abi', 'userns', 'mqueue', 'expression',
  'assign-sign',
]);

/** States in which blanks are passed over. */
export const skipsBlanks: ReadonlySet<State> = new Set([...acrossLines, 'assign', 'assign-expression', 'integer', 'identity']);
