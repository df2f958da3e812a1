import { describeNearSchemaMasterRule } from './nearSchemaMasterCases.ts';

describeNearSchemaMasterRule({ id: 'NotInSchemaMasterDomain', what: 'domain' });
