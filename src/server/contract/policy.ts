import { z } from 'zod';
import { backingRules, policyLimits, stages } from '../../domain/policy.ts';
import { idSchema, personRefSchema } from './person.ts';

/** Who decides, in this order. */
const approvalSchema = z.array(z.enum(stages)).min(1).max(stages.length);

/** Whole hours or times, within what makes sense. */
function count(name: keyof typeof policyLimits) {
  const { min, max } = policyLimits[name];
  return z.number().int().min(min).max(max);
}

const rules = {
  approval: approvalSchema,
  topics: z.record(
    idSchema,
    z.strictObject({
      /** Null follows the general rule. */
      approval: approvalSchema.nullable(),
      /** True where own words on an approved item need approval too. */
      ownWords: z.boolean(),
    }),
  ),
  /** Working hours of the approver before a reminder, and before somebody else is asked too. */
  remindAfter: count('remindAfter'),
  escalateAfter: count('escalateAfter'),
  /** Times that somebody else is asked before it rests. */
  maxEscalations: count('maxEscalations'),
  /**
   * Whether somebody else has to say yes to a broadcast to everyone. Absent: where there is somebody to ask. Left out
   * of a change it stays as it is.
   */
  reviewEveryone: z.boolean().optional(),
  /**
   * Whether content cards need a leader's backing first. Absent: for the unit's first broadcast. Left out of a change
   * it stays as it is.
   */
  backingFirst: z.enum(backingRules).optional(),
};

export const policySchema = z
  .object({
    ...rules,
    settledBy: personRefSchema.nullable(),
    /** Empty as long as the rules are the defaults. */
    updatedAt: z.string(),
  })
  .meta({ id: 'Policy' });
export type PolicyView = z.infer<typeof policySchema>;

export const policyChangeSchema = z
  .strictObject({
    ...rules,
    /** The `updatedAt` of what was changed; another one in the meantime is refused with `stale`. */
    basedOn: z.union([z.literal(''), z.iso.datetime()]),
  })
  .meta({ id: 'PolicyChange' });
export type PolicyChange = z.infer<typeof policyChangeSchema>;
