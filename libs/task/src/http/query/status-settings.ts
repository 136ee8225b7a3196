/** What counts as due soon, for whoever shows a status. */
export const STATUS_SETTINGS = Symbol('STATUS_SETTINGS');
