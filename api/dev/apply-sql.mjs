// node apply-sql.mjs DATABASE_URL FILE…   applies SQL files in this order, each in one transaction.
// (The pinned PostgreSQL brings no psql.)
import { readFile } from "node:fs/promises";
import pg from "pg";

const [url, ...files] = process.argv.slice(2);
const client = new pg.Client({ connectionString: url });
await client.connect();
try {
  for (const file of files) {
    try {
      // A text without parameters goes as one simple query: any number of statements, one transaction.
      await client.query(await readFile(file, "utf8"));
    } catch (error) {
      const where = error.position ? ` (at character ${error.position})` : "";
      console.error(`error: ${file}: ${error.message}${where}`);
      process.exitCode = 1;
      break;
    }
  }
} finally {
  await client.end();
}
