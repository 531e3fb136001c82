// Going to another page the way a person does, so that the theme keeps this one's worker running.

export function follow(address) {
  const link = document.createElement("a");
  link.href = address;
  document.body.append(link);
  link.click();
  link.remove();
}
