import { describe, expect, test } from 'vitest';
import { computer, export55, sayings } from '../support/export55.ts';
import { resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

/** EX1 in Lyon and PAR1 in Paris, with the builds that Active Directory tells. Its objects begin at lines 5 and 10. */
function judge(builds: Readonly<Record<string, string>>, sites = true) {
  const rows = [computer('EX1'), ...(sites ? [computer('PAR1', 'Paris')] : [])];
  const ldif = Object.entries(builds).map(
    ([name, build]) => `
dn: CN=${name},CN=Servers,CN=Lyon,CN=Administrative Groups,CN=Northwind,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=northwind,DC=example
objectClass: msExchExchangeServer
cn: ${name}
serialNumber: Version 5.5 (Build ${build})
`,
  );
  const text = `${export55(...rows)}\n${ldif.join('')}`;
  return sayings(resultOf('Q194117', text, { do: 'move-server', server: 'EX1' }));
}

const RTM = '1960.4';
const SP1 = '2232.9: Service Pack 1';

describe('Q194117', () => {
  test('C1: no Service Pack 1 on the server; just below it', () => {
    for (const build of [RTM, '2231.9']) {
      expect(judge({ EX1: build, PAR1: SP1 })).toMatchObject({
        outcome: 'fail',
        says: 'fail',
        objects: ['EX1'],
        points: [['C1', 'fail', [8]]],
        steps: ['fix.install', 'fix.reference', 'fix.wizard'],
      });
    }
  });

  test('C99: every server that the wizard may ask has it too; at and above it', () => {
    for (const build of [SP1, '2653.23: Service Pack 4']) {
      expect(judge({ EX1: build, PAR1: SP1 })).toMatchObject({
        outcome: 'pass',
        points: [['C99', 'pass', [8]]],
        missing: [],
      });
    }
  });

  test('C2: versions of the other sites, or the other sites, are not known', () => {
    expect(judge({ EX1: SP1 })).toMatchObject({
      outcome: 'unknown',
      points: [['C2', 'unknown', []]],
      missing: ['point.C2Servers'],
    });
    expect(judge({ EX1: SP1 }, false)).toMatchObject({ outcome: 'unknown', missing: ['point.C2'] });
  });

  test('C3: a server that is too old, if the wizard asks it', () => {
    expect(judge({ EX1: SP1, PAR1: RTM })).toMatchObject({
      outcome: 'unknown',
      objects: ['PAR1'],
      points: [['C3', 'unknown', [13]]],
      missing: ['point.C3'],
    });
  });

  test('C0: no export of the 5.5 directory shows the version', () => {
    expect(judge({})).toMatchObject({
      outcome: 'unknown',
      points: [
        ['C0', 'unknown', []],
        ['C2', 'unknown', []],
      ],
      missing: ['point.C0', 'point.C2Servers'],
    });
  });
});

everySentenceIsSaid('Q194117');
