import { performance } from 'node:perf_hooks';
import type { Meter } from '@opentelemetry/api';

const startedAt = Date.now() / 1000 - process.uptime();

/** The process itself, under the names that dashboards for Node know. */
export function observeProcess(meter: Meter): void {
  const memory = meter.createObservableGauge('process_resident_memory_bytes', {
    description: 'Memory that the process holds.',
  });
  memory.addCallback((result) => result.observe(process.memoryUsage.rss()));

  const cpu = meter.createObservableCounter('process_cpu_seconds_total', {
    description: 'Processor time that the process has used.',
  });
  cpu.addCallback((result) => {
    const { user, system } = process.cpuUsage();
    result.observe((user + system) / 1_000_000);
  });

  const started = meter.createObservableGauge('process_start_time_seconds', {
    description: 'When the process started, in seconds since 1970.',
  });
  started.addCallback((result) => result.observe(startedAt));

  const busy = meter.createObservableGauge('nodejs_eventloop_utilization_ratio', {
    description: 'Share of the time since the last scrape in which the event loop was at work.',
  });
  let before = performance.eventLoopUtilization();
  busy.addCallback((result) => {
    const now = performance.eventLoopUtilization();
    result.observe(performance.eventLoopUtilization(now, before).utilization);
    before = now;
  });
}
