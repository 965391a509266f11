/** The product's sign. */
export function Mark() {
  return (
    <svg viewBox="0 0 128 128" width="28" height="28" aria-hidden="true">
      <rect x="4" y="4" width="120" height="120" rx="28" fill="#0f6b5c" />
      <path d="M28 92V56a28 28 0 0 1 28-28h44" fill="none" stroke="#8fd3c4" stroke-width="12" stroke-linecap="round" />
      <path d="M52 92V68a16 16 0 0 1 16-16h32" fill="none" stroke="#fff" stroke-width="12" stroke-linecap="round" />
      <circle cx="92" cy="88" r="14" fill="#f2c46d" />
    </svg>
  )
}
