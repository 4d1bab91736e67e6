import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantText } from '#lib/rules/base/instant.ts'
import { type RecordedWindow, recordedWindow } from '#lib/rules/entries/recorded-window.ts'
import { detailOf } from '#lib/rules/entries/window-detail.ts'
import { anyRequest } from '#lib/rules/window/recommendation.any.sample.ts'
import { recommend, recommendedClose } from '#lib/rules/window/recommendation.ts'
import type { WindowRequest } from '#lib/rules/window/request.ts'
import { reportOf, type WindowReport } from '#lib/store/load/window-report.ts'
import { adviceFollows } from './advice.ts'

/** A round that closes when it was recommended to, as it is kept and as it is sealed. */
function opened(request: WindowRequest) {
  const sized = recommend(request)
  const detail = detailOf({ recommendation: sized }, (member) => member)
  const dates = {
    ...{ opens_at: instantText(request.opening), closes_at: instantText(sized.close), zone: request.zone },
    preset: { id: 'light' as const, ...sized.preset },
  }
  const chosen = { recommendation: sized, closesAt: sized.close, shortened: null }
  return {
    row: { opened_at: request.opening, time_zone: request.zone },
    report: written(reportOf(chosen, 'light')),
    sealed: written(recordedWindow(dates, recommendedClose(sized), detail, 'DETAIL')) as RecordedWindow,
  }
}
const written = <T>(value: T): T => JSON.parse(JSON.stringify(value))

const altered: Record<string, (advice: NonNullable<WindowReport['advice']>) => object> = {
  'a count': (advice) => ({
    coverage: {
      ...advice.coverage,
      volunteers: { ...advice.coverage.volunteers, ready: advice.coverage.volunteers.ready + 1 },
    },
  }),
  'how many there are': (advice) => ({
    coverage: {
      ...advice.coverage,
      volunteers: { ...advice.coverage.volunteers, total: advice.coverage.volunteers.total + 1 },
    },
  }),
  'who more days would include': ({ more }) => ({ more: [...more, { days: 40, people: 1 }] }),
  'how many were waited for': ({ required }) => ({ required: required + 1 }),
  'the close': ({ close }) => ({ close: close.replace(/^..../, '2030') }),
  'the last close': ({ latest }) => ({ latest: latest.replace(/^..../, '2030') }),
  'that none suited, or one': ({ instead }) => ({ instead: instead ? undefined : { opening: null } }),
}

test('an advice that was altered in no way follows from what was sealed, whatever people had declared', () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      const { row, report, sealed } = opened(request)
      expect(adviceFollows(row, report, sealed)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test.each(
  Object.entries(altered),
)('an advice that was altered does not, where anything is said: %s', (_, alter) => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      const { row, report, sealed } = opened(request)
      if (!sealed.curve || !report.advice) return
      const { instead, ...advice } = { ...report.advice, ...alter(report.advice) }
      const forged = { ...report, advice: { ...advice, ...(instead ? { instead } : {}) } }
      expect(adviceFollows(row, forged, sealed)).toBe(false)
    }),
    { numRuns: 50 },
  )
})

test('an advice that is gone follows from nothing', () => {
  const [request] = fc.sample(anyRequest, { numRuns: 1, seed: 1 })
  if (!request) throw new Error('nothing was drawn')
  const { row, report, sealed } = opened(request)
  const { advice: _, ...gone } = report
  expect(adviceFollows(row, gone, sealed)).toBe(false)
})
