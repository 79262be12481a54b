import { type CSSVariablesResolver, createTheme } from '@mantine/core'
import { texts } from '../texts'

/** Mantine's parts in the product's colours and sizes: dense, because the people who use them look at them all day. */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 5 },
  colors: {
    dark: [
      '#e7eaf5',
      '#b3bbd0',
      '#929bb4',
      '#5d6784',
      '#2a3149',
      '#232a42',
      '#1d2338',
      '#161b2c',
      '#0f1321',
      '#0b0f1e',
    ],
    brand: [
      '#eaeefe',
      '#d3dbfd',
      '#aab9fa',
      '#8195f5',
      '#6a81f0',
      '#4a66e6',
      '#2b47d6',
      '#2139b0',
      '#1b2e8f',
      '#1b2a6b',
    ],
  },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '14px', xl: '20px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 120 },
        closeButtonProps: { 'aria-label': texts.common.close },
      },
    },
    PasswordInput: {
      defaultProps: { visibilityToggleButtonProps: { 'aria-label': texts.common.showPassword } },
    },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Select: { defaultProps: { checkIconPosition: 'right', nothingFoundMessage: texts.common.nothingFound } },
  },
})

export const variables: CSSVariablesResolver = () => {
  const colours = {
    '--mantine-color-body': 'var(--card)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--sunk)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-disabled': 'var(--sunk)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
  }
  return { variables: {}, light: colours, dark: colours }
}
