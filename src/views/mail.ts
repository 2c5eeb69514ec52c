/** Messages to a role address that are begun for the reader: what they are about, and what the answer needs to know. */
import type { Words } from '../i18n';
import type { Site } from '../model/site';

/** A `mailto:` link with a subject and the beginning of a text. */
const mailTo = (address: string, subject: string, body: string): string =>
  `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;

/** The address to which readers write about anything for which no other is known; undefined if the settings name none. */
export const staffAddress = (site: Site): string | undefined => site.settings.contacts[0]?.address;

/** A message that asks to join something. */
export const joinMessage = (address: string, name: string, { t }: Words): string =>
  mailTo(address, t('mail.join', { name }), t('mail.joinText', { name }));

/** A message that asks how to listen to the calls of a body whose members are chosen. */
export const listenMessage = (address: string, name: string, { t }: Words): string =>
  mailTo(address, t('mail.listen', { name }), t('mail.listenText', { name }));

/** A message that asks for a subscription to a mailing list. */
export const subscribeMessage = (address: string, list: string, { t }: Words): string =>
  mailTo(address, t('mail.subscribe', { list }), t('mail.subscribeText', { list }));
