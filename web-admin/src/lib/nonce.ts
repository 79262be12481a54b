/**
 * What the page's policy asks of style sheets that are made while it runs. The server writes another one into each page;
 * the browser hides it from style sheets and shows it to scripts.
 */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

/** Libraries that make style sheets (dialogs keep the page behind them from scrolling) look for it here. */
Object.assign(globalThis, { __webpack_nonce__: nonce })
