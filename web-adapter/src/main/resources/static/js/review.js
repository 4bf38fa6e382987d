// What a review page counts and fills in while it is marked. Without this script the page that comes back says the same.
(() => {
  const form = document.getElementById("review");
  const tally = document.getElementById("tally");
  if (!form || !tally) return;
  const approve = document.getElementById("approve");
  const blocked = document.getElementById("blocked");
  const hindered = document.getElementById("blocked-always") !== null;

  const verdict = (row) => row.querySelector("input[type=radio]:checked")?.value ?? "";
  const rows = (within) => [...within.querySelectorAll("tbody[data-row]")];
  const counted = (within) => rows(within).filter((row) => row.dataset.counted === "true" && row.querySelector("input[type=radio]"));

  const put = (thumb, mark) => {
    const sign = thumb.querySelector(".st");
    sign.hidden = mark === "";
    sign.className = "st" + (mark === "changed" ? " u" : mark === "settled" ? "" : " x");
    sign.textContent = mark === "settled" ? "\u2713" : mark === "changed" ? "\u00b7" : "!";
    thumb.querySelector(".mark").textContent = mark === "" ? "" : thumb.parentElement.dataset[mark];
  };

  const mark = (thumb) => {
    const group = form.querySelector("section[data-doc='" + thumb.dataset.doc + "']");
    if (!group) return;
    const open = counted(group);
    if (rows(group).some((row) => verdict(row) === "wrong")) put(thumb, "wrong");
    else if (thumb.dataset.missing === "true") put(thumb, "missing");
    else if (open.length > 0 && open.every((row) => verdict(row) === "ok")) put(thumb, "settled");
    else put(thumb, thumb.dataset.changed === "true" ? "changed" : "");
  };

  const count = () => {
    const wrong = rows(form).filter((row) => verdict(row) === "wrong").length;
    document.getElementById("tally-checked").textContent = counted(form).filter((row) => verdict(row) !== "").length;
    document.getElementById("tally-wrong").textContent = wrong === 0 ? "" : tally.dataset.wrong.replace("{0}", wrong);
    document.querySelectorAll(".thumbs a").forEach(mark);
    if (!approve || hindered) return;
    blocked.hidden = wrong === 0;
    approve.classList.toggle("off", wrong > 0);
    if (wrong > 0) approve.setAttribute("aria-disabled", "true");
    else approve.removeAttribute("aria-disabled");
  };

  const fill = async (row, told) => {
    const reason = row.querySelector("select[data-phrase]");
    const text = row.querySelector("textarea");
    const before = text.value;
    const sent = new URLSearchParams({ _csrf: form.querySelector("input[name=_csrf]").value });
    sent.set(reason.name, reason.value);
    sent.set(text.name, before);
    const answer = await fetch(reason.dataset.phrase, { method: "POST", body: sent, redirect: "error" });
    const words = await answer.text();
    if (answer.ok && text.value === before) {
      text.value = words;
      text.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (answer.status === 422 && told) {
      const hint = row.querySelector(".why > .small");
      hint.setAttribute("role", "status");
      hint.textContent = words;
    }
  };

  form.addEventListener("change", (event) => {
    if (event.target.matches("input[type=radio]")) count();
    if (event.target.matches("select[data-phrase]") && event.target.value !== "") {
      fill(event.target.closest("tbody[data-row]"), false).catch(() => {});
    }
  });
  form.addEventListener("click", (event) => {
    const use = event.target instanceof Element && event.target.closest(".why .l button");
    if (!use) return;
    event.preventDefault();
    fill(use.closest("tbody[data-row]"), true).catch(() => form.requestSubmit(use));
  });
  addEventListener("pageshow", count);
})();
