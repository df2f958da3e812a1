import { describeOtherSourceRule } from './otherSourceCases.ts';

describeOtherSourceRule('ServerIsSourceForDeliveryAgentConnector', 'DeliveryAgentConnector');
