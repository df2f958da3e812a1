import type { Severity } from '../catalog/schema.ts';

/** Outlines of the severity marks, 16 × 16: octagon, triangle, circle. */
export const SEVERITY_SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M5 0h6l5 5v6l-5 5H5l-5-5V5z',
  warning: 'M8 0l8 15H0z',
  info: 'M8 0a8 8 0 1 0 .1 0z',
};
