import { render } from 'preact'
import { prune } from './api/cache'
import { App, loadAhead, watchMoves } from './app'
import { startOutbox } from './features/cart'
import { payLogout } from './features/session'
import { watchNetwork } from './lib/network'
import './ui/tokens.css'
import './ui/base.css'
import './ui/components.css'
import { watchInstall } from './ui/install'
import { watchUpdates } from './ui/update'

watchNetwork()
watchMoves()
watchInstall()
watchUpdates()
startOutbox()
void payLogout()

const root = document.getElementById('app')
if (root) {
  root.replaceChildren()
  render(<App />, root)
}
addEventListener('online', () => void payLogout())
addEventListener('load', () => {
  loadAhead()
  setTimeout(() => void prune(), 5000)
})
