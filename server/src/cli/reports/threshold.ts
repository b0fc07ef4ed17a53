import type { Severity } from '../../core/index.ts';
import type { Threshold } from '../commands/options.ts';
import { severities } from './words.ts';

/** Whether a finding of this severity fails a run with this threshold. */
export function isFailing(severity: Severity, threshold: Threshold): boolean {
  return threshold !== 'never' && severities.indexOf(severity) <= severities.indexOf(threshold);
}
