import { onContent } from './page/content.client.ts'

/* How many points are left to whoever is typing. Without scripts nothing shows: it would not follow. */

onContent(countAll)
document.addEventListener('input', countAll)

function countAll(): void {
  for (const place of document.querySelectorAll<HTMLOutputElement>('[data-points]')) count(place)
}

function count(place: HTMLOutputElement): void {
  const { points, left, over } = place.dataset
  const fields = place.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input[name^=option_]') ?? []
  const given = [...fields].map(({ value }) => (/^\s*\d+\s*$/.test(value) ? Number(value) : 0))
  const rest = Number(points) - given.reduce((sum, n) => sum + n, 0)
  const said = `${rest < 0 ? over : left} ${Math.abs(rest)}`
  place.classList.toggle('text-clay', rest < 0)
  if (place.textContent !== said) place.textContent = said
}
