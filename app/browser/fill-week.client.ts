/* Ticks the boxes of a week in place: a link that does so would lose what was typed beside them. */

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-boxes]') : null
  const form = link?.closest('form')
  if (!link || !form) return
  event.preventDefault()
  const boxes = link.dataset.boxes?.split(' ') ?? []
  for (const box of form.querySelectorAll<HTMLInputElement>('#week input'))
    if (box.type === 'checkbox') box.checked = boxes.includes(box.name)
    else box.value = ''
})
