/** Characters; the API checks it, too. */
export const shortestPassword = 10
