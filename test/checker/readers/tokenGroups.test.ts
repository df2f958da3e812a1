import { describe, expect, test } from 'vitest';
import { read } from '../../../src/checker/read.ts';
import { tokenState } from '../../../src/checker/topology/token.ts';
import { memberOf } from '../../../src/checker/rules/setupAccount.ts';
import { pasted, topologyOf } from '../support/paste.ts';

/** As Windows prints it: the columns are as wide as their longest cell, the words are translated. */
const ENGLISH = `
C:\\>whoami /groups

GROUP INFORMATION
-----------------

Group Name                           Type             SID                                            Attributes
==================================== ================ ============================================== ===============================================================
Everyone                             Well-known group S-1-1-0                                        Mandatory group, Enabled by default, Enabled group
BUILTIN\\Administrators               Alias            S-1-5-32-544                                   Mandatory group, Enabled by default, Enabled group, Group owner
CONTOSO\\Enterprise Admins            Group            S-1-5-21-1004336348-1177238915-682003330-519   Mandatory group, Enabled by default, Enabled group
CONTOSO\\Organization Management      Group            S-1-5-21-1004336348-1177238915-682003330-1118  Mandatory group, Enabled by default, Enabled group
Mandatory Label\\High Mandatory Level Label            S-1-16-12288
`;
const FRENCH = `
PS C:\\WINDOWS\\system32> whoami /groups

Informations de groupe
----------------------

Nom du groupe                                    Type              SID                                           Attributs
================================================ ================= ============================================= ==============================================================
BUILTIN\\Administrateurs                          Alias             S-1-5-32-544                                  Activé par défaut, Groupe activé, Propriétaire du groupe
Tout le monde                                    Groupe bien connu S-1-1-0                                       Groupe obligatoire, Activé par défaut, Groupe activé
CONTOSO\\Administrateurs du schéma                Groupe            S-1-5-21-1004336348-1177238915-682003330-518  Groupe obligatoire, Activé par défaut, Groupe activé
Étiquette obligatoire\\Niveau obligatoire système Nom               S-1-16-16384

PS C:\\WINDOWS\\system32> `;
const RUSSIAN = `
Сведения о группах
------------------

Группа                                              Тип                     SID                                          Атрибуты
=================================================== ======================= ============================================ =============================================================
Обязательная метка\\Средний обязательный уровень     Метка                   S-1-16-8192
Все                                                 Хорошо известная группа S-1-1-0                                      Обязательная группа, Включены по умолчанию, Включенная группа
BUILTIN\\Администраторы                              Псевдоним               S-1-5-32-544                                 Группа, используемая только для запрета
CONTOSO\\Администраторы предприятия                  Группа                  S-1-5-21-1004336348-1177238915-682003330-519 Группа, используемая только для запрета
`;

describe('the output of whoami /groups', () => {
  test.each([
    ['English', ENGLISH, 5, 8, 'Everyone', [3, 12]],
    ['French', FRENCH, 4, 8, 'BUILTIN\\Administrateurs', [3, 11]],
    ['Russian', RUSSIAN, 4, 6, 'Обязательная метка\\Средний обязательный уровень', [1, 9]],
  ])('%s', (_, paste, count, line, name, [fromLine, toLine]) => {
    const [source] = read(pasted(paste), {});
    expect(source?.diagnostics).toEqual([]);
    expect(source?.format).toBe('format-table');
    expect(source?.blocks).toEqual([
      { format: 'format-table', fromLine, toLine, records: count, what: 'TokenGroup' },
    ]);
    expect(source?.records).toHaveLength(count);
    expect(source?.records[0]).toMatchObject({
      type: 'TokenGroup',
      line,
      properties: [{ name: 'Group Name', value: name }, { name: 'SID' }, { name: 'Attributes' }],
    });
  });

  test('without its heading, below other objects', () => {
    const rows = ENGLISH.split('\n').slice(6).join('\n');
    const list =
      'PS C:\\> Get-ADForest | fl Name,RootDomain\n\nName       : contoso.com\nRootDomain : contoso.com\n\n';
    const [source] = read(pasted(list + rows), {});
    expect(source?.diagnostics).toEqual([]);
    expect(source?.records.map(({ type }) => type)).toEqual([
      'ADForest',
      ...Array<string>(5).fill('TokenGroup'),
    ]);
  });

  test('of whoami /all, the groups only', () => {
    const user = `
USER INFORMATION
----------------

User Name       SID
=============== ==============================================
contoso\\install S-1-5-21-1004336348-1177238915-682003330-1201

`;
    const [source] = read(pasted(user + ENGLISH.split('\n').slice(3).join('\n')), {});
    expect(source?.records.map(({ type }) => type)).toEqual(Array<string>(5).fill('TokenGroup'));
  });

  test('a table of other things with equals signs isn’t one', () => {
    const [source] = read(pasted('Name  Type  Where\n===== ===== =====\nEX01  A     B\n'), {});
    expect(source?.records).toEqual([]);
  });
});

describe('what the token tells', () => {
  test.each([
    ['every group', ENGLISH, 'whole'],
    ['the system itself', FRENCH, 'whole'],
    ['a prompt that isn’t elevated', RUSSIAN, 'notElevated'],
    ['two sessions', ENGLISH + FRENCH, 'several'],
    ['rows at the top are missing', ENGLISH.replace(/^Everyone.*\n/m, ''), 'cut'],
    ['rows at the end are missing', ENGLISH.replace(/^Mandatory Label.*\n/m, ''), 'cut'],
    ['nothing', 'PS C:\\> ', 'none'],
  ])('%s', (_, paste, state) => {
    expect(tokenState(topologyOf(paste))).toBe(state);
  });

  const lines = (paste: string, group: Parameters<typeof memberOf>[1]) => {
    const { is, at } = memberOf(topologyOf(paste), group);
    return [is, ...at.map(({ line }) => line)];
  };

  test('groups of Windows by their identifier, groups of Exchange by their name', () => {
    expect(lines(ENGLISH, 'enterpriseAdmins')).toEqual([true, 10]);
    expect(lines(ENGLISH, 'organizationManagement')).toEqual([true, 11]);
    expect(lines(ENGLISH, 'schemaAdmins')).toEqual([false, 12]);
    expect(lines(ENGLISH.replace('-519 ', '-1519'), 'enterpriseAdmins')).toEqual([false, 12]);
    expect(lines(FRENCH, 'schemaAdmins')).toEqual([true, 10]);
    const other = ENGLISH.replace('CONTOSO\\Organization Management ', 'CONTOSO\\Organization Management2');
    expect(lines(other, 'organizationManagement')).toEqual([false, 12]);
  });

  test('a prompt that isn’t elevated tells nothing', () => {
    expect(lines(RUSSIAN, 'enterpriseAdmins')).toEqual([null, 6]);
    expect(lines(RUSSIAN, 'schemaAdmins')).toEqual([null, 6]);
  });

  test('a group that only denies access tells nothing, nor does a row whose name isn’t whole', () => {
    const denied = ENGLISH.replace(/(-519 +).*/, '$1Group used for deny only');
    expect(lines(denied, 'enterpriseAdmins')).toEqual([null, 10]);
    const collapsed = ENGLISH.replace(/^CONTOSO\\Organization.*/m, (row) => row.replace(/ +/g, ' '));
    expect(lines(collapsed, 'organizationManagement')).toEqual([null, 11]);
    expect(lines(collapsed, 'schemaAdmins')).toEqual([false, 12]);
  });

  test('the log of Setup tells too; where it differs nothing is known', () => {
    const logged = (value: string) =>
      `[11/20/2020 10:15:20.0123] [1] Evaluated [Setting:EnterpriseAdmin] [HasException:False] [Value:"${value}"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]\n`;
    expect(lines(logged('False'), 'enterpriseAdmins')).toEqual([false, 1]);
    expect(lines(logged('True') + ENGLISH, 'enterpriseAdmins')).toEqual([true, 1, 12]);
    expect(lines(logged('False') + ENGLISH, 'enterpriseAdmins')).toEqual([null, 1, 12]);
    expect(lines(logged('') + ENGLISH, 'enterpriseAdmins')).toEqual([true, 12]);
  });
});
