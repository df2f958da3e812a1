/** One object as a cmdlet prints it: property -> value. */
export type Printed = Readonly<Record<string, string>>;

/** A command at the prompt of the Exchange Management Shell, and what it printed. Objects begin two lines below it. */
export function shell(command: string, ...objects: readonly Printed[]): string {
  const texts = objects.map((object) => {
    const width = Math.max(...Object.keys(object).map((name) => name.length));
    return Object.entries(object)
      .map(([name, value]) => `${name.padEnd(width)} : ${value}\n`)
      .join('');
  });
  return `[PS] C:\\>${command}\n${texts.length > 0 ? `\n${texts.join('\n')}\n` : ''}`;
}

export const EXCHANGE = {
  '2007': 'Version 8.3 (Build 83.6)',
  '2010': 'Version 14.3 (Build 123.4)',
  '2013': 'Version 15.0 (Build 1497.2)',
  '2016': 'Version 15.1 (Build 2507.6)',
  '2019': 'Version 15.2 (Build 1748.10)',
} as const;

/** Output of Get-ExchangeServer: name, product, and what is printed besides. Roles are those of a server with all of them. */
export function servers(
  ...rows: readonly (readonly [name: string, product: keyof typeof EXCHANGE, more?: Printed])[]
): string {
  const objects = rows.map(([name, product, more]) => ({
    Name: name,
    ServerRole: product === '2007' || product === '2010' ? 'Mailbox, ClientAccess, HubTransport' : 'Mailbox',
    AdminDisplayVersion: EXCHANGE[product],
    ...more,
  }));
  return shell('Get-ExchangeServer | fl', ...objects);
}

export const EDGE = { ServerRole: 'Edge' } as const;
