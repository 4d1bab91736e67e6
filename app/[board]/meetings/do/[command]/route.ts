import { commandsAt } from '#app/forms/commands-at.ts'
import { actions } from '#app/[board]/meetings/actions.ts'

export const { GET, POST } = commandsAt(actions)
