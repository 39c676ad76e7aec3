/* What a page does better with JavaScript; everything works without it. */

(() => {
  "use strict";

  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  /* Confirmation dialogs: the link opens the dialog instead of the page that asks. */
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-weg-dialog]");
    const dialog = opener && document.getElementById(opener.dataset.wegDialog);
    if (dialog && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      dialog.showModal();
    }
    const closer = event.target.closest("[data-weg-close]");
    if (closer) closer.closest("dialog").close();
  });

  /* Menus close on a click elsewhere and on Escape, and give the focus back. */
  const closeMenus = (except) =>
    all("details[data-weg-menu][open]").filter((menu) => menu !== except).forEach((menu) => {
      if (menu.contains(document.activeElement)) one("summary", menu).focus();
      menu.open = false;
    });
  document.addEventListener("click", (event) => closeMenus(event.target.closest("[data-weg-menu]")));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeMenus(null);
    if (event.key === "/" && !event.target.closest("input, textarea, select, [contenteditable]")) {
      const search = one("#global-search");
      if (search) { event.preventDefault(); search.focus(); }
    }
  });

  /* Toasts can be closed; failed requests of parts of a page say so. */
  const addCloser = (toast) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "✕";
    button.setAttribute("aria-label", one("#toasts").dataset.wegCloseLabel);
    button.addEventListener("click", () => toast.remove());
    toast.append(button);
  };
  const say = (text) => {
    const toast = document.createElement("div");
    toast.className = "weg-toast weg-toast--danger";
    toast.setAttribute("role", "alert");
    const line = document.createElement("p");
    line.textContent = text;
    toast.append(line);
    addCloser(toast);
    one("#toasts").append(toast);
  };
  ["htmx:responseError", "htmx:sendError", "htmx:timeout"].forEach((name) =>
    document.addEventListener(name, () => say(one("#toasts").dataset.wegError)));

  /* Filters that are not set stay out of the address. */
  document.addEventListener("htmx:configRequest", (event) => {
    const values = event.detail.formData;
    if (!event.target.matches(".weg-filter__form") || !values) return;
    new Set(values.keys()).forEach((name) => {
      if (values.getAll(name).every((value) => value === "")) values.delete(name);
    });
  });

  /* Light or dark, remembered for a year. */
  const theme = one("[data-weg-theme]");
  if (theme) {
    theme.hidden = false;
    theme.addEventListener("click", () => {
      const root = document.documentElement;
      const dark = root.dataset.kernTheme
        ? root.dataset.kernTheme === "dark"
        : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.kernTheme = dark ? "light" : "dark";
      document.cookie = `weg_theme=${root.dataset.kernTheme};path=/;max-age=31536000;samesite=lax`;
    });
  }

  /* Whoever signs in here has signed out before, or somebody else has: pages kept for work without
     a network have names in them and go (what was not sent yet stays; it has none). */
  if (one("input[name=login]") && "caches" in window) {
    caches.keys().then((names) =>
      names.filter((name) => name.startsWith("weg-")).forEach((name) => caches.delete(name)));
  }

  /* After a refused form the summary of what is wrong has the focus. */
  const ready = () => {
    all(".weg-toast").forEach(addCloser);
    /* Many tabs on a phone: the one that is open is seen. */
    all(".weg-tabs [aria-current]").forEach((tab) => {
      const line = tab.closest(".weg-tabs");
      line.scrollLeft = tab.offsetLeft + tab.offsetWidth / 2 - line.clientWidth / 2;
    });
    const summary = one("[data-weg-focus]");
    if (summary && !summary.closest("[data-weg-still]")) summary.focus();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
  else ready();
})();
