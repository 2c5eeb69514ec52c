/** Tells a mail address that sends and that nobody reads: it is shown, and never a link that begins a message. */

/** Whether a mail address says of itself that nobody reads it, as `no-reply@icann.org`. */
export const isUnread = (address: string): boolean =>
  /^(?:no|do[._-]?not)[._-]?reply(?![a-z])/i.test(address);
