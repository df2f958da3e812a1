import { expect, test } from 'vitest';
import { closest, editDistance } from '../../src/checker/closest.ts';

test.each([
  ['HUB1', ['HUB01', 'HUB02'], 'HUB01'],
  ['hbu01', ['HUB01', 'HUB02'], 'HUB01'],
  ['EXCHANGE-2016-A', ['EXCHANGE2016A', 'EXCHANGE2019B'], 'EXCHANGE2016A'],
  ['MBX9', ['HUB01'], null],
  ['EX1', [], null],
])('%s among %j: %s', (name, candidates, found) => {
  expect(closest(name, candidates)).toBe(found);
});

test.each([
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['abc', 'xbc', 1],
  ['kitten', 'sitting', 3],
])('distance of %j and %j is %i', (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
});
