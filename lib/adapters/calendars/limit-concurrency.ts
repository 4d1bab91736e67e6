/**
 * Work of which only so much is done at once; the rest waits its turn, in order. Who is let in is given what to call when
 * they are done; who waited longer than `patience`, in milliseconds, nothing.
 */
export function limitConcurrency({ together, patience }: { together: number; patience: number }) {
  let working = 0
  const waiting: (() => void)[] = []
  const done = () => {
    working--
    waiting.shift()?.()
  }
  const enter = () => {
    working++
    return done
  }
  return async (): Promise<(() => void) | undefined> => {
    if (working < together) return enter()
    return new Promise((settle) => {
      const called = () => {
        clearTimeout(late)
        settle(enter())
      }
      const late = setTimeout(() => {
        waiting.splice(waiting.indexOf(called), 1)
        settle(undefined)
      }, patience)
      waiting.push(called)
    })
  }
}
