import { computer, judge55, mtaDn, recipient, type Row55 } from '../support/export55.ts';

/** A distribution list of Lyon; '' for one that names no server. */
export const list = (name: string, server: string, site = 'Lyon'): Row55 =>
  recipient('dl', name, { 'Home-MTA': server && mtaDn(server, site) });

/** EX1 and EX2 in Lyon, PAR1 in Paris; lists from line 5 on. */
export const judgeLists = (id: string, action: 'remove' | 'move-server', ...lists: readonly Row55[]) =>
  judge55(id, [computer('EX1'), computer('EX2'), computer('PAR1', 'Paris'), ...lists], {
    do: action,
    server: 'EX1',
  });
