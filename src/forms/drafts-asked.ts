/** On the page that asks what is new: loads the list of drafts where this device keeps some. */
try {
  const isDraft = (key: string) => key.startsWith('draft:');
  if (Object.keys(localStorage).some(isDraft)) void import('./drafts-page');
} catch {
  // A browser that keeps nothing has no drafts.
}
