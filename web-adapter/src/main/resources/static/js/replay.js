// The arrow keys step through a history, except while something is typed or scrolled sideways.
addEventListener('keydown', event => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target.closest('input, select, textarea')) return;
  const link = document.querySelector(
      event.key === 'ArrowLeft' ? 'a[rel=prev]' : event.key === 'ArrowRight' ? 'a[rel=next]' : 'a[rel=none]');
  if (link) {
    event.preventDefault();
    link.click();
  }
});
