/** Letters and digits only, lower-case: `Server Is-Source` becomes `serverissource`. */
export const squash = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
