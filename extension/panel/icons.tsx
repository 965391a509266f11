import type { ComponentChildren } from 'preact'

/** Drawn with the text's own colour, so that every theme and forced colours fit. */
function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

export const FoldIcon = () => (
  <Icon>
    <path d="M4 6.5 8 10.5l4-4" />
  </Icon>
)

export const MoreIcon = () => (
  <Icon>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2.2" />
  </Icon>
)

export const BackIcon = () => (
  <Icon>
    <path d="M9.5 4 5.5 8l4 4" />
  </Icon>
)

export const CheckIcon = () => (
  <Icon>
    <path d="m3.5 8.5 3 3 6-7" />
  </Icon>
)

export const FileIcon = () => (
  <Icon>
    <path d="M9 2H4.5v12h7V4.5zM9 2v2.5h2.5" />
  </Icon>
)

export const CloseIcon = () => (
  <Icon>
    <path d="m4.5 4.5 7 7m0-7-7 7" />
  </Icon>
)

export const TalkIcon = () => (
  <Icon>
    <path d="M5.8 2.8 4 3.2C3 8.4 7.6 13 12.8 12l.4-1.8-2.8-1.6-1.2 1A7 7 0 0 1 6.4 6.8l1-1.2z" />
  </Icon>
)

export const NextIcon = () => (
  <Icon>
    <path d="M6.5 4l4 4-4 4" />
  </Icon>
)

/** Two ticks as in a chat: kept on this device, and in the ledger. */
export function Marks({ both }: { both: boolean }) {
  return (
    <svg
      viewBox="0 0 20 12"
      width="20"
      height="12"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      aria-hidden="true"
    >
      <path d="m1.5 6.5 3 3 6-7" stroke-linecap="round" stroke-linejoin="round" />
      {both && <path d="m9 8.5 1 1 6-7" stroke-linecap="round" stroke-linejoin="round" />}
    </svg>
  )
}
