/** What a thread of the crew runs: orders in, answers out. */
import { parentPort } from 'node:worker_threads'
import type { Answer, Order } from './order.js'
import { TASKS } from './tasks.js'

const port = parentPort
if (port === null) throw new Error('The crew runs in threads of its own')

port.on('message', async (order: Order) => {
  port.postMessage(await answerTo(order))
})
port.postMessage('ready')

async function answerTo({ shift, index, task, piece }: Order): Promise<Answer> {
  try {
    const work = TASKS[task]
    if (work === undefined) throw new TypeError(`The crew knows no task \`${task}\``)
    return { shift, index, ok: true, result: await work(piece) }
  } catch (error) {
    return { shift, index, ok: false, error: error instanceof Error ? error : new Error(String(error)) }
  }
}
