import { texts } from '../../texts'

/** `Chrome · Android` out of a user agent, good enough to tell one's own phone from a stranger's. */
export function deviceName(agent: string | null | undefined): string {
  if (!agent) return texts.account.unknownDevice
  const browser = /Edg\//.test(agent)
    ? 'Edge'
    : /SamsungBrowser/.test(agent)
      ? 'Samsung Internet'
      : /OPR\//.test(agent)
        ? 'Opera'
        : /Firefox\//.test(agent)
          ? 'Firefox'
          : /Chrome\//.test(agent)
            ? 'Chrome'
            : /Safari\//.test(agent)
              ? 'Safari'
              : null
  const system = /Android/.test(agent)
    ? 'Android'
    : /iPhone|iPad/.test(agent)
      ? 'iPhone'
      : /Windows/.test(agent)
        ? 'Windows'
        : /Mac OS/.test(agent)
          ? 'Mac'
          : /Linux/.test(agent)
            ? 'Linux'
            : null
  return [browser, system].filter(Boolean).join(' · ') || texts.account.unknownDevice
}
