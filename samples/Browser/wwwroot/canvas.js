export function show(id, pixels, size) {
  const image = new ImageData(new Uint8ClampedArray(pixels.slice()), size, size);
  document.getElementById(id).getContext('2d').putImageData(image, 0, 0);
}
