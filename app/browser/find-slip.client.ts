import { codeHash, readCode } from '#lib/rules/vote/ballot-code.ts'

/* Asks for one's ballot by the hash of its code alone: the code stays here. */

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.dataset.findSlip === undefined) return
  const code = readCode(String(new FormData(form).get('code') ?? ''))
  if (!code) return
  event.preventDefault()
  const urn = form.dataset.findSlip
  location.assign(`?${new URLSearchParams({ urn, slip: codeHash(code) })}#urn-${urn}`)
})
