import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import '@mantine/core/styles.layer.css'
import './ui/base.css'
import { App } from './app'
import { watchNetwork } from './lib/network'
import { watchKeys } from './ui/keys'

watchNetwork()
watchKeys()

const root = document.getElementById('app')
if (root) {
  root.replaceChildren()
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
