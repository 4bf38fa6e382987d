// One document at a time on a dark stage: chosen by thumbnail, key or step, zoomed, rotated, held against the former one. The facts
// follow the document. Without this script all pictures stand one below the other.
(() => {
  const view = document.getElementById("view");
  const stage = document.getElementById("stage");
  const figures = stage ? [...stage.querySelectorAll("figure")] : [];
  if (figures.length === 0) return;
  const facts = document.getElementById("review");
  const thumbs = [...view.querySelectorAll(".thumbs a")];
  const state = document.getElementById("viewer-state");
  const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6];
  const edge = 28;
  const line = 44;
  const looks = new Map(figures.map((figure) => [figure, { zoom: 1, angle: 0, both: false }]));
  let now = null;

  const button = (name) => document.getElementById("viewer-" + name);

  const hasFormer = () => now.querySelector(".former") !== null;

  // As large as the stage lets the whole picture be, times the zoom; a turned picture takes the room of its other side.
  const lay = (image) => {
    const look = looks.get(image.closest("figure"));
    const wide = image.naturalWidth;
    const high = image.naturalHeight;
    if (!wide || !high || !now || !now.contains(image)) return;
    const sheets = now.querySelector(".sheets");
    const lies = look.angle % 180 !== 0;
    const room = (look.both ? sheets.clientWidth / 2 : sheets.clientWidth) - edge;
    const fit = Math.min(room / (lies ? high : wide), Math.max(160, sheets.clientHeight - line - edge) / (lies ? wide : high));
    const scale = fit * look.zoom;
    const leaf = image.parentElement;
    leaf.style.width = (lies ? high : wide) * scale + "px";
    leaf.style.height = (lies ? wide : high) * scale + "px";
    image.style.width = wide * scale + "px";
    image.style.height = high * scale + "px";
    image.style.transform = "translate(-50%, -50%) rotate(" + look.angle + "deg)";
  };

  const draw = () => {
    const look = looks.get(now);
    now.classList.toggle("both", look.both);
    now.dataset.zoom = String(look.zoom);
    now.dataset.angle = String(look.angle);
    button("compare").disabled = !hasFormer();
    button("compare").setAttribute("aria-pressed", String(look.both));
    now.querySelectorAll(".leaf img").forEach(lay);
  };

  const say = () => {
    const look = looks.get(now);
    state.textContent = state.dataset.text.replace("{0}", String(Math.round(look.zoom * 100)))
      .replace("{1}", String(look.angle));
  };

  const change = (how) => () => {
    how(looks.get(now));
    draw();
    say();
  };

  const choose = (figure, follow) => {
    if (!figure) return;
    now = figure;
    figures.forEach((one) => one.classList.toggle("now", one === figure));
    thumbs.forEach((thumb) => {
      if (thumb.dataset.doc === figure.dataset.doc) thumb.setAttribute("aria-current", "true");
      else thumb.removeAttribute("aria-current");
    });
    const group = facts && facts.querySelector("section[data-doc='" + figure.dataset.doc + "']");
    if (follow && group && facts.scrollHeight > facts.clientHeight) facts.scrollTop = group.offsetTop;
    draw();
  };

  const step = (by) => () => {
    const next = figures[figures.indexOf(now) + by];
    if (next) choose(next, true);
  };

  const larger = (zoom) => steps.find((one) => one > zoom) ?? zoom;
  const smaller = (zoom) => steps.findLast((one) => one < zoom) ?? zoom;

  button("previous").addEventListener("click", step(-1));
  button("next").addEventListener("click", step(1));
  button("in").addEventListener("click", change((look) => (look.zoom = larger(look.zoom))));
  button("out").addEventListener("click", change((look) => (look.zoom = smaller(look.zoom))));
  button("rotate").addEventListener("click", change((look) => (look.angle = (look.angle + 90) % 360)));
  button("fit").addEventListener("click", change((look) => Object.assign(look, { zoom: 1, angle: 0 })));
  button("compare").addEventListener("click", change((look) => (look.both = hasFormer() && !look.both)));

  // Links to a document choose it in place, and leave the address as it is.
  addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href^='#doc-']");
    const figure = link && document.getElementById(link.getAttribute("href").slice(1));
    if (figure) {
      event.preventDefault();
      choose(figure, view.contains(link));
    }
  });

  // What is larger than the stage is drawn by the mouse.
  let hold = null;
  stage.addEventListener("pointerdown", (event) => {
    const sheets = event.target instanceof Element && event.target.closest(".leaf") && now.querySelector(".sheets");
    if (!sheets || event.pointerType !== "mouse" || event.button !== 0) return;
    hold = { sheets, x: event.clientX + sheets.scrollLeft, y: event.clientY + sheets.scrollTop };
    event.preventDefault();
    stage.focus({ preventScroll: true });
  });
  addEventListener("pointermove", (event) => {
    if (!hold) return;
    hold.sheets.scrollLeft = hold.x - event.clientX;
    hold.sheets.scrollTop = hold.y - event.clientY;
  });
  addEventListener("pointerup", () => (hold = null));
  stage.addEventListener("dragstart", (event) => event.preventDefault());

  stage.querySelectorAll(".leaf img").forEach((image) => image.addEventListener("load", () => lay(image)));
  addEventListener("resize", draw);
  view.classList.add("on");
  stage.querySelector(".tools").hidden = false;
  choose(document.getElementById(location.hash.slice(1)) ?? figures[0], location.hash.startsWith("#doc-"));
})();
