import { isBusy, type Model } from './model.ts'

/** Tells the background, once for each view, that the page does not let anything of ours stay. */
export function lostOn(model: Model): () => void {
  let told: string | undefined
  return () => {
    const context = model.state().card?.context
    if (context === undefined || context === told || isBusy(model.state(), 'taken away')) return
    told = context
    void model.ask({ type: 'taken away' })
  }
}
