import { Client } from 'pg'

/** Lets a message have failed: the gateway of the tests takes all. Needs the server's database. */
export async function failMessage(id: number, why: string): Promise<void> {
  const db = new Client({ connectionString: process.env.TEST_DATABASE_URL })
  await db.connect()
  try {
    await db.query(
      `UPDATE pmov2.messages SET status = 'failed', failed_at = now(), last_error = $2 WHERE id = $1`,
      [id, why],
    )
  } finally {
    await db.end()
  }
}
