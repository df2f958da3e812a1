import { describePresenceRule } from './coexistenceCases.ts';

describePresenceRule({
  id: 'E16E12CoexistenceMinVersionRequirement',
  to: '2016',
  notIn: ['2013'],
  refused: ['8.0.685.25', '8.3.517.0'],
  others: ['6.5.6944.4', '14.3.123.4', '15.0.1497.2'],
  find: /^Get-ADObject .*serialNumber -like 'Version 8\.\*'/,
});
