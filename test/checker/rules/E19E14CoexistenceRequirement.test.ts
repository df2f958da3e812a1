import { describePresenceRule } from './coexistenceCases.ts';

describePresenceRule({
  id: 'E19E14CoexistenceRequirement',
  to: '2019',
  notIn: ['2013', '2016'],
  refused: ['14.0.639.21', '14.3.513.0'],
  others: ['8.3.517.0', '15.0.1497.2'],
  find: /^Get-ExchangeServer \| Where-Object \{\$_\.AdminDisplayVersion -like 'Version 14\*'\}/,
});
