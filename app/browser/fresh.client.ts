import { onContent } from './page/content.client.ts'
import { refreshUnlessFilled } from './page/refresh.client.ts'

/* Brings the page up to date at a given moment, and now and then while someone is looking at it. */

let regularly: ReturnType<typeof setInterval> | undefined
let once: ReturnType<typeof setTimeout> | undefined

onContent(() => {
  clearInterval(regularly)
  clearTimeout(once)
  const place = document.querySelector<HTMLElement>('[data-fresh]')
  if (!place) return
  regularly = setInterval(look, Number(place.dataset.fresh) * 1_000)
  const wait = Number(place.dataset.at ?? Number.NaN) - Date.now() + 1_000
  if (wait > 0 && wait < 2 ** 31) once = setTimeout(look, wait)
})

function look(): void {
  if (document.visibilityState === 'visible') void refreshUnlessFilled()
}
