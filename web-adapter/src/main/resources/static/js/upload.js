// Sends a slot as soon as a picture is picked. Without this script the button beside it does the same.
document.querySelectorAll("input[type=file]").forEach((input) => {
  input.addEventListener("change", () => {
    if (input.files.length === 0) return;
    const button = input.closest(".withbtn, li")?.querySelector("button[name=go]");
    if (!button) return;
    input.form.requestSubmit(button);
    input.form.setAttribute("aria-busy", "true");
  });
});
