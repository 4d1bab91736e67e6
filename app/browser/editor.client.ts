import { onContent } from './page/content.client.ts'

/* The live text, with all that it takes, where there is one to write. */

let stop: (() => void) | undefined

onContent(() => {
  const frame = document.querySelector<HTMLElement>('#editor')
  if (!frame) {
    stop?.()
    stop = undefined
  } else if (!stop) {
    stop = () => undefined
    // Where it cannot be fetched, after a deployment for instance, the text stays readable.
    import('#app/[board]/p/[number]/editor/mount.client.tsx').then(
      ({ mountEditor }) => {
        if (frame.isConnected) stop = mountEditor(frame)
      },
      () => undefined,
    )
  }
})
