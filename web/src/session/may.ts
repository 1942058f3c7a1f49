import { allows, type Action } from '$rules/access/permissions.js';
import { me } from './session.svelte.js';

/** Whether the server would let the person at the screen do this, so that nothing is offered in vain. */
export const may = (action: Action, office = me().office.code): boolean =>
  allows(me(), action, office);
