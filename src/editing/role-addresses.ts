/** Tells the mail address of a role or a list, which may be published, from that of a person, which may not. */

/** Domains of lists and role addresses in the community; example.org is reserved for examples. */
const roleDomains = /@(?:[\w-]+\.)*(?:icann\.org|iana\.org|example\.org)$/i;

/** Where anyone can open a box, so that no address is a role's. */
const freeMail =
  /@(?:[\w-]+\.)*(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|aol|icloud|me|mac|gmx|web|mail|proton|protonmail|yandex|qq|163|126)\.[a-z.]+$/i;

/** Words for offices and boxes that outlive the person who reads them. */
const roles =
  /^(?:info|staff|contact|contacts|office|secretariat|secretary|support|help|helpdesk|admin|administration|board|chair|chairs|cochairs?|vicechair|president|treasurer|director|liaison|liaisons|elections?|membership|members?|newsletter|news|policy|press|media|privacy|webmaster|postmaster|hello|team|noreply|reply|events?|meetings?|outreach|enquir(?:y|ies)|inquir(?:y|ies)|feedback|complaints?|ombudsman|ombuds|legal|finance|council|committee|discuss|announce|list|lists|wg|als|alac|alt|atlarge|at|large|nomcom|ccnso|gnso|gac|ssac|rssac|aso|community|regional|travel|fellowship|nextgen|learn|accessibility|globalsupport|secretaria|presidente?|presidencia|oficina|contacto|secr[eé]tariat|pr[eé]sident|bureau|[a-z]*ralo)\d*$/i;

/** Whether a mail address is that of a role or a list. */
export function isRoleAddress(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase();
  const parts = local.split(/[._+-]+/).filter(Boolean);
  const isNamed = parts.some((part) => roles.test(part));
  // Staff of ICANN have addresses of two names with a dot; lists and roles have one word, or several with hyphens.
  if (roleDomains.test(address)) return isNamed || !/^\p{L}{2,}[._]\p{L}{2,}$/u.test(local);
  return isNamed && !freeMail.test(address);
}
