import { current } from '../session.ts'
import { Fold } from '../ui/fold.tsx'
import { Runs } from '../ui/runs.tsx'

const AREAS = [
  'Europe',
  'America',
  'Pacific',
  'Indian',
  'Africa',
  'Asia',
  'Atlantic',
  'Australia',
  'Antarctica',
  'Arctic',
] as const
/** Names people look for, which the list of the system folds into others. */
const ALSO = ['America/Montreal']

export async function Zone({ value, wrong }: { value: string; wrong: boolean }) {
  const { say } = await current()
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), ...ALSO, value])].sort()
  const elsewhere = zones.filter((zone) => !AREAS.some((area) => zone.startsWith(`${area}/`)))
  return (
    <Fold title={say('availability.zone', { zone: cityOf(value) })} open={wrong}>
      <label htmlFor="zone" className="font-semibold">
        {say('availability.zone_field')}
      </label>
      <select
        id="zone"
        name="zone"
        defaultValue={value}
        className="mt-1 min-h-[44px] w-full rounded-lg border border-field bg-surface px-3 py-2 text-ink"
      >
        {AREAS.map((area) => (
          <optgroup key={area} label={say(`availability.area.${area}`)}>
            {zones
              .filter((zone) => zone.startsWith(`${area}/`))
              .map((zone) => (
                <option key={zone} value={zone}>
                  {cityOf(zone)}
                </option>
              ))}
          </optgroup>
        ))}
        {elsewhere.map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </select>
      <p hidden data-device-zone={value} className="mt-2 flex flex-wrap items-center gap-2 text-[0.92rem]">
        <span>{say('availability.zone_device', { zone: '%' })}</span>
        <button type="button" className="min-h-[44px] px-1 text-leaf underline underline-offset-3">
          {say('availability.zone_take')}
        </button>
      </p>
      <Runs module="device-zone" />
    </Fold>
  )
}

/** America/Argentina/Buenos_Aires: Buenos Aires. */
function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}
