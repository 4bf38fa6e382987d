// The queue page once it is open: counts and a note that follow what others do, and the pane beside the rows. Rows are never
// exchanged under the reader's eyes. Without this script the page stays as it was loaded, and rows lead to their records.
(() => {
  const main = document.querySelector('main.deskq');
  const rail = main && main.querySelector('[data-live]');
  const pane = document.getElementById('pane');
  const said = document.getElementById('said');
  if (!rail) {
    return;
  }

  function say(id) {
    said.replaceChildren(document.getElementById(id).content.cloneNode(true));
  }

  // --- what others do ---

  const EVERY_MS = 20000;
  const group = rail.dataset.group;
  let mark = null;
  let source = null;
  let timer = 0;
  let over = false;

  function count(name) {
    return rail.querySelector(`[data-count="${name}"]`);
  }

  function take(text) {
    const news = JSON.parse(text);
    const here = count(group);
    const before = here ? here.textContent : '';
    for (const [name, number] of Object.entries(news.counts)) {
      const shown = count(name);
      if (shown) {
        shown.textContent = number;
        if (shown.dataset.tone) {
          shown.classList.toggle(shown.dataset.tone, number > 0);
        }
      }
    }
    if ((mark !== null && mark !== news.marks[group]) || (mark === null && here && before !== here.textContent)) {
      say('changed');
    }
    mark = news.marks[group];
  }

  async function ask() {
    const answer = await fetch(rail.dataset.counts, {redirect: 'error'});
    if (answer.ok) {
      take(await answer.text());
    } else if (answer.status === 401 || answer.status === 403) {
      over = true;
      stop();
    }
  }

  function poll() {
    clearInterval(timer);
    ask().catch(() => {});
    timer = setInterval(() => ask().catch(() => {}), EVERY_MS);
  }

  function stop() {
    clearInterval(timer);
    if (source) {
      source.close();
      source = null;
    }
  }

  function listen() {
    stop();
    if (over || document.hidden) {
      return;
    }
    if (!window.EventSource) {
      poll();
      return;
    }
    source = new EventSource(rail.dataset.live);
    source.onmessage = event => take(event.data);
    source.addEventListener('end', () => {
      over = true;
      stop();
    });
    // a broken line is tried again by the browser; what was refused is asked for instead
    source.onerror = () => {
      if (source && source.readyState === EventSource.CLOSED) {
        source = null;
        poll();
      }
    };
  }

  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', stop);
  addEventListener('pageshow', event => event.persisted && listen());
  listen();

  // --- the pane ---

  const REST_MS = 250;
  let looking = 0;

  if (pane && window.htmx) {
    pane.hidden = false;
    main.classList.add('withpane');
  }
  main.addEventListener('huiji:selected', event => {
    const address = event.target.dataset.preview;
    said.replaceChildren();
    clearTimeout(looking);
    if (!address || !pane || pane.getClientRects().length === 0) {
      return;
    }
    pane.replaceChildren();
    // whoever only passes a row does not look at it
    looking = setTimeout(() => htmx.ajax('GET', address, {source: pane, target: pane, swap: 'innerHTML'}), REST_MS);
  });
  if (pane) {
    pane.addEventListener('htmx:responseError', () => {
      pane.textContent = pane.dataset.failed;
    });
  }
  main.addEventListener('huiji:nothing-chosen', () => say('choose'));
})();
