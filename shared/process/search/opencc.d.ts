declare module 'opencc-js/dict/TSCharacters' {
  /** OpenCC's table: `traditional simplified`, entries apart by `|`. */
  const entries: string
  export default entries
}
