import { createStore } from '../lib/store'

type InstallPrompt = Event & { prompt(): Promise<unknown> }

/** The browser's offer to install the app, kept until the person asks for it. */
export const install = createStore<InstallPrompt | null>(null)

export function watchInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    install.set(event as InstallPrompt)
  })
  addEventListener('appinstalled', () => install.set(null))
}
