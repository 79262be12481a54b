import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Shop } from '../../api/types'
import { texts } from '../../texts'
import { Icon } from '../../ui/icons'
import { UpkeepMenu } from '../../ui/UpkeepMenu'
import { HistoryItem } from '../audit'
import { LoginCodeDialog } from './LoginCodeDialog'
import { deleteShop, setShopActive } from './queries'

/** What is done to a shop now and then. */
export function ShopMenu({ shop }: { shop: Shop }) {
  const [isIssuing, setIssuing] = useState(false)
  const [times, setTimes] = useState(0)
  const navigate = useNavigate()
  return (
    <>
      <UpkeepMenu
        isActive={shop.is_active}
        setActive={(isActive) => setShopActive(shop.id, isActive)}
        remove={() => deleteShop(shop.id)}
        removed={() => void navigate({ to: '/toko' })}
        words={texts.shops.upkeep(shop.code, shop.name)}
      >
        <Menu.Item
          leftSection={<Icon name="key" size={16} />}
          disabled={!shop.is_active}
          onClick={() => {
            setTimes(times + 1)
            setIssuing(true)
          }}
        >
          {texts.shops.code.menu}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="message" size={16} />}
          onClick={() => void navigate({ to: '/pesan', search: { status: 'all', shop_id: String(shop.id) } })}
        >
          {texts.shops.messages}
        </Menu.Item>
        <HistoryItem entity="shop" id={shop.id} />
      </UpkeepMenu>
      <LoginCodeDialog shop={shop} opened={isIssuing} time={times} close={() => setIssuing(false)} />
    </>
  )
}
