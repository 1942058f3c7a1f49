import type { Office } from '../../api/offices.js';
import { me } from '../../session/session.svelte.js';

/** What the person at the screen may do at an office: the server's own rules, so that nothing is offered in vain. */
const isAdmin = () => me().role === 'admin';

export const isOwn = ({ code }: Office) => code === me().office.code;
export const isMinistry = () => me().office.level === 'ministry';
/** Above it: one's own office leads it, near or far. */
export const leads = (office: Office) => !isOwn(office);

export const mayConfigure = isAdmin;
export const mayWiden = (office: Office) => isAdmin() && leads(office);
export const mayClose = mayWiden;
export const mayOpenStock = (office: Office) =>
  isAdmin() && !office.closedAt && (leads(office) || isMinistry());
export const maySupply = () => isMinistry() && me().role !== 'viewer';
export const mayKeepHolidays = () => isMinistry() && isAdmin();
