import { expect, test } from 'vitest';
import { lazyRecord } from '../../../src/checker/readers/lazyRecord.ts';
import type { Property } from '../../../src/checker/types.ts';

const PROPERTIES: readonly Property[] = [
  { name: 'Name', value: 'EX01', items: null, complete: true, line: 1, lastLine: 1 },
];
const RECORD = { source: 'paste', format: 'ldif', type: null, line: 1, lastLine: 1 } as const;

test('properties are made once, when they are asked for', () => {
  let made = 0;
  const record = lazyRecord(RECORD, () => {
    made++;
    return PROPERTIES;
  });
  expect(made).toBe(0);
  expect(record.properties).toBe(PROPERTIES);
  expect(record.properties).toBe(PROPERTIES);
  expect(made).toBe(1);
});

test('copies, comparisons and clones see a record as any other', () => {
  const record = lazyRecord({ ...RECORD, asked: 'every' }, () => PROPERTIES);
  const plain = { ...RECORD, asked: 'every', properties: PROPERTIES };
  expect({ ...record }).toStrictEqual(plain);
  expect(structuredClone(record)).toStrictEqual(plain);
  expect(record).toEqual(plain);
  expect(Object.keys(lazyRecord(RECORD, () => []))).not.toContain('asked');
});
