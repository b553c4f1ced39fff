export type ImportProblemCode =
  | 'missingColumn'
  | 'wrongEncoding'
  | 'tooLarge'
  | 'unreadable'
  | 'empty'
  | 'missingId'
  | 'missingName'
  | 'duplicateId'
  | 'wrongValue'
  | 'selfManager'
  | 'cycle'
  | 'orphan'
  | 'tooManyColumns'
  | 'missingValue'
  | 'tooShort'
  | 'tooLong'
  | 'badUrl'
  | 'unknownTopic'
  | 'unknownShare'
  | 'severalShares'
  | 'overImpressions';

export interface ImportProblem {
  /** Line in the file, the header being line 1; null when it concerns the file as a whole. */
  line: number | null;
  column: string | null;
  code: ImportProblemCode;
  /** What stood there, what the file seems to be, or the limit that it passed. */
  value: string | null;
  /** `rejected`: the row was left out. `mended`: loaded, changed as the code says. `fatal`: nothing was loaded. */
  effect: 'rejected' | 'mended' | 'fatal';
}

export interface ImportReport {
  accepted: boolean;
  loaded: number;
  rejected: number;
  problems: ImportProblem[];
  moreProblems: number;
}

export interface ReportBuilder {
  report: ImportReport;
  add(problem: ImportProblem): void;
  /** Whether something was fatal. */
  isRefused(): boolean;
}

const listed = 200;
const longestValue = 80;

/**
 * Gathers problems, lists 200 and counts the rest, so that a bad file costs no memory. What made the file
 * useless stands first, and is listed however many others there are.
 */
export function reportBuilder(): ReportBuilder {
  const report: ImportReport = { accepted: false, loaded: 0, rejected: 0, problems: [], moreProblems: 0 };
  let fatal = 0;
  /** A line is left out once, however much is wrong with it. */
  let leftOut: number | null = null;
  return {
    report,
    isRefused: () => fatal > 0,
    add(problem) {
      if (problem.effect === 'rejected') {
        if (problem.line === null || problem.line !== leftOut) report.rejected += 1;
        leftOut = problem.line;
      }
      const shown = { ...problem, value: problem.value?.slice(0, longestValue) ?? null };
      report.problems.splice(problem.effect === 'fatal' ? fatal++ : report.problems.length, 0, shown);
      report.moreProblems += report.problems.splice(listed).length;
    },
  };
}
