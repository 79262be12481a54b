import { Client } from 'pg'

/** Lets a search have found nothing: what shops type is counted only minutes later. Needs the server's database. */
export async function searchInVain(text: string): Promise<void> {
  const db = new Client({ connectionString: process.env.TEST_DATABASE_URL })
  await db.connect()
  try {
    await db.query(
      `INSERT INTO pmov2.search_queries (text, searches, found, carted, first_at, last_at) VALUES ($1, 1, 0, 0, now(), now())`,
      [text],
    )
  } finally {
    await db.end()
  }
}
