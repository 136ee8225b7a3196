/** What the paths of this room work with. */
export const ATTACHMENT_TOOLS = Symbol('ATTACHMENT_TOOLS');
