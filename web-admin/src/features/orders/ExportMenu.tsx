import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { explain } from '../../api/problem'
import { saveFile } from '../../lib/download'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { toast } from '../../ui/toast'
import type { OrdersAt } from './list'
import { exportOrders } from './queries'

/** The list as it is filtered now, whole, as a table for spreadsheets. */
export function ExportMenu({ at }: { at: OrdersAt }) {
  const [isBusy, setBusy] = useState(false)
  const save = async (rows: 'orders' | 'lines') => {
    setBusy(true)
    try {
      saveFile(await exportOrders(at, rows))
    } catch (error) {
      toast(explain(error), { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" loading={isBusy} leftSection={<Icon name="download" size={16} />}>
          {texts.orders.toSpreadsheet}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('orders')}>{texts.orders.exportOrders}</Menu.Item>
        <Menu.Item onClick={() => void save('lines')}>{texts.orders.exportLines}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
