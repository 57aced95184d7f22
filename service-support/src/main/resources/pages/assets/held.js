// Leads from one marked place of the document to the next. Without it the same places are reached by the links beside the form.
const steps = document.querySelector('[data-marks]');
const marks = [...document.querySelectorAll('.gw-mark')];

if (steps && marks.length > 0) {
  let at = -1;

  // Whoever came to a mark by a link goes on from there.
  for (const [place, mark] of marks.entries()) {
    mark.addEventListener('focus', () => { at = place; });
  }

  for (const button of steps.querySelectorAll('[data-step]')) {
    button.addEventListener('click', () => {
      const step = Number(button.dataset.step);
      at = at < 0 && step < 0 ? marks.length - 1 : (at + step + marks.length) % marks.length;
      marks[at].focus();
    });
  }

  steps.hidden = false;
}
