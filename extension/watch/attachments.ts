import type { AttachmentKind } from '#shared/process/manual/step.ts'

const endings: Record<Exclude<AttachmentKind, 'other'>, string> = {
  document: 'pdf doc docx docm dotx odt rtf txt md pages wps ofd',
  sheet: 'xls xlsx xlsm xlsb ods csv numbers et',
  slides: 'ppt pptx pptm ppsx odp key dps',
  image: 'png jpg jpeg gif bmp webp svg tif tiff heic avif',
  archive: 'zip rar 7z tar gz tgz',
}

/** What a file is, by its name's ending alone: nothing of the file is opened. */
export function kindOf(fileName: string): AttachmentKind {
  const ending = /\.([A-Za-z0-9]{1,5})["')\s]*$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const kinds = Object.keys(endings) as (keyof typeof endings)[]
  return kinds.find((kind) => endings[kind].split(' ').includes(ending)) ?? 'other'
}
