import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Each migration as it landed: databases have run it so, and will not run it again. */
const LANDED = [
  ['0001-people-and-boards.ts', '16028898f3d069a91ed3d42a625dc3ed52bd246d3747b044e10eae93132d60a6'],
  ['0002-drafts.ts', '77c372c24e261e6fa7e70e1daebdd701c448ab06e328074bcf08652043a14d2e'],
  ['0003-rounds.ts', 'e4d12f5e0974eb258d742aa847d82f56ff4728fc8eba0c2486abe22876cc4a69'],
  ['0004-register.ts', '1fef1a4be4988def35c52b7b1911585c5507bea7dd58cfaba9409f3b9d58d6da'],
  ['0005-mails.ts', '64ff175040a636d3000d6cd6df6569aa1a9b4d078659c8990e346c077e53d231'],
  ['0006-life-of-a-vote.ts', 'ae1aa3ffa693f0877ff867601140dc92b40363424a5ee806f1872714057a1c5c'],
  ['0007-time.ts', '3d3fc21d4638339e55eb2e310c390d0d2c4f72ac20d0a7182f5d9d0f0aff40ea'],
  ['0008-refused-forms.ts', 'eed6b275803f07fa380292f4adbd3ec38a003dc8e8ff14939d53024b98eb9ec1'],
  ['0009-room.ts', 'a8ae0aeb96be0a17aaec0530219f0f2fbccff69e40282db06e4692a0f55cf129'],
  ['0010-repairs.ts', 'e3f5f283438ebd8d915f1c407c741425cbe22c93e4dc04f38fb79bb102eae70e'],
  ['0011-signers.ts', '785d6a9a0638b4098d93a5b0294727c8808b91b0c6aebf01e213dd969dd95dbd'],
  ['0012-large-boards.ts', '642bf046cafec7078e8ce73d2e6993598ab1d2bd0d5ce7117dcccc1b56323974'],
  ['0013-large-registers.ts', '5435b6a12f0e52fa9439510e934f42946992c657c246413da14d2c6b00403e4c'],
  ['0014-snapshots.ts', 'bd506aebbfe0d447951a686a14d0d0c618f43f5e1302f739ac612669938866fb'],
  ['0015-urn-sheets.ts', '4e5c9e034f44cb7d20c5ee5c7e0521963c8aee105b8b3426494affe94d94ab15'],
]

const FOLDER = new URL('./migrations/', import.meta.url)
const sha256 = (file: string) =>
  createHash('sha256')
    .update(readFileSync(new URL(file, FOLDER)))
    .digest('hex')

test('no landed migration has changed, and each has its hash here', () => {
  const files = readdirSync(FOLDER).sort()
  expect(files.map((file) => [file, sha256(file)])).toEqual(LANDED)
})
