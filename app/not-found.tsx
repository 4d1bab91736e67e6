import { SiteFrame } from './frame.tsx'
import { current } from './session.ts'
import { ButtonLink } from './ui/button.tsx'

export default async function NotFound() {
  const { say } = await current()
  return (
    <SiteFrame title={say('site.not_found')}>
      <h1>{say('site.not_found')}</h1>
      <p className="mt-2 mb-5 text-ink-2">{say('site.not_found_help')}</p>
      <ButtonLink href="/" look="plain">
        {say('site.back_home')}
      </ButtonLink>
    </SiteFrame>
  )
}
