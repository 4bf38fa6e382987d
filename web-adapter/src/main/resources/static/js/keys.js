// Single keys for the desk. Pages only mark what a key reaches:
//   data-key="c"     on a link, button, radio or box: pressed by that key; on a text field, list of choices or anything else: focused.
//                    Several keys are parted by blanks. Letters are pressed without shift; "?" and "/" as the keyboard makes them.
//   data-keys-list   around a list whose items, data-keys-item, are gone through by J and K. The chosen item has the class "on", the
//                    focus is on its first link or button, and it hears "huiji:selected"; what is marked inside of items counts in the
//                    chosen one only, and before all else. A click into an item chooses it too.
//   data-dialog      on a link: the page that it leads to is shown in a dialog; its value names the button that closes it.
// Off while something is typed, with other keys held, while a dialog is open, and where the reader has switched them off
// (data-keys="off" on the root). Without this script everything is reached by Tab.
(() => {
  const off = document.documentElement.dataset.keys === 'off';
  const items = () => [...document.querySelectorAll('[data-keys-list] [data-keys-item]')].filter(shown);
  const chosen = () => document.querySelector('[data-keys-list] [data-keys-item].on');

  function shown(element) {
    return element.getClientRects().length > 0 && !element.disabled && element.getAttribute('aria-disabled') !== 'true';
  }

  function isPressed(element) {
    return element.matches('a[href], button, summary, input[type=radio], input[type=checkbox], input[type=submit]');
  }

  function isTyped(element) {
    return element.matches('textarea, select, [contenteditable]') || (element.matches('input') && !isPressed(element));
  }

  function choose(item) {
    const former = chosen();
    if (former && former !== item) {
      former.classList.remove('on');
    }
    item.classList.add('on');
    item.dispatchEvent(new CustomEvent('huiji:selected', {bubbles: true}));
  }

  function step(by) {
    const all = items();
    const at = all.indexOf(chosen());
    const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
    if (next) {
      (next.querySelector('a[href], button') || next).focus();
      next.scrollIntoView({block: 'nearest'});
      if (!next.classList.contains('on')) {
        choose(next);
      }
    }
    return Boolean(next);
  }

  function marked(key) {
    const all = [...document.querySelectorAll('[data-key]')]
      .filter(element => element.dataset.key.split(' ').includes(key) && shown(element));
    const item = chosen();
    return all.find(element => item && item.contains(element)) || all.find(element => !element.closest('[data-keys-item]'));
  }

  function reach(element) {
    element.focus();
    if (isPressed(element)) {
      element.click();
    } else if (isTyped(element) && element.select) {
      element.select();
    } else if (!isTyped(element)) {
      element.scrollIntoView({block: 'nearest'});
    }
  }

  function press(key) {
    const element = marked(key);
    if (element) {
      reach(element);
      return true;
    }
    return (key === 'j' && step(1)) || (key === 'k' && step(-1));
  }

  addEventListener('keydown', event => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.key === 'Escape' && target.matches('[data-key]') && isTyped(target)) {
      target.blur();
    }
    const letter = /^[a-z]$/i.test(event.key);
    if (off || event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey
        || (letter && event.shiftKey) || isTyped(target) || document.querySelector('dialog[open]')
        || (event.key === 'Enter' && isPressed(target)) || (event.repeat && !/^[jk]$/i.test(event.key))) {
      return;
    }
    if (press(letter ? event.key.toLowerCase() : event.key)) {
      event.preventDefault();
    }
  });

  addEventListener('click', event => {
    const item = event.target instanceof Element && event.target.closest('[data-keys-list] [data-keys-item]');
    if (item && !event.target.closest('a, button, input, select, textarea, label') && !String(getSelection())) {
      choose(item);
    }
  });

  async function open(link) {
    const answer = await fetch(link.href);
    const main = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
    if (!main) {
      location.assign(link.href);
      return;
    }
    const dialog = document.createElement('dialog');
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'btn sm';
    close.textContent = link.dataset.dialog;
    close.addEventListener('click', () => dialog.close());
    dialog.append(close, ...main.childNodes);
    dialog.setAttribute('aria-label', link.textContent.trim());
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  addEventListener('click', event => {
    const link = event.target instanceof Element && event.target.closest('a[data-dialog]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(link).catch(() => location.assign(link.href));
    }
  });
})();
