/** Buttons that copy an address. Where nothing may be copied, the address takes the place of the button, marked, so that a reader can copy it. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]'))
  button.addEventListener('click', () => {
    const address = button.dataset['copy']!;
    const show = () => {
      // The text of a button cannot be marked.
      const box = document.createElement('input');
      box.readOnly = true;
      box.value = address;
      box.ariaLabel = button.ariaLabel;
      button.replaceWith(box);
      box.select();
    };
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
