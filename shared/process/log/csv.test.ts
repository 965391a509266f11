import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvReader } from './csv.ts'

const field = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', ' ', '商', '\t'), maxLength: 6 })
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

test('whatever is written in quotes is read back, with any delimiter and line end, in pieces of any size', () => {
  const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
  const form = {
    rows,
    delimiter: fc.constantFrom(...([',', ';', '\t', '|'] as const)),
    end: fc.constantFrom('\n', '\r\n'),
  }
  fc.assert(
    fc.property(fc.record({ ...form, size: fc.integer({ min: 1, max: 40 }) }), ({ rows, delimiter, end, size }) => {
      const read: (readonly string[])[] = []
      const faults: string[] = []
      const reader = new CsvReader(
        (_, fields) => read.push(fields),
        (_, expected) => faults.push(expected.en),
        { delimiter },
      )
      const text = rows.map((row) => row.map(quoted).join(delimiter) + end).join('')
      for (let from = 0; from < text.length; from += size) reader.push(text.slice(from, from + size))
      reader.finish()
      expect([read, faults]).toEqual([rows, []])
    }),
  )
})

test('rows are read while the file still comes, and counted as a spreadsheet counts them', () => {
  const rows: number[] = []
  const reader = new CsvReader(
    (row) => rows.push(row),
    () => undefined,
  )
  reader.push('a,b\n\n')
  reader.push('x,y\n'.repeat(20_000))
  expect(rows).toHaveLength(20_001)
  expect(rows.slice(0, 3)).toEqual([1, 3, 4])
})

test('a row as long as is allowed is read, however it is cut', () => {
  const rows: number[] = []
  const reader = new CsvReader(
    (_, fields) => rows.push(fields[0]!.length),
    () => undefined,
    { longest: 400_000 },
  )
  for (let n = 0; n < 60; n++) reader.push(n === 0 ? `"${'x'.repeat(4_999)}` : 'x'.repeat(5_000))
  reader.push('",b\nc,d\n')
  reader.finish()
  expect(rows).toEqual([299_999, 1])
})
