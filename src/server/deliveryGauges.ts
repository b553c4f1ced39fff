import type { Meter, Observable } from '@opentelemetry/api';
import type { DeliveryStatus } from '../ports.ts';

type Pause = NonNullable<DeliveryStatus['pause']>;
const pauses: readonly Pause[] = ['operator', 'throttled', 'unreachable'];

/** How delivery stands at the moment of the scrape; nothing before it runs. */
export function observeDelivery(meter: Meter, status: () => DeliveryStatus | null): void {
  const gauge = (name: string, description: string) =>
    meter.createObservableGauge(`chalkline_delivery_${name}`, { description });
  const depth = gauge('queue_depth', 'Recipients and messages that have not reached their end.');
  const allowed = gauge('allowed_rate_per_second', 'Sends a second that are allowed now.');
  const configured = gauge('configured_rate_per_second', 'Sends a second as configured.');
  const oldest = gauge('oldest_due_age_seconds', 'Time that the oldest due reply has waited.');
  const inFlight = gauge('in_flight', 'Recipients claimed and not yet written down.');
  const leading = gauge('leading', 'Whether this process is the one that sends.');
  const fence = gauge(
    'fence',
    'Fencing token of the lease that this process holds; rises with each change of sender.',
  );
  const paused = gauge('paused', 'Whether broadcasts stand still, by reason.');
  const all: Observable[] = [depth, allowed, configured, oldest, inFlight, leading, fence, paused];

  meter.addBatchObservableCallback((result) => {
    const now = status();
    if (!now) return;
    result.observe(depth, now.queued.broadcast, { priority: 'broadcast' });
    result.observe(depth, now.queued.reply, { priority: 'reply' });
    result.observe(allowed, now.perSecond);
    result.observe(configured, now.configuredPerSecond);
    result.observe(oldest, now.oldestDueSeconds);
    result.observe(inFlight, now.inFlight);
    result.observe(leading, Number(now.leading));
    if (now.fence !== null) result.observe(fence, now.fence);
    for (const reason of pauses) result.observe(paused, Number(now.pause === reason), { reason });
  }, all);
}
