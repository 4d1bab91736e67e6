import { refreshPage } from './page/refresh.client.ts'

/* Sends a form without leaving the page. */

document.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement) || event.target.dataset.quiet === undefined) return
  event.preventDefault()
  void send(event.target, event.target.dataset.quiet)
})

async function send(form: HTMLFormElement, away: string): Promise<void> {
  const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
  const said = await fetch(form.action, { method: 'POST', headers: { accept: 'application/json' }, body })
    .then(async (answer) => ({ ok: answer.ok, ...((await answer.json()) as { sentence?: string }) }))
    .catch(() => ({ ok: false, sentence: away }))
  const problem = form.querySelector('[role=alert]')
  if (problem) problem.textContent = said.ok ? '' : (said.sentence ?? away)
  if (!said.ok) return
  form.reset()
  await refreshPage()
}
