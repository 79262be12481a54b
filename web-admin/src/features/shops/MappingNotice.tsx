import { Link } from '@tanstack/react-router'
import type { Shop } from '../../api/types'
import { texts } from '../../texts'
import { LinkButton } from '../../ui/LinkButton'
import { Notice } from '../../ui/parts'
import { type MappingProblem, mappingProblems } from './mapping'

/** What has to be done before the shop's orders can be approved. */
export function MappingNotice({ shop }: { shop: Shop }) {
  const problems = mappingProblems(shop)
  if (problems.length === 0) return null
  const isOurs = problems.some(({ kind }) => kind !== 'salesman')
  return (
    <Notice
      tone="warn"
      title={texts.shops.unmappedTitle}
      actions={
        isOurs && (
          <LinkButton to="/toko/$id/ubah" params={{ id: String(shop.id) }} size="compact-sm" variant="default">
            {texts.shops.fix}
          </LinkButton>
        )
      }
    >
      {problems.map((problem) => (
        <span key={problem.kind}>{sentence(problem)}</span>
      ))}
    </Notice>
  )
}

function sentence(problem: MappingProblem) {
  const { problems } = texts.shops
  if (problem.kind === 'tokoGone') return problems.tokoGone(problem.id)
  if (problem.kind !== 'salesman') return problems[problem.kind]
  return (
    <>
      {problems.salesman(problem.name)}{' '}
      <Link to="/sales/$id" params={{ id: String(problem.id) }}>
        {texts.shops.toSales}
      </Link>
    </>
  )
}
