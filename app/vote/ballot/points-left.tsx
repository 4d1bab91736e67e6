import { Runs } from '#app/ui/runs.tsx'

/** How many points are left to whoever is typing. Without scripts nothing shows: it would not follow. */
export function PointsLeft({ points, left, over }: { points: number; left: string; over: string }) {
  return (
    <>
      <output
        data-points={points}
        data-left={left}
        data-over={over}
        className="block text-right font-semibold"
      />
      <Runs module="points-left" />
    </>
  )
}
