// What the pages that take pictures share: looking at a file, drawing it anew, sending a form without leaving the page.
// Where a browser lacks what is needed here, none of it is offered and the plain file fields and buttons do the work.
(() => {
  const works = (() => {
    try {
      return new DataTransfer().items && HTMLCanvasElement.prototype.toBlob && Blob.prototype.arrayBuffer;
    } catch {
      return false;
    }
  })();
  if (!works) return;

  const HEIC = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

  // By the first bytes, as the server does; names and declared types say nothing.
  const kind = async (file) => {
    if (file.size === 0) return "empty";
    const head = new Uint8Array(await file.slice(0, 12).arrayBuffer());
    const text = String.fromCharCode(...head);
    if (text.startsWith("\xff\xd8\xff")) return "jpeg";
    if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
    return text.slice(4, 8) === "ftyp" && HEIC.includes(text.slice(8, 12)) ? "heic" : "other";
  };

  // As it is seen: the browser turns a picture the way the camera was held.
  const open = (file) =>
    new Promise((done, failed) => {
      const address = URL.createObjectURL(file);
      const image = new Image();
      image.onload = () => done({
        image,
        width: image.naturalWidth,
        height: image.naturalHeight,
        close: () => URL.revokeObjectURL(address),
      });
      image.onerror = () => {
        URL.revokeObjectURL(address);
        failed(new Error("not decoded"));
      };
      image.src = address;
    });

  const jpeg = (canvas, quality) => new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));

  // The best quality that keeps to the size; null when none does.
  const encode = async (canvas, mostBytes, best, worst) => {
    let fitting = await jpeg(canvas, best);
    if (fitting && fitting.size <= mostBytes) return fitting;
    fitting = null;
    let low = worst;
    let high = best;
    for (let i = 0; i < 6; i++) {
      const quality = i === 0 ? worst : (low + high) / 2;
      const blob = await jpeg(canvas, quality);
      if (blob && blob.size <= mostBytes) {
        fitting = blob;
        low = quality;
      } else if (i === 0) {
        return null;
      } else {
        high = quality;
      }
    }
    return fitting;
  };

  const put = (input, files) => {
    const transfer = new DataTransfer();
    files.forEach((file) => transfer.items.add(file));
    input.files = transfer.files;
  };

  // Sends the form as its button would and answers the page that came back; fails when the line broke.
  const send = (form, button, told) => {
    const request = new XMLHttpRequest();
    const answer = new Promise((done, failed) => {
      const body = new FormData(form);
      body.append(button.name, button.value);
      document.dispatchEvent(new Event("huiji:sending"));
      request.open("POST", form.getAttribute("action"));
      request.responseType = "document";
      request.upload.onprogress = (event) => {
        if (event.lengthComputable) told(Math.floor((100 * event.loaded) / event.total));
      };
      request.onload = () => {
        document.dispatchEvent(new Event("huiji:answered"));
        done(request.response);
      };
      request.onerror = () => failed(new Error("interrupted"));
      request.send(body);
    });
    return { answer, abort: () => request.abort() };
  };

  // Puts parts of a page that came back in the place of those shown. False when it is another page altogether.
  const show = (page, form, parts) => {
    if (!page || !page.getElementById(form.id)) return false;
    document.getElementById("errsum")?.remove();
    const summary = page.getElementById("errsum");
    if (summary) form.before(document.adoptNode(summary));
    for (const part of parts) {
      const fresh = page.querySelector(part);
      if (fresh) document.querySelector(part)?.replaceWith(document.adoptNode(fresh));
    }
    document.title = page.title;
    document.getElementById("errsum")?.focus();
    return true;
  };

  window.huijiPictures = { kind, open, encode, put, send, show };
})();
