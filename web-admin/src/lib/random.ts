/** 128 random bits, for idempotency keys. (`crypto.randomUUID` is missing on plain http.) */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A password to be told to somebody: four groups of letters and digits that can't be mistaken for each other, 79 bits. */
export function randomPassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  // What does not fit evenly is thrown away: every sign is as likely as any other.
  const most = 256 - (256 % signs.length)
  const picked: string[] = []
  while (picked.length < 16) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
      const sign = byte < most ? signs[byte % signs.length] : undefined
      if (sign && picked.length < 16) picked.push(sign)
    }
  }
  return picked.join('').replace(/(.{4})(?=.)/g, '$1-')
}
