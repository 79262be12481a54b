import type { OneResult } from '../../api/types'

/** Why one of several failed: what is missing, named, else the sentence. */
export function reasonOf(problem: NonNullable<OneResult['problem']>): string {
  return problem.errors.length ? problem.errors.map(({ message }) => message).join(' ') : problem.detail
}
