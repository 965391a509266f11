/** One measured figure. `met` is the part's own verdict on its goal: for some figures less is better, for others more. */
export type Figure = {
  name: string
  value: number
  unit: string
  /** What the machine itself gives for the bare work in the same run; nothing where there is no such thing, as with a size. */
  floor?: number
  /** What it should be; nothing for a figure that is only watched. */
  goal?: number
  met?: boolean
}

/** What every file of this folder that measures something exports. */
export type Bench = { figures(): AsyncIterable<Figure> }
