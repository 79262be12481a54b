// Another language is another folder like `id`. Its parts are modules, so that a page loads only the texts it shows.
export * as texts from './id'
