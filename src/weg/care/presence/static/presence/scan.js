/* Scanning a house card with the camera, where the browser can read QR codes by itself. */

const root = document.getElementById("scan");
const field = root.querySelector("input[name=word]");
const button = root.querySelector("[data-pr-camera]");
const video = root.querySelector("[data-pr-video]");
const says = root.querySelector("[data-pr-camera-says]");

field.focus();
button.hidden = !("BarcodeDetector" in self && navigator.mediaDevices?.getUserMedia);

const stop = (stream) => { stream.getTracks().forEach((track) => track.stop()); video.hidden = true; };

const look = async (detector, stream) => {
  if (video.hidden) return;
  const [found] = await detector.detect(video).catch(() => []);
  if (found) {
    stop(stream);
    field.value = found.rawValue;
    field.form.requestSubmit();
    return;
  }
  requestAnimationFrame(() => look(detector, stream));
};

button.addEventListener("click", async () => {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    addEventListener("pagehide", () => stop(stream), { once: true });
    look(new self.BarcodeDetector({ formats: ["qr_code"] }), stream);
  } catch {
    says.textContent = root.dataset.textNone;
    says.hidden = false;
  }
});
