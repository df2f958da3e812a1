import { describeOtherSourceRule } from './otherSourceCases.ts';

describeOtherSourceRule('ServerIsSourceForForeignConnector', 'ForeignConnector');
