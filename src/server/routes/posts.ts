import { z } from 'zod';
import { readBuiltOn } from '../../actions/builtOn.ts';
import { addToLibrary, askConsent, deskPosts, offerToPost, putPostAside } from '../../actions/postDesk.ts';
import {
  answerConsent,
  declineInvitation,
  dropPost,
  myInvitations,
  myPosts,
  readPost,
  removePost,
} from '../../actions/posts.ts';
import {
  builtOnSchema,
  consentAnswerSchema,
  invitationsSchema,
  newOfferSchema,
  newPostSchema,
  postItemSchema,
  postSchema,
  postsSchema,
} from '../contract/post.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

const nothing = z.strictObject({});

/** The author's side: the link, the question of consent, and the way back. */
const authorRoutes = [
  route({
    method: 'get',
    path: '/me/built-on',
    summary: 'Own posts in the library that enough people have shared',
    response: builtOnSchema,
    handle: async ({ person, ports }) => ({ items: await readBuiltOn(person, ports) }),
  }),
  route({
    method: 'get',
    path: '/posts',
    summary: 'My posts on my own profiles, newest first',
    response: postsSchema,
    handle: async ({ person, ports }) => ({ posts: await myPosts(person, ports) }),
  }),
  route({
    method: 'post',
    path: '/posts',
    summary: 'Give the desk the link to a post of mine',
    body: newPostSchema,
    response: postSchema,
    status: 201,
    handle: ({ person, body, ports }) => dropPost(body, person, ports),
  }),
  route({
    method: 'get',
    path: '/posts/:id',
    summary: 'One post, for its author and the desk',
    params: idParams,
    response: postSchema,
    handle: ({ person, params, ports }) => readPost(params.id, person, ports),
  }),
  route({
    method: 'post',
    path: '/posts/:id/consent',
    summary: 'Say yes or no to the library',
    params: idParams,
    body: consentAnswerSchema,
    response: postSchema,
    handle: ({ person, params, body, ports }) => answerConsent(params.id, body.answer, person, ports),
  }),
  route({
    method: 'get',
    path: '/me/invitations',
    summary: 'Posts that I am invited to comment on',
    response: invitationsSchema,
    handle: async ({ person, ports }) => ({ invitations: await myInvitations(person, ports) }),
  }),
  route({
    method: 'post',
    path: '/posts/:id/decline',
    summary: 'Say no to an invitation; nobody is told',
    params: idParams,
    body: nothing,
    response: invitationsSchema,
    handle: async ({ person, params, ports }) => {
      await declineInvitation(params.id, person, ports);
      return { invitations: await myInvitations(person, ports) };
    },
  }),
  route({
    method: 'post',
    path: '/posts/:id/remove',
    summary: 'Take the link back',
    params: idParams,
    body: nothing,
    response: postSchema,
    handle: ({ person, params, ports }) => removePost(params.id, person, ports),
  }),
];

/** The desk's side. Nothing here stops, changes or hides the post. */
const deskRoutes = [
  route({
    method: 'get',
    path: '/desk/posts',
    summary: 'What colleagues have published, the open ones first',
    role: 'communicator',
    response: postsSchema,
    handle: async ({ person, ports }) => ({ posts: await deskPosts(person, ports) }),
  }),
  route({
    method: 'post',
    path: '/posts/:id/offers',
    summary: 'Thank, add a fact, tell of a repost or invite a colleague',
    role: 'communicator',
    params: idParams,
    body: newOfferSchema,
    response: postSchema,
    status: 201,
    handle: ({ person, params, body, ports }) => offerToPost(params.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/posts/:id/ask',
    summary: 'Ask the author about the library',
    role: 'communicator',
    params: idParams,
    body: nothing,
    response: postSchema,
    handle: ({ person, params, ports }) => askConsent(params.id, person, ports),
  }),
  route({
    method: 'post',
    path: '/posts/:id/item',
    summary: 'Add the post to the library, with the author’s consent',
    role: 'communicator',
    params: idParams,
    body: postItemSchema,
    response: postSchema,
    status: 201,
    handle: ({ person, params, body, ports }) => addToLibrary(params.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/posts/:id/done',
    summary: 'Put the post aside at the desk',
    role: 'communicator',
    params: idParams,
    body: nothing,
    response: postSchema,
    handle: ({ person, params, ports }) => putPostAside(params.id, person, ports),
  }),
];

export const postRoutes = [...authorRoutes, ...deskRoutes];
