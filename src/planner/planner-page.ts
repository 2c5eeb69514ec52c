/** On the planner's page: loads the planner when someone begins to fill in a form, or comes by a shared address. */
const forms = document.querySelectorAll<HTMLFormElement>('[data-planner], [data-plan-check]');
let started: Promise<typeof import('./form')> | undefined;

const start = () =>
  (started ??= import('./form').then((planner) => (planner.startPlanner(), planner)));

/** A submission made before the planner has arrived is made again by it. */
for (const form of forms) {
  form.addEventListener('focusin', () => void start().catch(() => undefined), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    start().then(
      (planner) => planner.submitted(form),
      () => undefined,
    );
  });
}
if (location.search.includes('procedure='))
  void start().then((planner) => planner.submitted(forms[0]!));
