import { z } from 'zod'
import { typed } from '#app/forms/form.ts'

/* What stands on a proposal's page and on a ballot link alike. A link has its own round, whatever the form says. */

export const windowRating = z.object({ round: typed, how_long: typed })
export const callRequest = z.object({ round: typed, phone: typed })
export const callTakenBack = z.object({ round: typed })
