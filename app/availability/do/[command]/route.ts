import { commandsAt } from '#app/forms/commands-at.ts'
import { actions } from '#app/availability/actions.ts'

export const { GET, POST } = commandsAt(actions)
