// Opens what it takes to change the phone as soon as another one than the account's is typed. Without this script it opens by hand.
(() => {
  const change = document.getElementById("mobile-change");
  const mobile = document.getElementById("mobileNumber");
  if (!change || !mobile) return;
  const look = () => {
    if (mobile.value.replace(/\s/g, "") !== change.dataset.current) change.open = true;
  };
  mobile.addEventListener("input", look);
  look();
})();
