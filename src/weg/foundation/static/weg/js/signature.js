/* Signing with a finger, a pen or the mouse: what is drawn travels as a PNG in the hidden field. */

(() => {
  "use strict";

  const INK = "#10142c";
  const WIDTH = 3.5; // of the canvas' own 900 × 300 points, whatever size it is shown at

  const prepare = (box) => {
    if (box.dataset.wegReady) return;
    box.dataset.wegReady = "1";
    const pad = box.querySelector("[data-weg-signature-pad]");
    const canvas = pad.querySelector("canvas");
    const field = box.querySelector("input[type=hidden]");
    const paper = box.querySelector("input[type=checkbox]");
    const ink = canvas.getContext("2d");
    let last = null;

    const clear = () => {
      ink.clearRect(0, 0, canvas.width, canvas.height);
      field.value = "";
    };
    const point = (event) => {
      const seen = canvas.getBoundingClientRect();
      return {
        x: ((event.clientX - seen.left) * canvas.width) / seen.width,
        y: ((event.clientY - seen.top) * canvas.height) / seen.height,
      };
    };
    const draw = (from, to) => {
      ink.strokeStyle = INK;
      ink.lineWidth = WIDTH;
      ink.lineCap = "round";
      ink.beginPath();
      ink.moveTo(from.x, from.y);
      ink.lineTo(to.x, to.y);
      ink.stroke();
    };
    const end = () => {
      if (!last) return;
      last = null;
      field.value = canvas.toDataURL("image/png");
    };

    canvas.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      canvas.setPointerCapture(event.pointerId);
      last = point(event);
      draw(last, last);
      if (paper) { paper.checked = false; box.classList.remove("weg-signature--paper"); }
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!last) return;
      const steps = event.getCoalescedEvents ? event.getCoalescedEvents() : [];
      (steps.length ? steps : [event]).forEach((step) => {
        const next = point(step);
        draw(last, next);
        last = next;
      });
    });
    canvas.addEventListener("pointerup", end);
    canvas.addEventListener("pointercancel", end);
    box.querySelector("[data-weg-signature-clear]").addEventListener("click", clear);
    if (paper) {
      const dim = () => box.classList.toggle("weg-signature--paper", paper.checked);
      paper.addEventListener("change", () => { if (paper.checked) clear(); dim(); });
      dim();
    }
    if (field.form) field.form.addEventListener("reset", () => setTimeout(clear));

    /* A form that came back with a mistake still shows what was signed. */
    if (field.value) {
      const kept = new Image();
      kept.onload = () => ink.drawImage(kept, 0, 0, canvas.width, canvas.height);
      kept.src = field.value;
    }
    pad.hidden = false;
  };

  const all = (root) => root.querySelectorAll("[data-weg-signature]").forEach(prepare);
  all(document);
  document.addEventListener("htmx:load", (event) => all(event.detail.elt));
})();
