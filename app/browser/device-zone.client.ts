/* Offers the zone this device is set to; chosen by the person alone, who may be travelling. */

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
const place = document.querySelector<HTMLElement>('[data-device-zone]')
const field = document.querySelector<HTMLSelectElement>('#zone')

if (zone && place && field && zone !== place.dataset.deviceZone) offer(place, field)

function offer(place: HTMLElement, field: HTMLSelectElement): void {
  const says = place.querySelector('span')
  if (says)
    says.textContent = (says.textContent ?? '').replace(
      '%',
      zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone,
    )
  place.querySelector('button')?.addEventListener('click', () => {
    if (![...field.options].some(({ value }) => value === zone)) field.add(new Option(zone, zone))
    field.value = zone
  })
  place.hidden = false
}
