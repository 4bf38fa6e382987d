// Says before the session ends that it will, and lets it go on; says so when it has ended. Nothing typed is touched.
(function () {
  var EARLY_MS = 5 * 60 * 1000;
  var note = document.getElementById('session');
  if (!note) {
    return;
  }
  var soon = note.querySelector('.session-soon');
  var ended = note.querySelector('.session-ended');
  var whole = Number(note.getAttribute('data-seconds')) * 1000;
  var timers = [];

  function show(part) {
    note.hidden = part === null;
    soon.hidden = part !== soon;
    ended.hidden = part !== ended;
  }

  function restart() {
    timers.forEach(clearTimeout);
    show(null);
    timers = [setTimeout(show, whole - EARLY_MS, soon), setTimeout(show, whole, ended)];
  }

  note.querySelector('button').addEventListener('click', function () {
    fetch('/session', {credentials: 'same-origin'}).then(function (answer) {
      if (answer.status === 204) {
        restart();
      } else {
        show(ended);
      }
    });
  });
  document.addEventListener('htmx:afterRequest', function (event) {
    if (event.detail.xhr && event.detail.xhr.status === 401) {
      timers.forEach(clearTimeout);
      show(ended);
    } else if (event.detail.successful) {
      restart();
    }
  });
  document.addEventListener('huiji:answered', restart);
  restart();
})();
