import { Worker } from 'node:worker_threads'
import type { Answer, Order } from './order.js'

/** A thread that helps. */
export interface Hand {
  /** Whether it has said that it is there. */
  isReady: boolean
  /** Pieces it has been given and not answered. */
  load: number
  send(order: Order): void
  end(): Promise<void>
}

/** What is told of a hand. */
export interface HandEvents {
  ready(hand: Hand): void
  answered(hand: Hand, answer: Answer): void
  /** It ended by itself, which is a bug. */
  died(error: Error): void
}

/**
 * Young objects a thread may hold before they are collected (MB): trees live for the length of one piece, so that the more room there is, the fewer of them
 * are copied.
 */
const YOUNG = 32

/** Starts a thread; it holds the process no longer than the work it was given. */
export function startHand(script: string, events: HandEvents): Hand {
  const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } })
  let isEnding = false
  let cause: Error | null = null
  const hand: Hand = {
    isReady: false,
    load: 0,
    send: order => {
      hand.load++
      worker.postMessage(order)
    },
    end: async () => {
      isEnding = true
      await worker.terminate()
    },
  }
  worker.on('message', (answer: Answer | 'ready') => {
    if (answer === 'ready') {
      hand.isReady = true
      events.ready(hand)
      return
    }
    hand.load--
    events.answered(hand, answer)
  })
  worker.on('error', error => {
    cause = error
  })
  worker.on('exit', status => {
    if (!isEnding) events.died(new Error(`A thread ended with status ${status}`, { cause }))
  })
  return hand
}
