// The tool that makes a portrait of 295 × 413 pixels under 100 KB out of any larger picture, on the person's own device.
// The file field never holds the picture as picked: it is emptied at once, and filled with the result when that is confirmed.
(() => {
  const pictures = window.huijiPictures;
  if (!pictures || !document.getElementById("photo")) return;

  const WIDTH = 295;
  const HEIGHT = 413;
  const MOST_BYTES = 100 * 1024 - 1;
  const COPY_PX = 1600;
  const STEP_PX = 6;
  const FINE_PX = 1;
  const PARTS = ["#portrait-part", ".toc"];
  let unconfirmed = null;

  const mount = () => {
    const tool = document.getElementById("photo");
    const part = (name) => document.getElementById("photo-" + name);
    const input = document.getElementById("portrait");
    const button = input.closest(".withbtn").querySelector("button[name=go]");
    const stage = part("stage");
    const slider = part("zoom");
    const words = tool.dataset;
    let picture = null;
    let turns = 0;
    let scale = 1;
    let x = 0;
    let y = 0;
    let rounds = 0;
    let timer = 0;
    let frame = 0;

    const say = (text, failed) => {
      part("state").textContent = text;
      part("state").classList.toggle("failed", Boolean(failed));
    };

    // Sides as turned; the scale runs from the whole width or height to one pixel for one, never beyond: nothing is invented.
    const width = () => (turns % 2 ? picture.height : picture.width);
    const height = () => (turns % 2 ? picture.width : picture.height);
    const least = () => Math.max(WIDTH / width(), HEIGHT / height());

    const paint = (canvas, drawing, pixel) => {
      const pen = canvas.getContext("2d");
      const size = canvas.width / WIDTH;
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.imageSmoothingQuality = "high";
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.setTransform(size * scale, 0, 0, size * scale, size * x, size * y);
      if (turns === 1) pen.transform(0, 1, -1, 0, picture.height, 0);
      if (turns === 2) pen.transform(-1, 0, 0, -1, picture.width, picture.height);
      if (turns === 3) pen.transform(0, -1, 1, 0, 0, picture.width);
      pen.scale(pixel, pixel);
      pen.drawImage(drawing, 0, 0);
    };

    // What follows the finger is drawn from a smaller copy, once a frame: a phone would stumble over twelve million pixels.
    const copyOf = (opened) => {
      const copy = document.createElement("canvas");
      const size = Math.min(1, COPY_PX / Math.max(opened.width, opened.height));
      copy.width = Math.round(opened.width * size);
      copy.height = Math.round(opened.height * size);
      copy.getContext("2d").drawImage(opened.image, 0, 0, copy.width, copy.height);
      return copy;
    };

    const result = async () => {
      const canvas = document.createElement("canvas");
      canvas.width = WIDTH;
      canvas.height = HEIGHT;
      paint(canvas, picture.image, 1);
      return pictures.encode(canvas, MOST_BYTES, 0.95, 0.2);
    };

    const redraw = () => {
      x = Math.min(0, Math.max(WIDTH - width() * scale, x));
      y = Math.min(0, Math.max(HEIGHT - height() * scale, y));
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (picture) paint(stage, picture.copy, picture.width / picture.copy.width);
      });
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const now = ++rounds;
        const blob = await result();
        if (now === rounds && picture && blob) say(words.ready.replace("{0}", Math.ceil(blob.size / 1024)), false);
      }, 200);
    };

    const move = (byX, byY) => {
      x += byX;
      y += byY;
      redraw();
    };

    // Keeps the point at (atX, atY) where it is.
    const zoom = (wanted, atX, atY) => {
      const next = Math.min(Math.max(1, least()), Math.max(least(), wanted));
      x = atX - ((atX - x) * next) / scale;
      y = atY - ((atY - y) * next) / scale;
      scale = next;
      redraw();
    };

    const slide = () => zoom(least() * Math.pow(1 / least(), slider.value / 100), WIDTH / 2, HEIGHT / 2);

    const follow = () => {
      slider.value = least() >= 1 ? 0 : Math.round((100 * Math.log(scale / least())) / Math.log(1 / least()));
    };

    const fit = () => {
      scale = least();
      x = (WIDTH - width() * scale) / 2;
      y = (HEIGHT - height() * scale) / 3;
      slider.value = 0;
      redraw();
    };

    const close = () => {
      clearTimeout(timer);
      rounds++;
      picture?.close();
      picture = null;
      unconfirmed = null;
      part("work").hidden = true;
    };

    const take = async (file) => {
      close();
      say(words.reading, false);
      const kind = await pictures.kind(file);
      if (kind === "empty") return say(words.empty, true);
      if (kind === "other") return say(words.type, true);
      let opened;
      try {
        opened = await pictures.open(file);
      } catch {
        return say(kind === "heic" ? words.heic : words.unreadable, true);
      }
      if (opened.width < WIDTH || opened.height < HEIGHT) {
        opened.close();
        return say(words.small.replace("{0}", opened.width).replace("{1}", opened.height), true);
      }
      picture = { ...opened, copy: copyOf(opened) };
      turns = 0;
      unconfirmed = () => {
        say(words.confirm, true);
        part("use").focus();
      };
      part("work").hidden = false;
      fit();
      stage.focus();
    };

    const use = async () => {
      if (!picture) return;
      clearTimeout(timer);
      rounds++;
      const blob = await result();
      if (!blob) return say(words.unreadable, true);
      pictures.put(input, [new File([blob], "portrait.jpg", { type: "image/jpeg" })]);
      part("use").disabled = true;
      try {
        const page = await pictures.send(input.form, button,
          (percent) => say(words.sending.replace("{0}", percent), false)).answer;
        close();
        if (!pictures.show(page, input.form, PARTS)) return button.click();
        mount();
        if (!document.getElementById("errsum")) {
          document.getElementById("portrait").focus();
          requestAnimationFrame(() => { document.getElementById("photo-state").textContent = words.sent; });
        }
      } catch {
        input.value = "";
        part("use").disabled = false;
        say(words.interrupted, true);
        part("use").focus();
      }
    };

    const fingers = new Map();
    stage.addEventListener("pointerdown", (event) => {
      stage.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, event);
    });
    stage.addEventListener("pointermove", (event) => {
      const before = fingers.get(event.pointerId);
      if (!before || !picture) return;
      const size = WIDTH / stage.clientWidth;
      const other = [...fingers.values()].find((finger) => finger.pointerId !== event.pointerId);
      fingers.set(event.pointerId, event);
      if (!other) return move((event.clientX - before.clientX) * size, (event.clientY - before.clientY) * size);
      const box = stage.getBoundingClientRect();
      const apart = (finger) => Math.hypot(finger.clientX - other.clientX, finger.clientY - other.clientY);
      zoom((scale * apart(event)) / Math.max(1, apart(before)),
        ((event.clientX + other.clientX) / 2 - box.left) * size, ((event.clientY + other.clientY) / 2 - box.top) * size);
      follow();
    });
    for (const end of ["pointerup", "pointercancel"]) {
      stage.addEventListener(end, (event) => fingers.delete(event.pointerId));
    }

    stage.addEventListener("keydown", (event) => {
      if (!picture || event.ctrlKey || event.metaKey || event.altKey) return;
      const by = event.shiftKey ? FINE_PX : STEP_PX;
      const ways = { ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, -by], ArrowDown: [0, by] };
      const larger = { "+": 5, "=": 5, "-": -5 }[event.key];
      if (!ways[event.key] && !larger) return;
      event.preventDefault();
      if (larger) {
        slider.value = Number(slider.value) + larger;
        slide();
      } else {
        move(...ways[event.key]);
      }
    });

    slider.addEventListener("input", () => picture && slide());
    for (const [name, byX, byY] of [["left", -1, 0], ["right", 1, 0], ["up", 0, -1], ["down", 0, 1]]) {
      part(name).addEventListener("click", () => picture && move(byX * STEP_PX, byY * STEP_PX));
    }
    part("turn").addEventListener("click", () => {
      turns = (turns + 1) % 4;
      fit();
    });
    part("use").addEventListener("click", use);
    part("cancel").addEventListener("click", () => {
      close();
      say(words.none, false);
      input.focus();
    });
    input.addEventListener("change", () => {
      const file = input.files[0];
      input.value = "";
      if (file) take(file);
    });
    // what is done with the tool is no answer that a draft would keep
    for (const kind of ["input", "change"]) {
      document.getElementById("portrait-part").addEventListener(kind, (event) => event.stopPropagation());
    }
    tool.hidden = false;
    button.hidden = true;
  };

  document.addEventListener("submit", (event) => {
    const way = event.submitter ? event.submitter.value : "next";
    if (!unconfirmed || event.target.id !== "section-form" || way !== "next") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    unconfirmed();
  }, true);

  mount();
})();
