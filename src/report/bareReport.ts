import type { ReadSource, Report } from '../checker/types.ts';

/** What words need of a report: of records and runs, which may be a hundred megabytes, only how many records. */
export interface BareReport extends Omit<Report, 'sources'> {
  readonly sources: readonly (Pick<ReadSource, 'name' | 'format' | 'blocks' | 'diagnostics'> & {
    readonly records: { readonly length: number };
  })[];
}

/** A report without what it was judged from: small enough to be sent. */
export const bareReport = (report: Report): BareReport => ({
  ...report,
  sources: report.sources.map(({ name, format, blocks, diagnostics, records }) => ({
    name,
    format,
    blocks,
    diagnostics,
    records: { length: records.length },
  })),
});
