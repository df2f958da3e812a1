import { describe, expect, test } from 'vitest';
import { check } from '../../src/checker/check.ts';

/** Members of every object: tables that are looked up by names of a paste must not answer them. */
const MEMBERS = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'] as const;

const PASTES: readonly (readonly [format: string, paste: (name: string) => string])[] = [
  [
    'Format-List',
    (name) =>
      `[PS] C:\\>Get-${name} | fl\n\n${name} : ${name}\nIdentity : ${name}\nServerRole : ${name}\nSourceTransportServers : {${name}}\n`,
  ],
  ['Format-Table', (name) => `Identity ${name}\n-------- ------------\nA        ${name.slice(0, 3)}...\n`],
  ['CSV of a type', (name) => `#TYPE Selected.X.${name}\n${name}\n["${name}"`],
  ['CSV', (name) => `"Identity","${name}","SourceTransportServers"\n"${name}","${name}","${name}"\n`],
  ['JSON', (name) => `{"${name}": 1, "Name": {"${name}": 2}, "ServerRole": "${name}", "Edition": "x"}`],
  [
    'Clixml',
    (name) =>
      `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj RefId="0"><TN RefId="0"><T>${name}</T></TN><Props><S N="${name}">x</S><Obj N="${name}" RefId="${name}"><TN RefId="${name}"><T>${name}</T></TN><I32>3</I32></Obj><Ref N="a" RefId="${name}"/></Props></Obj></Objs>`,
  ],
  ['LDIF', (name) => `dn: CN=${name}\nobjectClass: ${name}\n${name}: ${name}\nserialNumber: ${name}\n`],
  [
    'Exchange 5.5',
    (name) =>
      `Obj-Class,${name},Directory Name,Obj-Dist-Name\n${name},${name},${name},/o=${name}/ou=${name}/cn=${name}\n`,
  ],
  [
    'HealthChecker',
    (name) =>
      `Exchange Information\n--------------------\n\tName: ${name}\n\tDAG Name: ${name}\n\t${name}: x\n`,
  ],
  [
    'setup log',
    (name) =>
      [
        `Command Line Parameter Name='mode', Value='${name}'.`,
        `Command Line Parameter Name='${name}', Value='x'.`,
        `Started [Rule:${name}] [Parent:x] [RuleType:Error]`,
        `Failed [Rule:${name}] [Message:${name}]`,
      ]
        .map((text) => `[05/14/2024 09:00:00.0016] [0] ${text}\n`)
        .join(''),
  ],
  [
    'console of Setup',
    (name) =>
      `D:\\>setup.exe /mode:${name}\n\n    Prerequisite Analysis   FAILED\n     ${name} is pending.\n`,
  ],
];

describe.each(PASTES)('%s', (_, paste) => {
  test.each(MEMBERS)('%s is a name like any other', (name) => {
    const report = check([{ name: 'paste', text: paste(name) }], {}, {});
    const [source] = report.sources;
    expect(source?.blocks).not.toEqual([]);
    for (const { type, properties } of source?.records ?? []) {
      expect(type === null || typeof type === 'string').toBe(true);
      for (const { value, items } of properties) {
        expect([value, ...(items ?? [])].every((text) => typeof text === 'string')).toBe(true);
      }
    }
    for (const { doing } of source?.runs ?? []) expect(doing).toBeNull();
  });
});
