import { expect, test } from 'vitest';
import { parseListValue } from '../../../src/checker/readers/listValue.ts';

test.each([
  ['{EX01, EX02}', ['EX01', 'EX02'], true],
  ['{}', [], true],
  ['{EX01, EX02...}', ['EX01', 'EX02'], false],
  ['{EX01, EX0...', ['EX01'], false],
  [
    '{DC=DomainDnsZones,DC=contoso,DC=local, DC=ForestDnsZones,DC=contoso,DC=local}',
    ['DC=DomainDnsZones,DC=contoso,DC=local', 'DC=ForestDnsZones,DC=contoso,DC=local'],
    true,
  ],
  ['{EX1, CN=EX10,CN=Servers,DC=contoso, DC=com}', ['EX1', 'CN=EX10,CN=Servers,DC=contoso,DC=com'], true],
])('%s', (value, items, complete) => {
  expect(parseListValue(value)).toEqual({ items, complete });
});
