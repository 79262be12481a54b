import { Client } from 'pg'

/** Somebody changes a sales order's total in the old system; answers with what it was. Needs the server's database. */
export async function changeTotal(soNumber: string, total: string): Promise<string> {
  const db = new Client({ connectionString: process.env.TEST_DATABASE_URL })
  await db.connect()
  try {
    const { rows } = await db.query(
      `UPDATE data_part.tblso s SET grand_total = $2 FROM data_part.tblso before
       WHERE s.no_so = $1 AND before.id = s.id RETURNING before.grand_total`,
      [soNumber, total],
    )
    return String(rows[0].grand_total)
  } finally {
    await db.end()
  }
}
