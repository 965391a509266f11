/** What the two rulings on a kind of case are called, and what each of them does. */
export const rulingWords = {
  exception: {
    favour: 'case.approve',
    against: 'case.refuse',
    favourMeans: 'case.approve.means',
    againstMeans: 'case.refuse.means',
  },
  approval: {
    favour: 'case.approve',
    against: 'case.refuse',
    favourMeans: 'case.let.means',
    againstMeans: 'case.keep.means',
  },
  contest: {
    favour: 'case.uphold',
    against: 'case.dismiss',
    favourMeans: 'case.uphold.means',
    againstMeans: 'case.dismiss.means',
  },
} as const
