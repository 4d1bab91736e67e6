import { describe, expect, test } from 'vitest'
import { isRefusal } from '#lib/rules/base/refusal.ts'
import { busyIn } from './busy.ts'
import { calendar, event } from './calendar.sample.ts'

const at = (text: string) => Date.parse(text)
const HORIZON = { zone: 'Europe/Paris', from: at('2026-03-20T00:00Z'), to: at('2026-06-28T00:00Z') }

function times(text: string, horizon = HORIZON): string[] {
  const found = busyIn(text, horizon)
  if (isRefusal(found)) throw new Error(`refused: ${JSON.stringify(found)}`)
  return found.map(([from, to]) => `${short(from)}/${short(to)}`)
}
const short = (ms: number) => new Date(ms).toISOString().slice(5, 16)
const one = (...lines: string[]) => calendar(event(...lines))
const paris = (from: string, to: string) => [
  `DTSTART;TZID=Europe/Paris:${from}`,
  `DTEND;TZID=Europe/Paris:${to}`,
]

describe('what takes time', () => {
  test('is told in order, touching and overlapping events as one, and nothing else of them', () => {
    const text = calendar(
      event(...paris('20260402T140000', '20260402T150000'), 'SUMMARY:Dentiste', 'LOCATION:12 rue du Lac'),
      event(...paris('20260401T090000', '20260401T100000')),
      event(...paris('20260401T100000', '20260401T113000')),
      event(...paris('20260401T110000', '20260401T112000')),
    )
    expect(times(text)).toEqual(['04-01T07:00/04-01T09:30', '04-02T12:00/04-02T13:00'])
    expect(JSON.stringify(busyIn(text, HORIZON))).not.toMatch(/Dentiste|Lac/)
  })

  test.each([
    [['DTSTART;VALUE=DATE:20260401', 'DTEND;VALUE=DATE:20260405']],
    [[...paris('20260401T090000', '20260401T100000'), 'TRANSP:TRANSPARENT']],
    [[...paris('20260401T090000', '20260401T100000'), 'STATUS:CANCELLED']],
    [[...paris('20260401T090000', '20260401T100000'), 'X-MICROSOFT-CDO-BUSYSTATUS:FREE']],
    [paris('20260401T090000', '20260401T090000')],
    [['DTSTART;VALUE=DATE:20260401', 'X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE']],
    [['DTSTART;VALUE=DATE:20260401', 'TRANSP:OPAQUE', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE']],
    [paris('20260301T090000', '20260301T100000')],
    [paris('20260701T090000', '20260701T100000')],
  ])('is none of %j', (lines) => expect(times(one(...lines))).toEqual([]))

  test.each([
    [['DTSTART;VALUE=DATE:20260401', 'DTEND;VALUE=DATE:20260405', 'TRANSP:OPAQUE']],
    [['DTSTART;VALUE=DATE:20260401', 'DURATION:P4D', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF']],
    [['DTSTART;VALUE=DATE:20260401', 'RRULE:FREQ=DAILY;COUNT=4', 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY']],
  ])('may be whole days of who brings it, where it says so: %j', (lines) => {
    expect(times(one(...lines))).toEqual(['03-31T22:00/04-04T22:00'])
    const away = { ...HORIZON, zone: 'America/Montreal' }
    expect(times(one(...lines), away)).toEqual(['04-01T04:00/04-05T04:00'])
  })

  test('is cut at both ends of the time looked at', () => {
    expect(times(one('DTSTART:20260319T220000Z', 'DTEND:20260320T020000Z'))).toEqual([
      '03-20T00:00/03-20T02:00',
    ])
  })

  test('may be told by its duration, or as free and busy time alone', () => {
    expect(times(one('DTSTART:20260401T080000Z', 'DURATION:PT90M'))).toEqual(['04-01T08:00/04-01T09:30'])
    const published = [
      'BEGIN:VFREEBUSY',
      'UID:f',
      'FREEBUSY;FBTYPE=BUSY:20260401T080000Z/20260401T090000Z,20260402T080000Z/PT1H',
      'FREEBUSY;FBTYPE=FREE:20260403T080000Z/20260403T090000Z',
      'END:VFREEBUSY',
    ]
    expect(times(calendar(published))).toEqual(['04-01T08:00/04-01T09:00', '04-02T08:00/04-02T09:00'])
  })

  test('without a zone is by the clock of who brings the calendar', () => {
    const text = one('DTSTART:20260401T090000', 'DTEND:20260401T100000')
    expect(times(text)).toEqual(['04-01T07:00/04-01T08:00'])
    expect(times(text, { ...HORIZON, zone: 'Pacific/Noumea' })).toEqual(['03-31T22:00/03-31T23:00'])
  })

  test.each([
    'Romance Standard Time',
    '"(UTC+01:00) Brussels, Copenhagen, Madrid, Paris"',
    '"(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris"',
    'UTC+2',
    '"+02:00"',
    'GMT+0200',
    '/freeassociation.sourceforge.net/Europe/Paris',
    '/citadel.org/20190914_1/Europe/Paris',
    'Bureau d’ici',
  ])('may be in a zone that is called %s', (name) => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Bureau d’ici',
      'X-LIC-LOCATION:Europe/Paris',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]
    const text = calendar(
      zone,
      event(`DTSTART;TZID=${name}:20260401T090000`, `DTEND;TZID=${name}:20260401T100000`),
    )
    expect(times(text)).toEqual(['04-01T07:00/04-01T08:00'])
  })

  test('may be folded over lines, with alarms and words that look like dates', () => {
    const text = one(
      'DTSTART;TZID=Europe',
      ' /Paris:20260401T090000',
      'DTEND;TZID=Europe/Paris:2026040',
      '\t1T100000',
      'DESCRIPTION:DTSTART:demain\\, peut-être : réunion',
      'BEGIN:VALARM',
      'TRIGGER;VALUE=DURATION:-PT15M',
      'ACTION:DISPLAY',
      'END:VALARM',
    )
    expect(times(text)).toEqual(['04-01T07:00/04-01T08:00'])
  })
})

describe('what comes again', () => {
  test('keeps its hour when the clocks change, floating times too', () => {
    const rule = 'RRULE:FREQ=WEEKLY;COUNT=2'
    const weekly = ['03-24T08:00/03-24T09:00', '03-31T07:00/03-31T08:00']
    expect(times(one(...paris('20260324T090000', '20260324T100000'), rule))).toEqual(weekly)
    expect(times(one('DTSTART:20260324T090000', 'DTEND:20260324T100000', rule))).toEqual(weekly)
  })

  test('is left out on the days excepted, and moved or cancelled where one time says so', () => {
    const text = calendar(
      event(
        'UID:choir',
        ...paris('20260401T190000', '20260401T210000'),
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'EXDATE;TZID=Europe/Paris:20260408T190000',
      ),
      event(
        'UID:choir',
        'RECURRENCE-ID;TZID=Europe/Paris:20260415T190000',
        ...paris('20260416T200000', '20260416T210000'),
      ),
      event(
        'UID:choir',
        'RECURRENCE-ID;TZID=Europe/Paris:20260422T190000',
        ...paris('20260422T190000', '20260422T210000'),
        'STATUS:CANCELLED',
      ),
    )
    expect(times(text)).toEqual(['04-01T17:00/04-01T19:00', '04-16T18:00/04-16T19:00'])
  })

  test('without end, since long ago, is read as far as one looks', () => {
    const daily = times(one(...paris('19700101T090000', '19700101T100000'), 'RRULE:FREQ=DAILY'))
    expect(daily).toHaveLength(100)
  })

  test.each(['SECONDLY', 'MINUTELY'])('every moment is refused: %s', (frequency) => {
    const text = one(...paris('20260401T090000', '20260401T090001'), `RRULE:FREQ=${frequency}`)
    expect(busyIn(text, HORIZON)).toMatchObject({ code: 'calendar_too_heavy' })
  })
})

describe('what cannot be read is refused', () => {
  const good = one(...paris('20260401T090000', '20260401T100000'))
  test.each([
    ['', 'not_a_calendar'],
    ['\n \n', 'not_a_calendar'],
    ['Nom;Date\nYvonne;12/04', 'not_a_calendar'],
    ['%PDF-1.7', 'not_a_calendar'],
    [good.replace('DTEND;', 'une ligne coupée\r\nDTEND;'), 'calendar_broken'],
    [good.slice(0, good.indexOf('END:VEVENT')), 'calendar_broken'],
    [good.replace('END:VEVENT', 'END:VTODO'), 'calendar_broken'],
    [good.replace('20260401T090000', '20261301T090000'), 'calendar_broken'],
    [good.replace('20260401T090000', 'demain'), 'calendar_broken'],
    [good.replace('SEQUENCE', 'DTSTART:20260401T090000\r\nSEQUENCE'), 'calendar_broken'],
    [good.replace('SEQUENCE', 'RRULE:FREQ=SOMETIMES\r\nSEQUENCE'), 'calendar_broken'],
    [good.replace(/DTSTART.*\r\n/, ''), 'calendar_broken'],
    [good.replaceAll('20260401', '20260230'), 'calendar_broken'],
    [good.replace('20260401T100000', '20260401T080000'), 'calendar_broken'],
    [good.replace('DTEND;TZID=Europe/Paris:20260401T100000', 'DTEND:20260401T060000Z'), 'calendar_broken'],
    [good.replace(/DTEND.*/, 'DURATION:tomorrow'), 'calendar_broken'],
    [good.replace(/DTEND.*/, 'DURATION:-PT1H'), 'calendar_broken'],
    [
      calendar(...[9, 8].map((hour) => event('UID:same', `DTSTART:2026040${hour}T080000Z`))),
      'calendar_broken',
    ],
    [good.replace('SEQUENCE', 'RDATE:20260403T090000\r\nSEQUENCE'), 'calendar_dates'],
    ...['20260401T080000Z', '20260401T080000Z/x', '20260401T080000Z/20260401T070000Z', 'x/PT1H'].map(
      (period) => [calendar(['BEGIN:VFREEBUSY', `FREEBUSY:${period}`, 'END:VFREEBUSY']), 'calendar_broken'],
    ),
    [good.replaceAll('Europe/Paris', 'Europe/Atlantis'), 'calendar_zone'],
    ...[
      'Mars/Base-3',
      'Bureau-12',
      'Atlantis+99',
      'Etc/GMT+30',
      'Foo (UTC+5)',
      'UTC+15',
      '"(UTC+05:00) Mars"',
    ].map((zone) => [good.replaceAll('Europe/Paris', zone), 'calendar_zone']),
    ...['EXDATE', 'RECURRENCE-ID'].map((name) => [
      good.replace('SEQUENCE', `${name};TZID=Mars/Base-3:20260408T090000\r\nSEQUENCE`),
      'calendar_zone',
    ]),
    [good.replace('DTEND;TZID=Europe/Paris', 'DTEND;TZID=Mars/Olympus'), 'calendar_zone'],
  ])('%j: %s', (text, code) => expect(busyIn(text, HORIZON)).toMatchObject({ kind: 'refused', code }))

  test('saying which line, or which zone', () => {
    expect(busyIn(good.replace('DTEND;', 'une ligne coupée\r\nDTEND;'), HORIZON)).toMatchObject({ line: 7 })
    const backward = good.replace('20260401T100000', '20260401T080000')
    expect(busyIn(backward, HORIZON)).toMatchObject({ line: 7 })
    const folded = good.replace('VERSION:2.0', 'X-WR-CALNAME:Mon\r\n  agenda').replace('T090000', 'Tneuf')
    expect(busyIn(folded, HORIZON)).toMatchObject({ code: 'calendar_broken', line: 7 })
    expect(busyIn(good.replaceAll('Europe/Paris', 'Europe/Atlantis'), HORIZON)).toMatchObject({
      zone: 'Europe/Atlantis',
    })
  })
})
