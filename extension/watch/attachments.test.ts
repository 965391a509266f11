import { expect, test } from 'vitest'
import { kindOf } from './attachments.ts'

test.each([
  ['Quote 50 seats.PDF', 'document'],
  ['报价单（二）.docx', 'document'],
  ['seats.csv', 'sheet'],
  ['预算.et', 'sheet'],
  ['Kick-off.pptx', 'slides'],
  ['图.jpg', 'image'],
  ['all.tar.gz', 'archive'],
  ['invoice.pdf.exe', 'other'],
  ['README', 'other'],
  ['', 'other'],
])('%s is told by its ending', (name, kind) => expect(kindOf(name)).toBe(kind))
