import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Choices } from '#app/ui/choices.tsx'
import { TextField } from '#app/ui/field.tsx'
import type { Say } from '#lib/i18n/words.ts'
import { STANDINGS } from '#lib/rules/base/standing.ts'
import { LIMITS } from '#lib/rules/base/text.ts'
import type { MemberLine } from '#lib/views/board/members.ts'

type Values = Readonly<Record<string, string>> | undefined

export function AddMemberForm({ say, slug, values }: { say: Say; slug: string; values: Values }) {
  return (
    <Card>
      <h2>{say('members.add')}</h2>
      <p className="mt-1 mb-4 text-[0.92rem] text-ink-2">{say('members.add_help')}</p>
      <form action={`/${slug}/members/do/add`} method="post" className="grid gap-4">
        <TextField
          name="name"
          label={say('members.name')}
          defaultValue={values?.name}
          required
          maxLength={LIMITS.name}
        />
        <TextField
          name="email"
          type="email"
          label={say('members.email')}
          hint={say('members.email_hint')}
          defaultValue={values?.email}
        />
        <PlaceFields
          say={say}
          id="new"
          kind={values?.kind ?? 'volunteer'}
          standing={values?.standing ?? 'elector'}
        />
        <Button>{say('members.add_go')}</Button>
      </form>
    </Card>
  )
}

export function ChangeMemberForm({
  say,
  slug,
  member,
  values,
}: {
  say: Say
  slug: string
  member: MemberLine
  values: Values
}) {
  const hidden = <input type="hidden" name="member" value={member.id} />
  return (
    <>
      <Card>
        <h2 className="mb-3">{say('members.change')}</h2>
        <form action={`/${slug}/members/do/change`} method="post" className="grid gap-4">
          {hidden}
          <PlaceFields
            say={say}
            id="member"
            kind={values?.kind ?? member.kind}
            standing={values?.standing ?? member.standing}
          />
          <Button look="plain">{say('members.change_go')}</Button>
        </form>
      </Card>
      {member.me ? null : (
        <Card>
          <details>
            <summary className="min-h-[44px] py-2 font-semibold">{say('members.remove')}</summary>
            <form
              action={`/${slug}/members/do/remove`}
              method="post"
              className="grid justify-items-start gap-2"
            >
              {hidden}
              <p className="text-[0.92rem] text-ink-2">{say('members.remove_help')}</p>
              <Button look="plain">{say('members.remove')}</Button>
            </form>
          </details>
        </Card>
      )}
    </>
  )
}

function PlaceFields({ say, id, kind, standing }: { say: Say; id: string; kind: string; standing: string }) {
  return (
    <>
      <Choices
        id={`${id}-kind`}
        name="kind"
        legend={say('members.kind')}
        chosen={kind}
        options={(['volunteer', 'staff'] as const).map((value) => ({ value, label: say(`site.${value}`) }))}
      />
      <Choices
        id={`${id}-standing`}
        name="standing"
        legend={say('members.standing')}
        chosen={standing}
        options={STANDINGS.map((value) => ({ value, label: say(`members.standing_does.${value}`) }))}
      />
    </>
  )
}
