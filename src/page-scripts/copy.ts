/** Buttons that copy an address. Where nothing may be copied, the address is shown, to be marked by hand. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]'))
  button.addEventListener('click', () => {
    const address = button.dataset['copy']!;
    const show = () => (button.textContent = address);
    if (!navigator.clipboard) return void show();
    navigator.clipboard.writeText(address).then(() => {
      const status = document.createElement('span');
      status.setAttribute('role', 'status');
      button.after(status);
      // A live region must be there before it speaks.
      setTimeout(() => (status.textContent = document.body.dataset['copied'] ?? ''), 50);
      setTimeout(() => status.remove(), 4000);
    }, show);
  });

export {};
