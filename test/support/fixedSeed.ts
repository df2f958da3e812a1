import { configureGlobal } from 'fast-check';

/** The same inputs in every run, so that a red run means a change and not luck; `npm run fuzz` looks for new ones. */
configureGlobal({ seed: 20_261_121 });
