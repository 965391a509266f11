import { DatabaseSync } from 'node:sqlite'

export type Language = 'zh_CN' | 'en_US'

/** Writes the language where Roundcube keeps it: in the user's row, made by the first sign-in or here before it. */
export async function setLanguage(database: string, user: string, language: Language): Promise<void> {
  const db = new DatabaseSync(database, { timeout: 10_000 })
  try {
    const changed = db.prepare('UPDATE users SET language = ? WHERE username = ?').run(language, user).changes
    if (changed === 0) addUser(db, user, language)
  } finally {
    db.close()
  }
}

/** The row that a first sign-in would make, identity included: without one Roundcube offers no sender when writing. */
function addUser(db: DatabaseSync, user: string, language: Language): void {
  const { lastInsertRowid } = db
    .prepare(
      "INSERT INTO users (username, mail_host, created, language, preferences) VALUES (?, '127.0.0.1', datetime(), ?, '')",
    )
    .run(user, language)
  const name = user.slice(0, user.indexOf('@'))
  db.prepare('INSERT INTO identities (user_id, changed, standard, name, email) VALUES (?, datetime(), 1, ?, ?)').run(
    lastInsertRowid,
    name[0]?.toUpperCase() + name.slice(1),
    user,
  )
}
