// The scrubber goes where it is moved to, a moment after it has come to rest; without this script its button does. The point
// that is shown is scrolled into view in the list and among the dots.
(() => {
  const slider = document.getElementById('at');
  const said = document.getElementById('at-said');
  const points = [...document.querySelectorAll('.dots a')];
  const RESTED_MS = 350;
  const HERE = '#position';
  let resting;

  function say() {
    const point = points[slider.valueAsNumber];
    const text = (slider.valueAsNumber + 1) + ' / ' + points.length + ' ' + [...point.children].map(part => part.textContent).join(' ');
    said.textContent = text;
    slider.setAttribute('aria-valuetext', text);
  }

  function go() {
    const point = points[slider.valueAsNumber];
    if (point.getAttribute('aria-current') !== 'step') {
      location.assign(point.href + HERE);
    }
  }

  slider.form.querySelector('button').hidden = true;
  slider.addEventListener('input', () => {
    clearTimeout(resting);
    say();
    resting = setTimeout(go, RESTED_MS);
  });
  if (location.hash === HERE) {
    // after the browser has gone to the fragment, which takes the focus away
    addEventListener('load', () => setTimeout(() => slider.focus({preventScroll: true})));
  }
  for (const current of document.querySelectorAll('.dots [aria-current], .tl [aria-current]')) {
    const box = current.closest('.dots, .tl');
    const at = current.getBoundingClientRect();
    const around = box.getBoundingClientRect();
    box.scrollTo(box.scrollLeft + at.left - around.left - (around.width - at.width) / 2,
      box.scrollTop + at.top - around.top - (around.height - at.height) / 2);
  }
})();
