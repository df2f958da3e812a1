/** Longer queries don't go into an address: servers, proxies and chat programs cut or refuse them. */
export const MOST_CHARACTERS_IN_ADDRESS = 240;
