// Sends a picture as soon as it is picked, made smaller first when it is large, and changes a slot without leaving the
// page. Without this script the buttons beside the fields do the same.
(() => {
  const pictures = window.huijiPictures;
  if (!pictures || !document.querySelector("form[data-upload]")) return;

  const LEFT_ALONE_BYTES = 1.5 * 1024 * 1024;
  const MOST_BYTES = 3 * 1024 * 1024;
  // 255 dots an inch on a sheet of A4: small print stays readable
  const LONGEST_PX = [3000, 2400, 1800];
  let running = null;
  let whole = false;
  let preparing = 0;
  let leaving = null;

  const form = () => document.querySelector("form[data-upload]");
  const slotOf = (button) => button.value.split(":")[1];

  const say = (slot, text, failed) => {
    const state = document.getElementById(slot + "-state");
    if (!state) return;
    state.textContent = text;
    state.classList.toggle("failed", Boolean(failed));
  };

  const drawn = (picture, longest) => {
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const pen = canvas.getContext("2d");
    pen.imageSmoothingQuality = "high";
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture.image, 0, 0, canvas.width, canvas.height);
    return canvas;
  };

  // Whatever goes wrong here, the picture itself is sent, and the server says what it thinks of it.
  const smaller = async (file) => {
    try {
      const kind = await pictures.kind(file);
      const foreign = kind === "heic";
      if (!foreign && (file.size <= LEFT_ALONE_BYTES || (kind !== "jpeg" && kind !== "png"))) return file;
      const picture = await pictures.open(file);
      try {
        for (const longest of LONGEST_PX) {
          const blob = await pictures.encode(drawn(picture, longest), MOST_BYTES, 0.88, 0.6);
          if (blob) return foreign || blob.size < file.size ? new File([blob], "picture.jpg", { type: blob.type }) : file;
        }
      } finally {
        picture.close();
      }
    } catch {
      // sent as it is
    }
    return file;
  };

  const leaveByForm = (button) => {
    whole = true;
    button.click();
    whole = false;
  };

  // The slots that came back otherwise than they stand; what was picked in the others stays picked.
  const changed = (page, acting) => {
    const slots = (of) => Array.from(of.querySelectorAll("section.slot"));
    const names = (of) => slots(of).map((slot) => slot.id).join();
    const seen = (slot) => slot.querySelector("input[name^='seen.']").value;
    if (names(page) !== names(document)) return ["#section-form", ".toc"];
    return slots(page)
      .filter((fresh) => {
        const old = document.getElementById(fresh.id);
        return fresh.id === acting + "-slot" || seen(old) !== seen(fresh)
          || old.querySelector(".msg") || fresh.querySelector(".msg");
      })
      .map((fresh) => "#" + fresh.id)
      .concat(".toc");
  };

  const settle = (slot, button, moved) => {
    if (document.getElementById("errsum")) return;
    const again = moved && (document.getElementById("earlier-" + moved) || document.getElementById("later-" + moved));
    const same = button.id && document.getElementById(button.id);
    (same || again || document.getElementById(slot + "-title"))?.focus({ preventScroll: true });
    requestAnimationFrame(() => say(slot, form().dataset.sent, false));
  };

  // A step begun while another is under way takes what that one carried along: the form holds all that was picked.
  const step = async (button) => {
    const sent = form();
    const slot = slotOf(button);
    const [way, , id] = button.value.split(":");
    running?.abort();
    const current = pictures.send(sent, button, (percent) => say(slot,
      percent < 100 ? sent.dataset.sending.replace("{0}", percent) : sent.dataset.working, false));
    running = current;
    sent.setAttribute("aria-busy", "true");
    try {
      const page = await current.answer;
      running = null;
      sent.removeAttribute("aria-busy");
      if (pictures.show(page, sent, page ? changed(page, slot) : [])) {
        settle(slot, button, way === "earlier" || way === "later" ? id : null);
      } else {
        leaveByForm(button);
      }
    } catch {
      running = null;
      sent.removeAttribute("aria-busy");
      say(slot, sent.dataset.interrupted, true);
      button.focus();
    }
  };

  const buttonOf = (field) => field.closest("details, .withbtn").querySelector("button[name=go]");

  // The field is empty meanwhile, so that a step in another slot does not carry the large picture along.
  document.addEventListener("change", async (event) => {
    const input = event.target;
    if (input.type !== "file" || input.form !== form() || input.files.length === 0) return;
    const picked = Array.from(input.files);
    input.value = "";
    preparing++;
    say(slotOf(buttonOf(input)), form().dataset.preparing, false);
    const files = [];
    for (const file of picked) files.push(await smaller(file));
    preparing--;
    // another step may have put a fresh field in the place of this one
    const field = document.getElementById(input.id);
    if (!field || field.type !== "file") return;
    pictures.put(field, files);
    if (leaving && preparing === 0) {
      document.querySelector(`button[name=go][value="${leaving}"]`).click();
    } else {
      step(buttonOf(field));
    }
  });

  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (whole || !button || event.target !== form()) return;
    if (button.value.includes(":")) {
      event.preventDefault();
      step(button);
    } else if (preparing > 0) {
      event.preventDefault();
      leaving = button.value;
    } else {
      running?.abort();
    }
  });
})();
