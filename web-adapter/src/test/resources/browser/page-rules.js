// What every page has to be beside what axe looks at. Answers sentences; none when all is well.
(smallestTarget) => {
  const found = [];
  const root = document.scrollingElement;
  if (document.compatMode !== 'CSS1Compat') found.push('is drawn in quirks mode');
  if (document.title.trim() === '') found.push('has no title');
  const headings = document.querySelectorAll('h1').length;
  if (headings !== 1) found.push(`has ${headings} first headings`);
  if (/\?\?[\w.]+/.test(document.body.innerText)) found.push('shows the key of a message');
  if (root.scrollWidth > innerWidth) found.push(`scrolls sideways: ${root.scrollWidth} of ${innerWidth}, ${widest()}`);
  [...document.images].filter(image => image.complete && image.currentSrc !== '' && image.naturalWidth === 0)
      .forEach(image => found.push(`broken picture ${image.getAttribute('src')}`));
  targets().forEach(target => found.push(target));
  return found;

  function widest() {
    return [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !scrolled(e))
        .slice(0, 3).map(name).join(' ');
  }

  function scrolled(e) {
    for (let at = e.parentElement; at; at = at.parentElement) {
      if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  }

  function targets() {
    return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
        .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('.sr, .skip') && !inRunningText(e))
        .map(e => [e, area(e)])
        .filter(([, r]) => r.width > 0 && (r.height < smallestTarget - 0.5 || r.width < smallestTarget - 0.5))
        .map(([e, r]) => `small target ${Math.round(r.width)} × ${Math.round(r.height)}: ${name(e)}`);
  }

  // a box to tick is as large as the label that ticks it
  function area(e) {
    const boxes = [e, ...(['radio', 'checkbox'].includes(e.type) ? e.labels : [])].map(b => b.getBoundingClientRect());
    const left = Math.min(...boxes.map(b => b.left)), right = Math.max(...boxes.map(b => b.right));
    const top = Math.min(...boxes.map(b => b.top)), bottom = Math.max(...boxes.map(b => b.bottom));
    return {width: right - left, height: bottom - top};
  }

  function inRunningText(e) {
    if (e.tagName !== 'A' || getComputedStyle(e).display !== 'inline') return false;
    const around = e.closest('p, li, dd, td, label, legend, figcaption');
    if (!around) return false;
    const rest = around.cloneNode(true);
    rest.querySelectorAll('a, button, .sr').forEach(part => part.remove());
    return rest.textContent.trim() !== '';
  }

  function name(e) {
    const text = (e.getAttribute('aria-label') || e.innerText || e.name || e.id || '').trim().slice(0, 24);
    return `<${e.tagName.toLowerCase()}${e.className ? '.' + e.className : ''}> ${text}`;
  }
}
