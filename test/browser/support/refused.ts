/** A system that refuses ordinary users some kind of namespace, as Ubuntu since 23.10 and containers do. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'

/** Inside a user namespace of our own we are user 1000, and set its limits before we give up the power to. Files are still ours. */
const SCRIPT =
  'echo 0 > "/proc/sys/user/$1" && shift && exec setpriv --inh-caps=-all --ambient-caps=-all "$@"'
const UNSHARE = ['--user', '--map-user=1000', '--map-group=1000', '--keep-caps', 'sh', '-c', SCRIPT, 'sh']

export type Namespaces = 'max_user_namespaces' | 'max_pid_namespaces' | 'max_net_namespaces'

export function runRefused(
  what: Namespaces,
  command: readonly string[],
  env: Record<string, string>,
): SpawnSyncReturns<string> {
  return spawnSync('unshare', [...UNSHARE, what, ...command], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
}

/** Linux with util-linux, and not itself such a system. */
export const canRefuse =
  process.platform === 'linux' && runRefused('max_user_namespaces', ['true'], {}).status === 0
