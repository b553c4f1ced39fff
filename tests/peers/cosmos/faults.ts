export type Operation = 'create' | 'read' | 'replace' | 'remove' | 'query' | 'plan' | 'meta';

/** What goes wrong with the next requests of one operation. */
export interface Fault {
  operation: Operation;
  container?: string;
  /** A status to answer with, a dropped connection, no answer at all, or an empty page that is not the last. */
  kind: number | 'reset' | 'silence' | 'emptyPage';
  /** True when the request takes effect before it goes wrong. */
  applied?: boolean;
  /** Requests that go right first. */
  skip?: number;
  times?: number;
  retryAfterMs?: number;
}

export class Faults {
  private faults: Fault[] = [];

  inject(fault: Fault): void {
    this.faults.push({ times: 1, skip: 0, ...fault });
  }

  clear(): void {
    this.faults = [];
  }

  /** The fault that this request meets, used up by one. */
  next(operation: Operation, container: string): Fault | null {
    const fault = this.faults.find(
      (one) => one.operation === operation && (one.container ?? container) === container,
    );
    if (!fault) return null;
    if (fault.skip) {
      fault.skip -= 1;
      return null;
    }
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) this.faults.splice(this.faults.indexOf(fault), 1);
    return fault;
  }
}
