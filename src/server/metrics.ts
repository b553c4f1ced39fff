import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import type { RequestHandler } from 'express';
import type { Attempt, Container, DeliveryStatus } from '../ports.ts';
import { reasonOf } from './attemptReason.ts';
import { observeDelivery } from './deliveryGauges.ts';
import { observeProcess } from './processGauges.ts';

/** What one operation of the store cost, in request units. */
interface Charge {
  operation: 'read' | 'create' | 'replace' | 'remove' | 'query';
  container: Container;
  charge: number;
}

export interface Metrics {
  onAttempt(attempt: Attempt): void;
  onCharge(charge: Charge): void;
  /** Answers with everything measured, in Prometheus' text format. */
  handler: RequestHandler;
  shutdown(): Promise<void>;
}

/** From an answer at once to the time after which a call is given up. */
const durationSeconds = [0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 15, 30];

/**
 * What can be measured without knowing anybody: every label has few values, and all of them are ours. `status` is
 * asked at each scrape, null until delivery runs; so is the number of clicks that could not be written down.
 */
export function createMetrics(status: () => DeliveryStatus | null, clicksLost: () => number): Metrics {
  const exporter = new PrometheusExporter({
    preventServerStart: true,
    withoutScopeInfo: true,
    withoutTargetInfo: true,
  });
  const provider = new MeterProvider({ readers: [exporter] });
  const meter = provider.getMeter('chalkline');
  observeDelivery(meter, status);
  observeProcess(meter);
  const attempts = meter.createCounter('chalkline_delivery_attempts_total', {
    description: 'Attempts to send or update a card, by what came of them.',
  });
  const durations = meter.createHistogram('chalkline_delivery_attempt_duration_seconds', {
    description: 'Time that one attempt took.',
    advice: { explicitBucketBoundaries: durationSeconds },
  });
  meter
    .createObservableCounter('chalkline_clicks_lost_total', {
      description: 'Clicks that could not be written down since the start.',
    })
    .addCallback((result) => result.observe(clicksLost()));
  const charges = meter.createCounter('chalkline_store_request_units_total', {
    description: 'Request units that Cosmos DB charged, retries included.',
  });

  return {
    onAttempt: (attempt) => {
      const { kind, priority, outcome, ms } = attempt;
      attempts.add(1, { kind, priority, outcome, reason: reasonOf(attempt) });
      // Nothing left, so nothing took time.
      if (outcome !== 'held') durations.record(ms / 1000, { priority, outcome });
    },
    onCharge: ({ operation, container, charge }) => charges.add(charge, { operation, container }),
    handler: (request, response) => {
      response.set('cache-control', 'no-store');
      exporter.getMetricsRequestHandler(request, response);
    },
    shutdown: () => provider.shutdown(),
  };
}
