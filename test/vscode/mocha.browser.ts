import '../../node_modules/mocha/mocha.js';
import type Mocha from 'mocha';

/** Stands for `mocha` where there is no Node: its browser build only sets a global. */
export default (globalThis as unknown as { Mocha: typeof Mocha }).Mocha;
