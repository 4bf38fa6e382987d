// Keeps what is typed as a draft within two seconds of a change, and says so; tries again while the line is down. What
// another window has kept is not overwritten. Without this script the buttons keep it.
(() => {
  const form = document.querySelector("form[data-draft]");
  const state = document.getElementById("save");
  if (!form || !state) return;
  const rest = 1500;
  const again = 10000;
  let timer = 0;
  let stopped = false;
  let sending = null;

  const say = (text, failed) => {
    state.textContent = text;
    state.classList.toggle("none", text === "");
    state.classList.toggle("failed", failed);
  };

  const typed = () => {
    const answers = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      if (typeof value === "string") answers.append(name, value);
    });
    return answers;
  };

  const keep = async () => {
    if (stopped) return;
    say(state.dataset.saving, false);
    sending = new AbortController();
    try {
      const answer = await fetch(form.dataset.draft,
        { method: "POST", body: typed(), redirect: "error", signal: sending.signal });
      const text = await answer.text();
      if (answer.status === 409) {
        stopped = true;
        say(text, true);
        return;
      }
      if (answer.ok) say(text === "" ? "" : state.dataset.saved.replace("{0}", text), false);
      else say(state.dataset.failed, true);
    } catch (broken) {
      if (broken.name === "AbortError") return;
      say(state.dataset.failed, true);
      later(again);
    }
  };

  const later = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  };

  form.addEventListener("input", () => later(rest));
  form.addEventListener("change", () => later(rest));
  addEventListener("online", () => state.classList.contains("failed") && later(0));
  // what is sent with a picture holds the answers too; a draft on its way would put the former picture back
  const rather = () => {
    clearTimeout(timer);
    sending?.abort();
  };
  document.addEventListener("huiji:sending", rather);
  form.addEventListener("submit", () => {
    stopped = true;
    rather();
  });
})();
