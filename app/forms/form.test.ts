import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { findCheck } from '#db/register/checks.ts'
import { addMember } from '#lib/commands/board/add-member.ts'
import { tellStory } from '#lib/commands/testing.ts'
import { attempt } from './form.ts'

test('a form that a waiting register refuses says that its stewards are told, and they are, once', async () => {
  const story = await tellStory()
  const owner = openDatabase(story.database.ownerUrl, 1)
  try {
    await sql`alter table log_entry disable trigger user`.execute(owner)
    await sql`update log_entry set leaf = sha256(leaf) where idx = 1`.execute(owner)
    // The one that pages ask.
    Object.assign(globalThis, { tourDatabase: story.db })
    const claire = await story.as('Claire')
    const added = { name: 'Une', email: '', kind: 'volunteer', standing: 'reader' } as const
    for (let time = 0; time < 2; time++)
      expect(await attempt(() => addMember(claire, added))).toMatchObject({
        code: 'register_waits',
        why: 'damaged',
      })
    expect(await findCheck(story.db, story.boardId)).toMatchObject({ wait: { why: 'damaged', index: 1 } })
    const told = story.db.selectFrom('mail').select('id').where('kind', '=', 'register_waits')
    expect(await told.execute()).toHaveLength(1)
  } finally {
    await owner.destroy()
    await story.database.close()
  }
})
