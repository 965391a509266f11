import '../styles/charts.css'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { processTexts } from '#shared/i18n/console.process.ts'
import { useTexts } from '../app/texts.ts'

export interface Column {
  name: string
  /** Numbers stand at the right. */
  figure?: boolean
}

interface FigureProps {
  /** The answer. */
  title: string
  /** How to read the picture. */
  note: string
  /** The same in numbers; the first cell of a row names it. */
  table: { columns: readonly Column[]; rows: readonly (readonly ComponentChildren[])[] }
  wide?: boolean
  children: ComponentChildren
}

/** A picture under its answer, with how to read it, and the table behind it. */
export function Figure({ title, note, table, wide = false, children }: FigureProps) {
  const { say } = useTexts(processTexts)
  const id = useId()
  return (
    <section class={wide ? 'figure-part figure-wide' : 'figure-part'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="note">{note}</p>
      {children}
      <details class="behind">
        <summary>{say('table')}</summary>
        <div class="behind-table">
          <table>
            <caption class="unseen">{title}</caption>
            <thead>
              <tr>
                {table.columns.map(({ name, figure }) => (
                  <th key={name} scope="col" class={figure ? 'figure' : undefined}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([first, ...rest], row) => (
                <tr key={row}>
                  <th scope="row">{first}</th>
                  {rest.map((cell, at) => (
                    <td key={table.columns[at + 1]?.name} class={table.columns[at + 1]?.figure ? 'figure' : undefined}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
