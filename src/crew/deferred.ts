/** A promise whose ends are held by others. */
export interface Deferred<Result> {
  promise: Promise<Result>
  resolve(result: Result): void
  reject(error: unknown): void
}

/** Makes one; what `Promise.withResolvers` does from Node.js 22 on. */
export function deferred<Result>(): Deferred<Result> {
  let ends: Omit<Deferred<Result>, 'promise'> = { resolve: () => {}, reject: () => {} }
  const promise = new Promise<Result>((resolve, reject) => {
    ends = { resolve, reject }
  })
  return { promise, ...ends }
}
