// Paints the page light or dark from its first frame: what was chosen (src/ui/scheme.ts keeps it), else what the system prefers.
{
  let chosen = null
  try {
    chosen = localStorage.getItem('pmo-admin.scheme')
  } catch {
    // storage is forbidden: the system's preference it is
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
}
