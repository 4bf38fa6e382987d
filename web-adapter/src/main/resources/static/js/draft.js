// Keeps what is typed as a draft within two seconds of a change, and says so. Without this script the buttons keep it.
(() => {
  const form = document.querySelector("form[data-draft]");
  const state = document.getElementById("save");
  if (!form || !state) return;
  const rest = 1500;
  let timer = 0;
  let leaving = false;

  const say = (text, failed) => {
    state.textContent = text;
    state.classList.toggle("none", text === "");
    state.classList.toggle("failed", failed);
  };

  const keep = async () => {
    if (leaving) return;
    const typed = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      if (typeof value === "string") typed.append(name, value);
    });
    say(state.dataset.saving, false);
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: typed, redirect: "error" });
      if (!answer.ok) throw new Error(String(answer.status));
      const time = await answer.text();
      say(time === "" ? "" : state.dataset.saved.replace("{0}", time), false);
    } catch {
      if (!leaving) say(state.dataset.failed, true);
    }
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, rest);
  };

  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("submit", () => {
    leaving = true;
    clearTimeout(timer);
  });
})();
