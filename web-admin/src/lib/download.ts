/** The bytes of a file, and what it is called. */
export type SavedFile = { blob: Blob; name: string }

/** Hands a file to the browser's downloads. */
export function saveFile({ blob, name }: SavedFile): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
