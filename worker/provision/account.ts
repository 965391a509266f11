import { type AccountsEnv, accounts } from '#worker/auth/door.ts'

/** Makes the account with which a member signs in; sign-up itself is closed to everybody. */
export async function openAccount(
  env: AccountsEnv,
  person: { id: string; name: string; email: string; password: string },
): Promise<void> {
  const context = await (await accounts(env, 'http://provision.invalid', Date.now())).$context
  const now = new Date()
  await context.adapter.create({
    model: 'user',
    data: {
      id: person.id,
      name: person.name,
      email: person.email.toLowerCase(),
      emailVerified: true,
      createdAt: now,
      updatedAt: now,
    },
    forceAllowId: true,
  })
  await context.internalAdapter.linkAccount({
    userId: person.id,
    accountId: person.id,
    providerId: 'credential',
    password: await context.password.hash(person.password),
  })
}
