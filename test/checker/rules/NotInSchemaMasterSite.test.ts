import { describeNearSchemaMasterRule } from './nearSchemaMasterCases.ts';

describeNearSchemaMasterRule({ id: 'NotInSchemaMasterSite', what: 'site' });
