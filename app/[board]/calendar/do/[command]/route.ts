import { commandsAt } from '../../../../commands-at.ts'
import { actions } from '../../actions.ts'

export const { GET, POST } = commandsAt(actions)
