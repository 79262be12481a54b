import { Client } from 'pg'

/** An admin account of one test's own, with the demo accounts' password; needs the server's database. */
export async function newAccount(role: 'admin' | 'super_admin' = 'admin'): Promise<{ id: number; email: string }> {
  const email = `uji-${Date.now()}-${Math.floor(Math.random() * 1e6)}@pmo.demo`
  const db = new Client({ connectionString: process.env.TEST_DATABASE_URL })
  await db.connect()
  try {
    const { rows } = await db.query(
      `INSERT INTO pmov2.users (name, email, password, role)
       SELECT 'Akun Uji', $1, password, $2 FROM pmov2.users WHERE email = 'admin@pmo.demo' RETURNING id`,
      [email, role],
    )
    return { id: Number(rows[0].id), email }
  } finally {
    await db.end()
  }
}
