'use client'

import { useEffect, useState } from 'react'

/** Offers the zone this device is set to; chosen by the person alone, who may be travelling. */
export function DeviceZone({ current, says, take }: { current: string; says: string; take: string }) {
  const [zone, setZone] = useState(current)
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone || current), [current])
  if (zone === current) return null
  const choose = () => {
    const field = document.querySelector<HTMLSelectElement>('#zone')
    if (!field) return
    if (![...field.options].some(({ value }) => value === zone)) field.add(new Option(zone, zone))
    field.value = zone
  }
  return (
    <p className="mt-2 flex flex-wrap items-center gap-2 text-[0.92rem]">
      {says.replace('%', zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone)}
      <button
        type="button"
        onClick={choose}
        className="min-h-[44px] px-1 text-leaf underline underline-offset-3"
      >
        {take}
      </button>
    </p>
  )
}
