import { z } from 'zod';
import { languages } from '../../domain/person.ts';
import { consents, offerKinds, postStates } from '../../domain/post.ts';
import { idSchema, personRefSchema } from './person.ts';

export const newPostSchema = z
  .strictObject({
    /** The id of the dropping, made by the client; the post's own id follows from author and link. */
    id: idSchema.optional(),
    url: z.string().trim().min(1).max(2000),
    title: z.string().trim().max(150).default(''),
    note: z.string().trim().max(1000).default(''),
    topicId: idSchema.nullable().default(null),
    /** The author's own draft, when the post was one here. */
    draftId: idSchema.nullable().default(null),
  })
  .meta({ id: 'NewPost' });
export type NewPost = z.input<typeof newPostSchema>;

export const newOfferSchema = z
  .strictObject({
    /** Made by the client: sending twice is one offer. */
    id: idSchema.optional(),
    kind: z.enum(offerKinds),
    text: z.string().trim().min(1).max(2000),
    /** For an invitation: the colleague. */
    to: idSchema.nullable().default(null),
  })
  .meta({ id: 'NewOffer' });
export type NewOffer = z.input<typeof newOfferSchema>;

export const consentAnswerSchema = z
  .strictObject({ answer: z.enum(['given', 'refused']) })
  .meta({ id: 'ConsentAnswer' });
export type ConsentAnswer = z.infer<typeof consentAnswerSchema>['answer'];

export const postItemSchema = z
  .strictObject({
    title: z.string().trim().min(3).max(150),
    topicId: idSchema,
    why: z.string().trim().min(3).max(500),
    question: z.string().trim().min(3).max(200),
    language: z.enum(languages),
  })
  .meta({ id: 'PostItem' });
export type PostItem = z.infer<typeof postItemSchema>;

export const postSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    title: z.string(),
    note: z.string(),
    topicId: z.string().nullable(),
    author: personRefSchema,
    writtenWith: personRefSchema.nullable(),
    /** Told to the author alone. */
    draftId: z.string().nullable(),
    /** The author is not told whom the desk invited; nobody is told what became of it. */
    offers: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(offerKinds),
        by: personRefSchema,
        at: z.string(),
        text: z.string(),
        to: personRefSchema.nullable(),
      }),
    ),
    consent: z.enum(consents),
    itemId: z.string().nullable(),
    state: z.enum(postStates),
    /** What the reader of this answer may do now. */
    can: z.object({
      offer: z.boolean(),
      invite: z.boolean(),
      askConsent: z.boolean(),
      addToLibrary: z.boolean(),
      answer: z.boolean(),
      remove: z.boolean(),
    }),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Post' });
export type PostView = z.infer<typeof postSchema>;
export const postsSchema = z.object({ posts: z.array(postSchema) }).meta({ id: 'Posts' });

/** Own posts in the library that enough people have shared: so many or more, in the newest month of which it is told. */
export const builtOnSchema = z
  .object({
    items: z.array(
      z.object({ itemId: z.string(), title: z.string(), month: z.string(), people: z.number().int() }),
    ),
  })
  .meta({ id: 'BuiltOn' });
export type BuiltOn = z.infer<typeof builtOnSchema>;

/** Invitations to comment on a colleague's post. A no is told to nobody. */
export const invitationsSchema = z
  .object({
    invitations: z.array(
      z.object({
        postId: z.string(),
        url: z.string(),
        title: z.string(),
        author: personRefSchema,
        by: personRefSchema,
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'Invitations' });
export type InvitationView = z.infer<typeof invitationsSchema>['invitations'][number];
